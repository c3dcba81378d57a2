"""Clock times: when each module of a part begins and ends, on time and after a late start."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from macros.components.series.model import SESSION_MINUTES, Module, Part

START = time(10, 0)
"""When sessions begin unless somebody says otherwise. Source: the series was given from 10:00 to 11:30."""


@dataclass(frozen=True)
class Slot:
    """A module in the session.

    `start` and `end` are clock times, `minutes` what is left for it (0 if it is skipped).
    """

    module: Module
    start: time
    end: time
    minutes: int

    @property
    def is_skipped(self) -> bool:
        return self.minutes == 0

    @property
    def is_shortened(self) -> bool:
        return 0 < self.minutes < self.module.minutes


def on_time(part: Part, start: time = START) -> list[Slot]:
    """The part as planned."""
    return _slots(((module, module.minutes) for module in part.modules), start)


def started_late(part: Part, start: time = START, late: int | None = None) -> list[Slot]:
    """The part begun `late` minutes after `start`; without `late`, as late as its plan is for.

    From that delay on, the whole late plan holds. A smaller delay takes only as much of it as it needs, from the
    first module on.
    `docs/assets/on-demand/run-sheet.js` does the same in the browser.
    """
    late = part.late_start if late is None else late
    owed, plan = late if late < part.late_start else SESSION_MINUTES, []
    for module in part.modules:
        minutes = module.when_late.minutes if module.when_late and owed > 0 else module.minutes
        owed -= module.minutes - minutes
        plan.append((module, minutes))
    return _slots(plan, _after(start, late))


def _slots(plan: Iterable[tuple[Module, int]], start: time) -> list[Slot]:
    slots = []
    for module, minutes in plan:
        end = _after(start, minutes)
        slots.append(Slot(module, start, end, minutes))
        start = end
    return slots


def _after(start: time, minutes: int) -> time:
    return (datetime.combine(datetime.min, start) + timedelta(minutes=minutes)).time()


def clock(moment: time) -> str:
    """A clock time as both languages write it: 10:05."""
    return f"{moment.hour}:{moment.minute:02}"
