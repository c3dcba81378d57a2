"""Clock times of a session."""

from datetime import time

from macros.components.series.schedule import on_time, started_late
from macros.loading import load_curriculum


def times(slots):
    return [(slot.module.id, slot.start, slot.end, slot.minutes) for slot in slots]


def test_modules_follow_one_another_from_ten_o_clock(project):
    part = load_curriculum(project).part("part-1")
    assert times(on_time(part)) == [("begin", time(10, 0), time(10, 50), 50), ("finish", time(10, 50), time(11, 30), 40)]


def test_a_late_start_is_made_up_for_and_ends_on_time(project):
    part = load_curriculum(project).part("part-1")
    assert times(started_late(part)) == [("begin", time(10, 10), time(10, 50), 40), ("finish", time(10, 50), time(11, 30), 40)]


def test_another_start_moves_everything(project):
    part = load_curriculum(project).part("part-1")
    assert on_time(part, time(18, 30))[-1].end == time(20, 0)
