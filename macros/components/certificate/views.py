"""The certificate of attendance on its page: it can be filled in and printed, or printed with lines to write on."""

from macros.components.context import Showing
from macros.components.series.model import SESSION_MINUTES


def certificate(showing: Showing) -> str:
    """A form, and the certificate that it fills in as somebody types; without a script, a certificate to fill in by hand."""
    series = showing.curriculum.series
    words = showing.say(showing.curriculum.labels.certificate)
    each = SESSION_MINUTES / 60
    sessions = [{"title": words.part_entry.format(name=part.name, title=part.title), "hours": each} for part in showing.say(series.parts)]
    sessions.append({"title": words.series.format(count=len(series.parts)), "hours": each * len(series.parts)})
    return showing.html("certificate/template.html", series=showing.say(series.title), sessions=sessions)
