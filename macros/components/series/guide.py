"""The facilitator guide's modules.

All that somebody needs who teaches them for the first time, in the order of each module's page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.components.block.markdown import boxed
from macros.components.block.model import Words as BlockWords
from macros.components.context import Context
from macros.components.run_sheet.model import Words as RunSheetWords
from macros.components.series.model import Part
from macros.components.series.schedule import Slot, clock, on_time, started_late
from macros.components.use import Use
from macros.source.localized import Localized
from macros.source.page import Block, Call, Heading, Item, Page

PATH = "{id}/facilitator-guide.md"
"""Where a part's guide lives, below the language's folder."""

QUESTIONS = "talk-about-it"
"""The anchor of the questions for the group on a module's page."""


@dataclass(frozen=True)
class Taught:
    """A module as somebody teaches it.

    Attributes:
        page: Its page.
        heading: Its heading in the guide, in Markdown.
        slot, late: When it is, on time and after a late start.
        how: What becomes of it after a late start.
        things: What somebody who teaches needs, in the order of its page; nothing of the text that people read by
            themselves.
    """

    page: Page
    heading: str
    slot: Slot
    late: Slot
    how: Localized | None
    things: tuple[Block | Use, ...]


def facilitator_guide(context: Context, part_id: str) -> str:
    """Each module of the part: clock time, late plan, slides, questions, polls, prompts, worksheets and notes.

    Markdown.
    """
    part, pieces = context.curriculum.part(part_id), []
    for taught in taught_modules(context, part):
        pieces += [taught.heading, _times(context, part, taught)]
        for thing in taught.things:
            if isinstance(thing, Use):
                pieces.append(context.placeholders.hold(context.html("series/guide_use.html", use=thing)))
            else:
                pieces.append(context.expand(boxed(thing, context.locale, context.curriculum.the(BlockWords))))
    return "\n\n".join(pieces)


def taught_modules(context: Context, part: Part) -> Iterator[Taught]:
    """The part's modules in teaching order."""
    for slot, late in zip(on_time(part), started_late(part), strict=True):
        page = context.curriculum.module_page(part, slot.module, context.locale)
        heading = f"### {page.title} {{ #{slot.module.id} }}"
        how = late.module.when_late.how if late.module.when_late else None
        yield Taught(page, heading, slot, late, how, tuple(_things(context, page)))


def _things(context: Context, page: Page) -> Iterator[Block | Use]:
    for item in page.items:
        match item:
            case Block():
                yield item
            case Heading(line=line, anchor=anchor) if anchor == QUESTIONS:
                yield Block(line, line, "questions", "", _text_below(page, item))
            case Call(name=name, arguments=(id,)) if name in context.uses:
                yield context.uses[name](context, id)


def _times(context: Context, part: Part, taught: Taught) -> str:
    times = context.html(
        "series/guide_module.html",
        slot={"start": clock(taught.slot.start), "end": clock(taught.slot.end), "minutes": taught.slot.minutes},
        late=taught.late,
        late_start=part.late_start,
        how=taught.how or "",
        page_url=context.url(taught.page.path),
        run_sheet=context.curriculum.the(RunSheetWords),
    )
    return context.placeholders.hold(times)


def _text_below(page: Page, heading: Heading) -> str:
    """The Markdown from a heading to the next thing that stands by itself."""
    ends = (item.line for item in page.items if item.line > heading.line and _stands_alone(item))
    lines = page.text.split("\n")
    return "\n".join(lines[heading.line : next(ends, len(lines) + 1) - 1]).strip()


def _stands_alone(item: Item) -> bool:
    return isinstance(item, Heading | Block) or (isinstance(item, Call) and item.stands_alone)
