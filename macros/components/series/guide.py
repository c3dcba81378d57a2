"""The facilitator guide's modules.

All that somebody needs who teaches them for the first time, in the order of each module's page.
"""

from macros.components.block.markdown import boxed
from macros.components.block.model import Words as BlockWords
from macros.components.context import Context
from macros.components.run_sheet.model import Words as RunSheetWords
from macros.components.series.model import Part
from macros.components.series.schedule import Slot, clock, on_time, started_late
from macros.source.page import Block, Call, Heading, Item, Page

QUESTIONS = "talk-about-it"
"""The anchor of the questions for the group on a module's page."""


def facilitator_guide(context: Context, part_id: str) -> str:
    """Each module of the part: clock time, late plan, slides, questions, polls, prompts, worksheets and notes.

    Markdown.
    """
    part, pieces = context.curriculum.part(part_id), []
    for slot, late in zip(on_time(part), started_late(part), strict=True):
        page = context.curriculum.module_page(part, slot.module, context.locale)
        pieces.append(f"### {page.title} {{ #{slot.module.id} }}")
        pieces.append(_times(context, part, page, slot, late))
        pieces += [piece for item in page.items if (piece := _piece(context, page, item))]
    return "\n\n".join(pieces)


def _times(context: Context, part: Part, page: Page, slot: Slot, late: Slot) -> str:
    times = context.html(
        "series/guide_module.html",
        slot={"start": clock(slot.start), "end": clock(slot.end), "minutes": slot.minutes},
        late=late,
        late_start=part.late_start,
        how=late.module.when_late.how if late.module.when_late else "",
        page_url=context.url(page.path),
        run_sheet=context.curriculum.the(RunSheetWords),
    )
    return context.placeholders.hold(times)


def _piece(context: Context, page: Page, item: Item) -> str:
    """What somebody who teaches needs of one thing on the page; nothing of the text that people read by themselves."""
    match item:
        case Block():
            return _boxed(context, item)
        case Heading(anchor=anchor) if anchor == QUESTIONS:
            return _boxed(context, Block(item.line, item.line, "questions", "", _text_below(page, item)))
        case Call(name=name, arguments=(id,)) if name in context.uses:
            use = context.html("series/guide_use.html", use=context.uses[name](context, id))
            return context.placeholders.hold(use)
    return ""


def _boxed(context: Context, block: Block) -> str:
    return context.expand(boxed(block, context.locale, context.curriculum.the(BlockWords)))


def _text_below(page: Page, heading: Heading) -> str:
    """The Markdown from a heading to the next thing that stands by itself."""
    ends = (item.line for item in page.items if item.line > heading.line and _stands_alone(item))
    lines = page.text.split("\n")
    return "\n".join(lines[heading.line : next(ends, len(lines) + 1) - 1]).strip()


def _stands_alone(item: Item) -> bool:
    return isinstance(item, Heading | Block) or (isinstance(item, Call) and item.stands_alone)
