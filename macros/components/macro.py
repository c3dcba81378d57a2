"""A macro: what authors write between double braces, and the view that shows it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Macro:
    """A macro that pages may call. Each component's `views.py` says its own, by name, in `MACROS`.

    Attributes:
        view: Takes the `Context` of its page, then the macro's arguments, and returns HTML (the facilitator guide and the gallery: Markdown).
        arguments: What each argument names: a kind of id, or `words` for free text.
        optional: How many of the last arguments may be left out.
        inline: Stands in the middle of a sentence; the others stand alone on their line.
    """

    view: Callable[..., str]
    arguments: tuple[str, ...] = ()
    optional: int = 0
    inline: bool = False

    def example(self, name: str) -> str:
        """How a call is written: `{{ poll("id of the poll") }}`."""
        told = [
            kind if kind == "words" else f"id of the {kind}"
            for kind in self.arguments[: len(self.arguments) - self.optional]
        ]
        return "{{ %s(%s) }}" % (name, ", ".join(f'"{text}"' for text in told))
