"""Calendar files: parsed back, they hold the deliveries' instants, and no word about the topic."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from macros.components.delivery.model import Delivery
from macros.export.calendar import calendar, calendars
from macros.loading import load_curriculum
from tests.conftest import ROOT

CURRICULUM = load_curriculum(ROOT)
PERSON = {"name": "A", "position": {"en": "B", "es": "C"}, "organisation": "D"}


def delivery(zone: str, *starts: str) -> Delivery:
    sessions = tuple({"part": "part-1", "locale": "es", "title": "T", "start": start, "end": start.replace("10:00", "11:30")} for start in starts)
    return Delivery.model_validate({"title": {"en": "A", "es": "B"}, "time_zone": zone, "facilitators": (PERSON,), "support": PERSON, "sessions": sessions})


def instants(content: bytes) -> list[datetime]:
    """When each entry begins, read with the time zones that the file itself defines."""
    return [event.start.astimezone(UTC) for event in Calendar.from_ical(content).events]


def test_files_hold_the_hours_of_2021_as_instants():
    made = calendars(CURRICULUM)
    assert instants(made["en", "files/sessions-series-2021.ics"]) == [datetime(2021, month, day, 17, tzinfo=UTC) for month, day in ((8, 17), (8, 24), (9, 2))]
    assert instants(made["es", "files/sessions-series-2021.ics"]) == [datetime(2021, 8, day, 17, tzinfo=UTC) for day in (19, 31, 31)]


@pytest.mark.parametrize("zone", CURRICULUM.time_zones)
def test_hours_are_right_before_and_after_the_clocks_change(zone):
    starts = ["2027-01-15 10:00", "2027-03-15 10:00", "2027-07-15 10:00", "2027-11-15 10:00"]
    wanted = [datetime.strptime(start, "%Y-%m-%d %H:%M").replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) for start in starts]
    assert instants(calendar("x", delivery(zone, *starts), "es", "Sesión")) == wanted


def test_the_file_itself_defines_the_time_zone_for_the_days_it_needs():
    made = Calendar.from_ical(calendar("x", delivery("America/New_York", "2027-03-15 10:00"), "es", "Sesión"))
    zone = made.timezones[0]
    assert zone.tz_name == "America/New_York"
    assert datetime(2027, 3, 15, 10, tzinfo=zone.to_tz(lookup_tzid=False)).astimezone(UTC) == datetime(2027, 3, 15, 14, tzinfo=UTC)


@pytest.mark.parametrize("locale, title", [("en", "Training session"), ("es", "Sesión de capacitación")])
def test_entries_have_a_neutral_title_and_nothing_else_to_read(locale, title):
    events = Calendar.from_ical(calendars(CURRICULUM)[locale, "files/sessions-series-2021.ics"]).events
    assert [str(event["summary"]) for event in events] == [title] * 3
    assert {name for event in events for name in event} == {"SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "CLASS"}
    assert len({event["uid"] for event in events}) == 3


def test_a_delivery_in_one_language_has_one_file():
    only = CURRICULUM.deliveries["series-2021"]
    english = only.model_copy(update={"sessions": only.sessions[:3]})
    curriculum = type(CURRICULUM)(**{**vars(CURRICULUM), "deliveries": {"spring": english}})
    assert list(calendars(curriculum)) == [("en", "files/sessions-spring.ics")]
