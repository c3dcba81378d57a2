"""The authors' language: the macros and blocks that pages may use, and what each macro is told."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Macro:
    """A macro that pages may call.

    Attributes:
        arguments: What each argument names: a kind of id, or `words` for free text.
        optional: How many of the last arguments may be left out.
        inline: Stands in the middle of a sentence; the others stand alone on their line.
    """

    arguments: tuple[str, ...] = ()
    optional: int = 0
    inline: bool = False

    def example(self, name: str) -> str:
        """How a call is written: `{{ poll("id of the poll") }}`."""
        told = [kind if kind == "words" else f"id of the {kind}" for kind in self.arguments[: len(self.arguments) - self.optional]]
        return "{{ %s(%s) }}" % (name, ", ".join(f'"{text}"' for text in told))


MACROS = {
    "worksheet": Macro(("worksheet",)),
    "worksheet_form": Macro(("worksheet",)),
    "poll": Macro(("poll",)),
    "chat_prompt": Macro(("chat prompt",)),
    "objectives": Macro(("part",)),
    "agenda": Macro(("part",)),
    "run_sheet": Macro(("part",)),
    "facilitator_guide": Macro(("part",)),
    "deck": Macro(("part",)),
    "desk": Macro(("part",)),
    "roles": Macro(),
    "sessions": Macro(),
    "calendars": Macro(),
    "calendar_form": Macro(),
    "certificate": Macro(),
    "print_room": Macro(),
    "glossary": Macro(),
    "source": Macro(("source", "words"), optional=1),
    "sources": Macro(),
    "gallery": Macro(("component",)),
    "sectors": Macro(),
    "resources": Macro(),
    "spectrum": Macro(),
    "offline_copies": Macro(),
    "term": Macro(("term", "words"), optional=1, inline=True),
}

BLOCKS = {"slide": "title", "facilitator": "no title", "content-note": "no title"}
"""The blocks, and whether a title follows the name: `/// slide | Title`."""
