"""A part as a deck: its slides in teaching order, each with the seconds that the plan gives it."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from macros.components.chat_prompt.model import ChatPrompt
from macros.components.curriculum import Curriculum
from macros.components.poll.model import Poll
from macros.components.series.model import Module, Part
from macros.components.series.schedule import Slot, on_time, started_late
from macros.source.page import Block, Call, Item, Page


@dataclass(frozen=True)
class Slide:
    """What is on the screen at one time, and what the trainer knows about it.

    Attributes:
        kind: The part's title; a slide that an author wrote; a poll; or a question for the chat.
        title: What stands on top: the author's words, the poll's question, or the prompt's short name.
        body: The author's Markdown, without links.
        id: The poll's or the prompt's id; empty for the others.
        module: The module it belongs to; the title belongs to the first one.
        module_title: That module's title.
        care: The module's content note, to be read aloud before its first slide. Markdown, without links.
        notes: The module's facilitator notes. Markdown, without links.
        seconds: How long it may take, from the module's minutes.
        late_seconds: The same after a late start; 0 if its module is left out.
        is_first, is_last: Whether it begins or ends its module.
    """

    kind: Literal["title", "slide", "poll", "chat-prompt"]
    title: str
    body: str
    id: str
    module: Module
    module_title: str = ""
    care: str = ""
    notes: str = ""
    seconds: int = 0
    late_seconds: int = 0
    is_first: bool = False
    is_last: bool = False


def to_deck(curriculum: Curriculum, part: Part, locale: str) -> list[Slide]:
    """The part's title, then what each module shows, in the order of its page. The seconds add up to the session's."""
    slides = [
        slide
        for slot, late in zip(on_time(part), started_late(part))
        for slide in _of_module(curriculum, curriculum.module_page(part, slot.module, locale), slot, late)
    ]
    title = replace(slides[0], kind="title", title=part.title[locale], body="", id="", seconds=0, late_seconds=0)
    return [replace(title, is_first=False, is_last=False), *slides]


def _of_module(curriculum: Curriculum, page: Page, slot: Slot, late: Slot) -> list[Slide]:
    shown = [slide for item in page.items if (slide := _shown(curriculum, item, slot.module, page.locale))]
    shares = zip(shown, _shares(slot.minutes * 60, len(shown)), _shares(late.minutes * 60, len(shown)))
    return [
        replace(
            slide,
            module_title=page.title,
            care=_text(page, "content-note"),
            notes=_text(page, "facilitator"),
            seconds=seconds,
            late_seconds=late_seconds,
            is_first=n == 0,
            is_last=n == len(shown) - 1,
        )
        for n, (slide, seconds, late_seconds) in enumerate(shares)
    ]


def _shown(curriculum: Curriculum, item: Item, module: Module, locale: str) -> Slide | None:
    """What an item puts on the screen; None for what does not belong there."""
    match item:
        case Block(name="slide"):
            return Slide("slide", item.title, without_links(item.body), "", module)
        case Call(name="poll", arguments=(id,)):
            return Slide("poll", curriculum.all(Poll)[id].question[locale], "", id, module)
        case Call(name="chat_prompt", arguments=(id,)):
            return Slide("chat-prompt", curriculum.all(ChatPrompt)[id].title[locale], "", id, module)
    return None


def _text(page: Page, name: str) -> str:
    """All of a page's blocks of one name, in order."""
    return without_links("\n\n".join(block.body for block in page.all(Block) if block.name == name))


def without_links(text: str) -> str:
    """Markdown with each link's words in its place: a click while everybody watches must lead nowhere."""
    return re.sub(r"(?<!!)\[([^\]\n]*)\]\([^)\s]+[^)\n]*\)", r"\1", text)


def _shares(seconds: int, count: int) -> list[int]:
    """The seconds in equal whole shares; what is left over goes to the first ones."""
    return [seconds // count + (n < seconds % count) for n in range(count)]
