"""Clock times of a session."""

from datetime import time

from macros.components.series.schedule import on_time, started_late
from macros.loading import load_curriculum
from tests.conftest import ROOT


def times(slots):
    return [(slot.module.id, slot.start, slot.end, slot.minutes) for slot in slots]


def test_modules_follow_one_another_from_ten_o_clock(project):
    part = load_curriculum(project).part("part-1")
    assert times(on_time(part)) == [("begin", time(10, 0), time(10, 50), 50), ("finish", time(10, 50), time(11, 30), 40)]


def test_a_late_start_is_made_up_for_and_ends_on_time(project):
    part = load_curriculum(project).part("part-1")
    assert times(started_late(part)) == [("begin", time(10, 10), time(10, 50), 40), ("finish", time(10, 50), time(11, 30), 40)]


def minutes(part, late):
    return [slot.minutes for slot in started_late(part, late=late)]


def test_a_small_delay_takes_only_as_much_of_the_late_plan_as_it_needs():
    part = load_curriculum(ROOT).part("part-1")
    planned = [module.minutes for module in part.modules]
    assert minutes(part, 0) == planned
    assert minutes(part, 3) == [3, 4, 5, *planned[3:]]
    assert started_late(part, late=3)[-1].end == time(11, 30)


def test_a_delay_beyond_the_late_plan_ends_later_and_is_never_hidden():
    part = load_curriculum(ROOT).part("part-1")
    assert minutes(part, 25) == minutes(part, 10)
    assert started_late(part, late=25)[-1].end == time(11, 44)


def test_another_start_moves_everything(project):
    part = load_curriculum(project).part("part-1")
    assert on_time(part, time(18, 30))[-1].end == time(20, 0)
