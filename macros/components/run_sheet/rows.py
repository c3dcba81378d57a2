"""The rows of a run sheet: each module in clock time, and what happens in it beside the talk."""

from dataclasses import dataclass

from macros.components.context import Context
from macros.components.series.model import Module, Part, Role, Series
from macros.components.series.schedule import START, Slot, clock, on_time, started_late
from macros.components.use import Use
from macros.source.localized import Localized
from macros.source.page import Page


@dataclass(frozen=True)
class Cue:
    """What a role does at a certain moment."""

    role: Localized
    does: Localized


@dataclass(frozen=True)
class Step:
    """What happens in a module: something that it uses, with its address, and what the roles do then."""

    cues: tuple[Cue, ...]
    use: Use | None = None
    url: str = ""


@dataclass(frozen=True)
class Row:
    """A module.

    Attributes:
        title: Its page's title.
        url: Its place in the facilitator guide.
        planned, late: When it is, on time and after a late start.
        since: The time from the session's start, as people write it: 0:15.
        how: What becomes of it after a late start; None if it is taught as planned.
        steps: What happens in it.
    """

    title: str
    url: str
    planned: Slot
    late: Slot
    since: str
    how: Localized | None
    steps: tuple[Step, ...]

    @property
    def when(self) -> str:
        return _times(self.planned)

    @property
    def late_when(self) -> str:
        return _times(self.late)


def to_rows(context: Context, part: Part) -> list[Row]:
    """The part in clock time for a start at 10:00 and for its late start, side by side."""
    return [_row(context, part, *slots) for slots in zip(on_time(part), started_late(part))]


def _times(slot: Slot) -> str:
    return f"{clock(slot.start)}–{clock(slot.end)}"


def _row(context: Context, part: Part, planned: Slot, late: Slot) -> Row:
    module = planned.module
    page = context.curriculum.module_page(part, module, context.locale)
    since = (planned.start.hour - START.hour) * 60 + planned.start.minute - START.minute
    return Row(
        page.title,
        context.url(f"{part.id}/facilitator-guide.md", module.id),
        planned,
        late,
        f"{since // 60}:{since % 60:02}",
        module.when_late.how if module.when_late else None,
        _steps(context, page, part, module),
    )


def _steps(context: Context, page: Page, part: Part, module: Module) -> tuple[Step, ...]:
    """What happens in a module beside the talk.

    What it uses, in the order of its page, and what each role does then.
    """
    roles = context.curriculum.the(Series).roles
    steps = [Step(_cues(roles, use.moment), use, url) for url, use in context.used_on(page)]
    begin = [Step(_cues(roles, "start"))] if module is part.modules[0] else []
    finish = [Step(_cues(roles, "end"))] if module is part.modules[-1] else []
    return tuple(step for step in begin + steps + finish if step.cues or step.use)


def _cues(roles: tuple[Role, ...], moment: str) -> tuple[Cue, ...]:
    return tuple(Cue(role.title, cue.does) for role in roles for cue in role.cues if cue.at == moment)
