"""The run sheet: what happens when, who does it, what to copy, and what to cut after a late start."""

from macros.components.context import Context
from macros.components.macro import Macro
from macros.components.run_sheet.page import PATH
from macros.components.series.model import SESSION_MINUTES, Part, Series
from macros.components.series.model import Words as SeriesWords
from macros.components.series.schedule import START, Slot, clock, on_time, started_late
from macros.components.use import Use
from macros.source.localized import Localized
from macros.source.page import Page


def run_sheet(context: Context, part_id: str) -> str:
    """The part in clock time for a start at 10:00 and for its late start, side by side.

    A script moves both to another hour.
    """
    part = context.curriculum.part(part_id)
    planned, late = on_time(part), started_late(part)
    own = PATH.format(id=part.id)
    return context.html(
        "run_sheet/template.html",
        part=part,
        series=context.curriculum.the(SeriesWords),
        roles=context.curriculum.the(Series).roles,
        rows=[_row(context, part, *slots) for slots in zip(planned, late)],
        start=f"{START:%H:%M}",
        total=SESSION_MINUTES,
        late_total=sum(slot.minutes for slot in late),
        end=clock(planned[-1].end),
        late_end=clock(late[-1].end),
        own_page="" if context.page.path == own else context.url(own),
        guide=context.url(f"{part.id}/facilitator-guide.md"),
    )


def _row(context: Context, part: Part, planned: Slot, late: Slot) -> dict[str, object]:
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
        "how": module.when_late.how if module.when_late else "",
        "steps": _steps(context, page, module is part.modules[0], module is part.modules[-1]),
    }


def _steps(context: Context, page: Page, is_first: bool, is_last: bool) -> list[dict[str, object]]:
    """What happens in a module beside the talk.

    What it uses, in the order of its page, and what each role does then.
    """
    steps = [_step(context, use.moment, url, use) for url, use in context.used_on(page)]
    begin = [_step(context, "start")] if is_first else []
    finish = [_step(context, "end")] if is_last else []
    return [step for step in begin + steps + finish if step["cues"] or step["use"]]


def _step(context: Context, moment: str, url: str = "", use: Use | None = None) -> dict[str, object]:
    return {"use": use, "url": url, "cues": _cues(context, moment)}


def _cues(context: Context, moment: str) -> list[dict[str, Localized]]:
    roles = context.curriculum.the(Series).roles
    return [{"role": role.title, "does": cue.does} for role in roles for cue in role.cues if cue.at == moment]


MACROS = {"run_sheet": Macro(run_sheet, (Part,))}
