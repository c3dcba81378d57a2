"""The run sheet: what happens when, who does it, what to copy, and what to cut after a late start."""

from macros.components.context import Showing
from macros.components.poll.chat import chat_text
from macros.components.run_sheet.page import PATH
from macros.components.series.model import SESSION_MINUTES, Moment, Part
from macros.components.series.schedule import START, Slot, clock, on_time, started_late
from macros.source.page import Call, Page

_USES = {"worksheet": "worksheets", "poll": "polls", "chat_prompt": "chat_prompts"}


def run_sheet(showing: Showing, part_id: str) -> str:
    """The part in clock time for a start at 10:00 and for its late start, side by side; a script moves both to another hour."""
    part = showing.curriculum.part(part_id)
    planned, late = on_time(part), started_late(part)
    own = PATH.format(id=part.id)
    return showing.html(
        "run_sheet/template.html",
        part=showing.say(part),
        series=showing.say(showing.curriculum.labels.series),
        roles=showing.say(showing.curriculum.series.roles),
        rows=[_row(showing, part, *slots) for slots in zip(planned, late)],
        start=f"{START:%H:%M}",
        total=SESSION_MINUTES,
        late_total=sum(slot.minutes for slot in late),
        end=clock(planned[-1].end),
        late_end=clock(late[-1].end),
        own_page="" if showing.page.path == own else showing.url(own),
        guide=showing.url(f"{part.id}/facilitator-guide.md"),
    )


def _row(showing: Showing, part: Part, planned: Slot, late: Slot) -> dict:
    module = planned.module
    page = showing.curriculum.module_page(part, module, showing.locale)
    since = (planned.start.hour - START.hour) * 60 + planned.start.minute - START.minute
    return {
        "title": page.title,
        "url": showing.url(f"{part.id}/facilitator-guide.md", module.id),
        "minutes": planned.minutes,
        "late_minutes": late.minutes,
        "when": f"{clock(planned.start)}–{clock(planned.end)}",
        "late_when": f"{clock(late.start)}–{clock(late.end)}",
        "since": f"{since // 60}:{since % 60:02}",
        "skipped": late.is_skipped,
        "shortened": late.is_shortened,
        "how": showing.say(module.when_late.how) if module.when_late else "",
        "steps": _steps(showing, page, module is part.modules[0], module is part.modules[-1]),
    }


def _steps(showing: Showing, page: Page, is_first: bool, is_last: bool) -> list[dict]:
    """What happens in a module beside the talk: what it uses, in the order of its page, and what each role does then."""
    uses = [_use(showing, page, call) for call in page.all(Call) if call.name in _USES and call.arguments]
    begin = [{"title": "", "cues": _cues(showing, "start")}] if is_first else []
    finish = [{"title": "", "cues": _cues(showing, "end")}] if is_last else []
    return [step for step in begin + uses + finish if step["cues"] or step["title"]]


def _use(showing: Showing, page: Page, call: Call) -> dict:
    id, kind = call.arguments[0], call.name.replace("_", "-")
    record = getattr(showing.curriculum, _USES[call.name])[id]
    return {
        "kind": showing.say(getattr(showing.curriculum.labels, call.name).kind),
        "title": showing.say(record.title),
        "url": showing.url(page.path, f"{kind}-{id}"),
        "cues": _cues(showing, kind),
        "to_paste": _to_paste(showing, call.name, id),
    }


def _cues(showing: Showing, moment: Moment) -> list[dict]:
    return [{"role": role.title, "does": cue.does} for role in showing.say(showing.curriculum.series.roles) for cue in role.cues if cue.at == moment]


def _to_paste(showing: Showing, name: str, id: str) -> str:
    """What goes into the meeting's chat: a prompt's words, or a poll's question with its lettered answers."""
    curriculum, locale = showing.curriculum, showing.locale
    if name == "chat_prompt":
        return curriculum.chat_prompts[id].prompt[locale]
    if name == "poll":
        return chat_text(curriculum.polls[id], curriculum.labels.poll, locale)
    return ""
