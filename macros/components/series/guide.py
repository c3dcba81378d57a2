"""The facilitator guide's modules: all that somebody needs who teaches them for the first time, in the order of each module's page."""

from macros.components.block.markdown import boxed
from macros.components.context import Context
from macros.components.poll.chat import answers
from macros.components.series.model import Part
from macros.components.series.schedule import Slot, clock, on_time, started_late
from macros.components.worksheet.page import PATH as WORKSHEET_PATH
from macros.source.page import Block, Call, Heading, Item, Page

QUESTIONS = "talk-about-it"
"""The anchor of the questions for the group on a module's page."""


def facilitator_guide(context: Context, part_id: str) -> str:
    """Each module of the part: clock time, late plan, slides, questions, polls, prompts, worksheets and notes. Markdown."""
    part, made = context.curriculum.part(part_id), []
    for slot, late in zip(on_time(part), started_late(part), strict=True):
        page = context.curriculum.module_page(part, slot.module, context.locale)
        made.append(f"### {page.title} {{ #{slot.module.id} }}")
        made.append(_times(context, part, page, slot, late))
        made += [piece for item in page.items if (piece := _piece(context, page, item))]
    return "\n\n".join(made)


def _times(context: Context, part: Part, page: Page, slot: Slot, late: Slot) -> str:
    return context.html(
        "series/guide_module.html",
        slot={"start": clock(slot.start), "end": clock(slot.end), "minutes": slot.minutes},
        late=late,
        late_start=part.late_start,
        how=context.say(late.module.when_late.how) if late.module.when_late else "",
        page_url=context.url(page.path),
        run_sheet=context.say(context.curriculum.labels.run_sheet),
    )


def _piece(context: Context, page: Page, item: Item) -> str:
    """What somebody who teaches needs of one thing on the page; nothing of the text that people read by themselves."""
    match item:
        case Block():
            return context.expand(boxed(item, context.locale, context.curriculum.labels))
        case Heading(anchor=anchor) if anchor == QUESTIONS:
            return context.expand(
                boxed(
                    Block(item.line, item.line, "questions", "", _text_below(page, item)),
                    context.locale,
                    context.curriculum.labels,
                )
            )
        case Call(name=name, arguments=(id,)) if name in _USES:
            return context.html("series/guide_use.html", **_USES[name](context, id))
    return ""


def _text_below(page: Page, heading: Heading) -> str:
    """The Markdown from a heading to the next thing that stands by itself."""
    ends = (
        item.line
        for item in page.items
        if item.line > heading.line and (isinstance(item, Heading | Block) or getattr(item, "stands_alone", False))
    )
    lines = page.text.split("\n")
    return "\n".join(lines[heading.line : next(ends, len(lines) + 1) - 1]).strip()


def _poll(context: Context, id: str) -> dict:
    poll, labels = context.curriculum.polls[id], context.curriculum.labels
    words = context.say(labels.poll)
    how = words.multiple if poll.kind == "multiple" else words.single
    return _use(words.kind, context.say(poll.question), help=how, answers=answers(poll, labels.poll, context.locale))


def _chat_prompt(context: Context, id: str) -> dict:
    return _use(
        context.say(context.curriculum.labels.chat_prompt.kind), context.say(context.curriculum.chat_prompts[id].prompt)
    )


def _worksheet(context: Context, id: str) -> dict:
    sheet, words = context.say(context.curriculum.worksheets[id]), context.say(context.curriculum.labels.worksheet)
    facts = f"{sheet.when} · {words.minutes.format(count=sheet.minutes)}"
    return _use(words.kind, sheet.title, context.url(WORKSHEET_PATH.format(id=id)), sheet.purpose, facts)


def _use(
    kind: str, title: str, link: str = "", text: str = "", help: str = "", answers: list[str] | None = None
) -> dict:
    return {"kind": kind, "title": title, "link": link, "text": text, "help": help, "answers": answers or []}


_USES = {"poll": _poll, "chat_prompt": _chat_prompt, "worksheet": _worksheet}
"""What the guide says of each thing that a module uses."""
