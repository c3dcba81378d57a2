"""The run sheet: what happens when, who does it, what to copy, and what to cut after a late start."""

from macros.components.context import Context
from macros.components.macro import Macro
from macros.components.poll.chat import chat_text
from macros.components.run_sheet.page import PATH
from macros.components.series.model import SESSION_MINUTES, Moment, Part
from macros.components.series.schedule import START, Slot, clock, on_time, started_late
from macros.source.page import Call, Page

_USES = {"worksheet": "worksheets", "poll": "polls", "chat_prompt": "chat_prompts"}


def run_sheet(context: Context, part_id: str) -> str:
    """The part in clock time for a start at 10:00 and for its late start, side by side; a script moves both to another hour."""
    part = context.curriculum.part(part_id)
    planned, late = on_time(part), started_late(part)
    own = PATH.format(id=part.id)
    return context.html(
        "run_sheet/template.html",
        part=context.say(part),
        series=context.say(context.curriculum.labels.series),
        roles=context.say(context.curriculum.series.roles),
        rows=[_row(context, part, *slots) for slots in zip(planned, late)],
        start=f"{START:%H:%M}",
        total=SESSION_MINUTES,
        late_total=sum(slot.minutes for slot in late),
        end=clock(planned[-1].end),
        late_end=clock(late[-1].end),
        own_page="" if context.page.path == own else context.url(own),
        guide=context.url(f"{part.id}/facilitator-guide.md"),
    )


def _row(context: Context, part: Part, planned: Slot, late: Slot) -> dict:
    module = planned.module
    page = context.curriculum.module_page(part, module, context.locale)
    since = (planned.start.hour - START.hour) * 60 + planned.start.minute - START.minute
    return {
        "title": page.title,
        "url": context.url(f"{part.id}/facilitator-guide.md", module.id),
        "minutes": planned.minutes,
        "late_minutes": late.minutes,
        "when": f"{clock(planned.start)}–{clock(planned.end)}",
        "late_when": f"{clock(late.start)}–{clock(late.end)}",
        "since": f"{since // 60}:{since % 60:02}",
        "skipped": late.is_skipped,
        "shortened": late.is_shortened,
        "how": context.say(module.when_late.how) if module.when_late else "",
        "steps": _steps(context, page, module is part.modules[0], module is part.modules[-1]),
    }


def _steps(context: Context, page: Page, is_first: bool, is_last: bool) -> list[dict]:
    """What happens in a module beside the talk: what it uses, in the order of its page, and what each role does then."""
    uses = [_use(context, page, call) for call in page.all(Call) if call.name in _USES and call.arguments]
    begin = [{"title": "", "cues": _cues(context, "start")}] if is_first else []
    finish = [{"title": "", "cues": _cues(context, "end")}] if is_last else []
    return [step for step in begin + uses + finish if step["cues"] or step["title"]]


def _use(context: Context, page: Page, call: Call) -> dict:
    id, kind = call.arguments[0], call.name.replace("_", "-")
    record = getattr(context.curriculum, _USES[call.name])[id]
    return {
        "kind": context.say(getattr(context.curriculum.labels, call.name).kind),
        "title": context.say(record.title),
        "url": context.url(page.path, f"{kind}-{id}"),
        "cues": _cues(context, kind),
        "to_paste": _to_paste(context, call.name, id),
    }


def _cues(context: Context, moment: Moment) -> list[dict]:
    return [
        {"role": role.title, "does": cue.does}
        for role in context.say(context.curriculum.series.roles)
        for cue in role.cues
        if cue.at == moment
    ]


def _to_paste(context: Context, name: str, id: str) -> str:
    """What goes into the meeting's chat: a prompt's words, or a poll's question with its lettered answers."""
    curriculum, locale = context.curriculum, context.locale
    if name == "chat_prompt":
        return curriculum.chat_prompts[id].prompt[locale]
    if name == "poll":
        return chat_text(curriculum.polls[id], curriculum.labels.poll, locale)
    return ""


MACROS = {"run_sheet": Macro(run_sheet, ("part",))}
