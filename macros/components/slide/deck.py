"""A part as a deck: its slides in teaching order, each with the seconds that the plan gives it.

A slide is made once. The page with the slides, PowerPoint and the PDF draw the same one.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from macros.components.chat_prompt.model import ChatPrompt
from macros.components.chat_prompt.model import Words as ChatPromptWords
from macros.components.curriculum import Curriculum
from macros.components.poll.chat import answers
from macros.components.poll.model import Poll
from macros.components.poll.model import Words as PollWords
from macros.components.series.model import Module, Part, Series
from macros.components.series.schedule import Slot, on_time, started_late
from macros.shapes.links import without_links
from macros.shapes.shape import Bullets, Shape, paragraph
from macros.source.languages import LOCALES
from macros.source.page import Block, Call, Item, Page


@dataclass(frozen=True)
class Slide:
    """What is on the screen at one time, and what the trainer knows about it.

    Attributes:
        kind: The part's title; a slide that an author wrote; a poll; or a question for the chat.
        title: What stands on top: the author's words, the poll's question, or the prompt's short name.
        body: All that stands below it, without links.
        module: The module it belongs to; the title belongs to the first one.
        id: The poll's or the prompt's id; empty for the others.
        answers: A poll's answers in order.
        prompts: A chat prompt's words, by language.
        help: What people are told of a poll or a prompt, in small print; the body ends with it.
        number: Counts the part's slides from 1.
        module_title: The module's title.
        care: The module's content note, to be read aloud before its first slide; without links.
        notes: The module's facilitator notes, without links.
        seconds: How long it may take, from the module's minutes.
        late_seconds: The same after a late start; 0 if its module is left out.
        is_first, is_last: Whether it begins or ends its module.
    """

    kind: Literal["title", "slide", "poll", "chat-prompt"]
    title: str
    body: tuple[Shape, ...]
    module: Module
    id: str = ""
    answers: tuple[str, ...] = ()
    prompts: Mapping[str, str] = field(default_factory=dict)
    help: str = ""
    number: int = 0
    module_title: str = ""
    care: tuple[Shape, ...] = ()
    notes: tuple[Shape, ...] = ()
    seconds: int = 0
    late_seconds: int = 0
    is_first: bool = False
    is_last: bool = False


Decks = Mapping[tuple[str, str], tuple[Slide, ...]]
"""The slides of each part in each language: by the language and the part's id."""

ToShapes = Callable[[str, str], tuple[Shape, ...]]
"""An author's text as shapes; the second argument is its place, for errors."""


def to_deck(curriculum: Curriculum, part: Part, locale: str, to_shapes: ToShapes) -> tuple[Slide, ...]:
    """The part's title, then what each module shows, in the order of its page. The seconds add up to the session's.

    Raises:
        UnreadableError: A slide or a note holds something that files cannot show.
    """
    slides = [
        slide
        for slot, late in zip(on_time(part), started_late(part))
        for slide in _of_module(curriculum, curriculum.module_page(part, slot.module, locale), slot, late, to_shapes)
    ]
    series = paragraph(curriculum.the(Series).title[locale])
    first = slides[0]
    title = Slide(
        "title",
        part.title[locale],
        (series,),
        first.module,
        module_title=first.module_title,
        care=first.care,
        notes=first.notes,
    )
    return tuple(replace(slide, number=number) for number, slide in enumerate([title, *slides], 1))


def _of_module(curriculum: Curriculum, page: Page, slot: Slot, late: Slot, to_shapes: ToShapes) -> list[Slide]:
    shown = [slide for item in page.items if (slide := _shown(curriculum, page, item, slot.module, to_shapes))]
    shares = zip(shown, _shares(slot.minutes * 60, len(shown)), _shares(late.minutes * 60, len(shown)))
    care, notes = _text(page, "content-note", to_shapes), _text(page, "facilitator", to_shapes)
    return [
        replace(
            slide,
            module_title=page.title,
            care=care,
            notes=notes,
            seconds=seconds,
            late_seconds=late_seconds,
            is_first=n == 0,
            is_last=n == len(shown) - 1,
        )
        for n, (slide, seconds, late_seconds) in enumerate(shares)
    ]


def _shown(curriculum: Curriculum, page: Page, item: Item, module: Module, to_shapes: ToShapes) -> Slide | None:
    """What an item puts on the screen; None for what does not belong there."""
    match item:
        case Block(name="slide"):
            body = without_links(to_shapes(item.body, str(page.at(item))))
            return Slide("slide", item.title, body, module)
        case Call(name="poll", arguments=(id,)):
            return _poll(curriculum, id, module, page.locale)
        case Call(name="chat_prompt", arguments=(id,)):
            return _chat_prompt(curriculum, id, module, page.locale)
    return None


def _poll(curriculum: Curriculum, id: str, module: Module, locale: str) -> Slide:
    poll, words = curriculum.all(Poll)[id], curriculum.the(PollWords)
    offered = tuple(answers(poll, words, locale))
    help = words.anonymous[locale]
    body = (
        paragraph((words.multiple if poll.kind == "multiple" else words.single)[locale], "help"),
        Bullets(tuple((paragraph(answer),) for answer in offered), "A"),
        paragraph(help, "help"),
    )
    return Slide("poll", poll.question[locale], body, module, id, answers=offered, help=help)


def _chat_prompt(curriculum: Curriculum, id: str, module: Module, locale: str) -> Slide:
    prompt, help = curriculum.all(ChatPrompt)[id], curriculum.the(ChatPromptWords).invitation[locale]
    prompts = {each: prompt.prompt[each] for each in LOCALES}
    body = (paragraph(prompts[locale]), paragraph(help, "help"))
    return Slide("chat-prompt", prompt.title[locale], body, module, id, prompts=prompts, help=help)


def _text(page: Page, name: str, to_shapes: ToShapes) -> tuple[Shape, ...]:
    """All of a page's blocks of one name, in order."""
    blocks = [block for block in page.all(Block) if block.name == name]
    text = "\n\n".join(block.body for block in blocks)
    return without_links(to_shapes(text, str(page.at(blocks[0])))) if blocks else ()


def _shares(seconds: int, count: int) -> list[int]:
    """The seconds in equal whole shares; what is left over goes to the first ones."""
    return [seconds // count + (n < seconds % count) for n in range(count)]
