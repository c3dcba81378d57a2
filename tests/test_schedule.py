"""Clock times of a session."""

from datetime import time

import pytest

from macros.components.series.model import Part
from macros.components.series.schedule import on_time, started_late
from macros.rules.load import load_curriculum

SAID = {"en": "A", "es": "B"}
PLAN = {"open": (10, 8), "ask": (20, 15), "work": (30, None), "close": (30, 27)}
"""Modules with their minutes, on time and late: the late plan saves 2, then 5, then 3."""


@pytest.fixture
def part() -> Part:
    """A part for a start 10 minutes late."""
    modules = [
        {"id": id, "minutes": minutes} | ({"when_late": {"minutes": late, "how": SAID}} if late else {})
        for id, (minutes, late) in PLAN.items()
    ]
    return Part.model_validate(
        {
            "id": "part-1",
            "name": SAID,
            "title": SAID,
            "objectives": (SAID,),
            "late_start": 10,
            "modules": tuple(modules),
        }
    )


def times(slots):
    return [(slot.module.id, slot.start, slot.end, slot.minutes) for slot in slots]


def test_modules_follow_one_another_from_ten_o_clock(sample):
    part = load_curriculum(sample).part("part-1")
    assert times(on_time(part)) == [
        ("begin", time(10, 0), time(10, 50), 50),
        ("finish", time(10, 50), time(11, 30), 40),
    ]


def test_a_late_start_is_made_up_for_and_ends_on_time(sample):
    part = load_curriculum(sample).part("part-1")
    assert times(started_late(part)) == [
        ("begin", time(10, 10), time(10, 50), 40),
        ("finish", time(10, 50), time(11, 30), 40),
    ]


def minutes(part, late):
    return [slot.minutes for slot in started_late(part, late=late)]


def test_a_small_delay_takes_only_as_much_of_the_late_plan_as_it_needs(part):
    assert minutes(part, 0) == [10, 20, 30, 30]
    assert minutes(part, 2) == [8, 20, 30, 30]
    assert minutes(part, 3) == [8, 15, 30, 30]
    assert minutes(part, 8) == minutes(part, 10) == [8, 15, 30, 27]
    assert started_late(part, late=2)[-1].end == started_late(part, late=10)[-1].end == time(11, 30)


def test_a_delay_beyond_the_late_plan_ends_later_and_is_never_hidden(part):
    assert minutes(part, 25) == minutes(part, 10)
    assert started_late(part, late=25)[-1].end == time(11, 45)


def test_another_start_moves_everything(part):
    assert on_time(part, time(18, 30))[-1].end == time(20, 0)
    assert started_late(part, time(18, 30))[0].start == time(18, 40)


def test_what_the_late_plan_does_to_a_module_can_be_told(part):
    assert [slot.is_shortened for slot in started_late(part)] == [True, True, False, True]
    assert [slot.is_skipped for slot in started_late(part)] == [False] * 4
    skipping = part.model_copy(
        update={
            "modules": tuple(
                module.model_copy(
                    update={"when_late": module.when_late and module.when_late.model_copy(update={"minutes": 0})}
                )
                for module in part.modules
            )
        }
    )
    assert [slot.is_skipped for slot in started_late(skipping)] == [True, True, False, True]
    assert not any(slot.is_shortened for slot in started_late(skipping) if slot.is_skipped)
