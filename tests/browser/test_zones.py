"""Days and hours are those that somebody typed, wherever the device is.

West of Greenwich, and where the next day has begun.
"""

import pytest

from macros.components.series.schedule import clock, on_time
from macros.components.slide.model import Words as SlideWords
from macros.components.time_zone.model import TimeZone
from tests.browser.calendar_files import PAGE as CALENDAR
from tests.browser.calendar_files import collect, enter, instant, made, submit
from tests.browser.presenting import length, presenter_path, time
from tests.browser.watch import stopped_clock

ZONES = {"America/Los_Angeles": "2027-03-05T08:20:00Z", "Pacific/Kiritimati": "2027-03-04T10:20:00Z"}
"""When it is 0:20 there on March 5."""


@pytest.fixture(params=list(ZONES))
def zone(request) -> str:
    return request.param


@pytest.fixture
def away(browser, address, zone):
    """A visit from a device in the zone, twenty minutes after midnight."""
    with stopped_clock(browser, address, ZONES[zone], zone) as visit:
        yield visit


def test_days_and_hours_are_those_that_were_typed(away, zone, curriculum):
    page = away.open("for-trainers/certificate/")
    for day, words in (
        ("2027-03-05", "March 5, 2027"),
        ("2027-01-01", "January 1, 2027"),
        ("2027-12-31", "December 31, 2027"),
    ):
        page.fill("[name=date]", day)
        assert page.locator("[data-shows=date]").inner_text() == words, zone
    part = curriculum.parts[0]
    page = away.open(f"es/{part.id}/run-sheet/")
    assert page.locator(".cp-run-sheet tbody .cp-when").all_text_contents() == [
        f"{clock(slot.start)}–{clock(slot.end)}" for slot in on_time(part)
    ]
    assert "11:30" in page.locator(".cp-clock__says").inner_text()
    page = collect(away.open(CALENDAR))
    enter(page, 1, "2027-07-20 10:00")
    submit(page)
    page.select_option("[name=zone]", "")
    submit(page)
    chosen, own = (file.events[0] for file in made(page))
    assert (chosen.start, own.start) == (
        instant("2027-07-20 10:00", next(iter(curriculum.all(TimeZone)))),
        instant("2027-07-20 10:00", zone),
    )
    assert chosen["dtstamp"].dt == instant("2027-03-05 00:20", zone)


def test_the_start_can_be_set_to_an_hour_of_the_device_s_clock_also_before_midnight(away, curriculum):
    words = curriculum.the(SlideWords)
    part = curriculum.parts[0]
    page = away.open(presenter_path(part))
    assert time(page, "now") == "0:20"
    page.locator("summary").click()
    set_time = page.get_by_role("button", name=words.set_time["en"], exact=True)
    for start, elapsed, plan, ends in (
        ("00:10", "10:00", words.many_behind["en"].format(count=10), "1:40"),
        ("23:50", "30:00", words.many_behind["en"].format(count=30), "1:20"),
        ("00:19", "1:00", words.one_behind["en"], "1:49"),
        ("00:25", "−5:00", words.starts_soon["en"], "1:55"),
    ):
        page.get_by_label(words.started_at["en"]).fill(start)
        set_time.click()
        assert [time(page, name) for name in ("elapsed", "plan", "ends")] == [elapsed, plan, ends], start
        assert time(page, "module") == length(part.modules[0].minutes * 60), (
            "what lies before is not charged to the module"
        )
    page.get_by_label(words.started_at["en"]).fill("")
    set_time.click()
    assert time(page, "elapsed") == "−5:00", "an hour that is half typed changes nothing"
