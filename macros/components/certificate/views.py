"""The certificate of attendance on its page: it can be filled in and printed, or printed with lines to write on."""

from macros.components.certificate.model import Words
from macros.components.context import Context
from macros.components.macro import Macro
from macros.components.series.model import SESSION_MINUTES, Series


def certificate(context: Context) -> str:
    """A form, and the certificate that it fills in as somebody types; without a script, one to fill in by hand."""
    series, words, each = context.curriculum.the(Series), context.curriculum.the(Words), SESSION_MINUTES / 60
    sessions = [
        {"title": words.part_entry.format(name=part.name, title=part.title), "hours": each} for part in series.parts
    ]
    sessions.append({"title": words.series.format(count=len(series.parts)), "hours": each * len(series.parts)})
    return context.html("certificate/template.html", series=series.title, sessions=sessions)


MACROS = {"certificate": Macro(certificate)}
