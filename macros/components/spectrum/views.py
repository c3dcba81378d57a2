"""The spectrum on a page: a real table, which becomes one card a stance on phones."""

from macros.components.context import Context
from macros.components.macro import Macro


def spectrum(context: Context) -> str:
    """The six stances, each with its goal, message, activities and shares of the money."""
    return context.html("spectrum/template.html", stances=context.say(context.curriculum.spectrum.stances))


MACROS = {"spectrum": Macro(spectrum)}
