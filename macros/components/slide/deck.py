"""A part as a deck: its slides in teaching order, each with the seconds that the plan gives it."""

import re
from dataclasses import dataclass
from typing import Literal

from macros.components.curriculum import Curriculum
from macros.components.series.model import Module, Part
from macros.components.series.schedule import on_time, started_late
from macros.source.page import Block, Call, Page


@dataclass(frozen=True)
class Slide:
    """What is on the screen at one time, and what the trainer knows about it.

    Attributes:
        kind: The part's title; a slide that an author wrote; a poll; or a question for the chat.
        module: The module it belongs to; the title belongs to the first one.
        module_title: That module's title.
        title: What stands on top: the author's words, the poll's question, or the prompt's short name.
        body: The author's Markdown, without links.
        id: The poll's or the prompt's id; empty for the others.
        seconds: How long it may take, from the module's minutes.
        late_seconds: The same after a late start; 0 if its module is left out.
        care: The module's content note, to be read aloud before its first slide. Markdown, without links.
        notes: The module's facilitator notes. Markdown, without links.
        is_first, is_last: Whether it begins or ends its module.
    """

    kind: Literal["title", "slide", "poll", "chat-prompt"]
    module: Module
    module_title: str
    title: str
    body: str
    id: str
    seconds: int
    late_seconds: int
    care: str
    notes: str
    is_first: bool = False
    is_last: bool = False


def to_deck(curriculum: Curriculum, part: Part, locale: str) -> list[Slide]:
    """The part's title, then what each module shows, in the order of its page. The seconds add up to the session's."""
    made: list[Slide] = []
    for slot, late in zip(on_time(part), started_late(part)):
        page = curriculum.module_page(part, slot.module, locale)
        shown = [_shown(curriculum, item, locale) for item in page.items if _is_shown(item)]
        about = {
            "module": slot.module,
            "module_title": page.title,
            "care": _text(page, "content-note"),
            "notes": _text(page, "facilitator"),
        }
        if not made:
            made.append(Slide("title", title=part.title[locale], body="", id="", seconds=0, late_seconds=0, **about))
        shares = zip(shown, _shares(slot.minutes * 60, len(shown)), _shares(late.minutes * 60, len(shown)))
        for n, ((kind, title, body, id), seconds, late_seconds) in enumerate(shares):
            made.append(
                Slide(
                    kind,
                    title=title,
                    body=body,
                    id=id,
                    seconds=seconds,
                    late_seconds=late_seconds,
                    is_first=n == 0,
                    is_last=n == len(shown) - 1,
                    **about,
                )
            )
    return made


def _is_shown(item) -> bool:
    return (isinstance(item, Block) and item.name == "slide") or (
        isinstance(item, Call) and item.name in ("poll", "chat_prompt")
    )


def _shown(curriculum: Curriculum, item: Block | Call, locale: str) -> tuple[str, str, str, str]:
    """An item's kind, title, body and id."""
    if isinstance(item, Block):
        return "slide", item.title, without_links(item.body), ""
    id = item.arguments[0]
    if item.name == "poll":
        return "poll", curriculum.polls[id].question[locale], "", id
    return "chat-prompt", curriculum.chat_prompts[id].title[locale], "", id


def _text(page: Page, name: str) -> str:
    """All of a page's blocks of one name, in order."""
    return without_links("\n\n".join(block.body for block in page.all(Block) if block.name == name))


def without_links(text: str) -> str:
    """Markdown with each link's words in its place: a click while everybody watches must lead nowhere."""
    return re.sub(r"(?<!!)\[([^\]\n]*)\]\([^)\s]+[^)\n]*\)", r"\1", text)


def _shares(seconds: int, count: int) -> list[int]:
    """The seconds in equal whole shares; what is left over goes to the first ones."""
    return [seconds // count + (n < seconds % count) for n in range(count)]
