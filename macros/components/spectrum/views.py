"""The spectrum on a page: a real table, which becomes one card a stance on phones."""

from macros.components.context import Context
from macros.components.macro import Macro
from macros.components.spectrum.model import Spectrum, Stance


def spectrum(context: Context) -> str:
    """The six stances, each with its goal, message, activities and shares of the money."""
    return context.html("spectrum/template.html", stances=context.curriculum.the(Spectrum).stances)


def example(context: Context, id: str, stance: Stance) -> str:
    """One stance in the gallery."""
    one = context.curriculum.the(Spectrum).model_copy(update={"stances": (stance,)})
    return spectrum(context.within(context.curriculum.with_record(id, one, alone=True)))


MACROS = {"spectrum": Macro(spectrum)}
