"""The spectrum on a page: a real table, which becomes one card a stance on phones."""

from macros.components.context import Showing


def spectrum(showing: Showing) -> str:
    """The six stances, each with its goal, message, activities and shares of the money."""
    return showing.html("spectrum/template.html", stances=showing.say(showing.curriculum.spectrum.stances))
