"""Calendar files: parsed back, they hold the deliveries' instants, and no word about the topic."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from macros.components.delivery.model import Delivery, Published, Session
from macros.components.delivery.model import Words as DeliveryWords
from macros.components.time_zone.model import TimeZone
from macros.export.calendar import calendar, calendars
from macros.source.languages import LOCALES
from tests.published import FOLDERS, published

PERSON = {"name": "A", "position": {"en": "B", "es": "C"}, "organisation": "D"}


def delivery(zone: str, *starts: str, locale: str = "es") -> Delivery:
    sessions = tuple(
        {
            "id": f"session-{n}",
            "part": "part-1",
            "locale": locale,
            "title": "T",
            "start": start,
            "end": start.replace("10:00", "11:30"),
            "published": ({"day": "2027-01-04", "start": start},),
        }
        for n, start in enumerate(starts)
    )
    return Delivery.model_validate(
        {
            "title": {"en": "A", "es": "B"},
            "time_zone": zone,
            "facilitators": (PERSON,),
            "support": PERSON,
            "sessions": sessions,
        }
    )


def instants(content: bytes, name: str = "start") -> list[datetime]:
    """When each entry begins or ends, read with the time zones that the file itself defines."""
    return [getattr(event, name).astimezone(UTC) for event in Calendar.from_ical(content).events]


def uids(content: bytes) -> list[str]:
    return [str(event["uid"]) for event in Calendar.from_ical(content).events]


def files_of(site, curriculum):
    """Each published file with its delivery, its language, and the sessions that must be in it."""
    for id, given in curriculum.all(Delivery).items():
        for locale in LOCALES:
            if sessions := [session for session in given.sessions if session.locale == locale]:
                yield id, given, locale, sessions, published(site, locale, f"files/sessions-{id}.ics").read_bytes()


def test_there_is_a_file_for_each_language_of_each_delivery_and_no_other(site, curriculum):
    wanted = {f"{FOLDERS[locale]}files/sessions-{id}.ics" for id, _, locale, *_ in files_of(site, curriculum)}
    assert {path.relative_to(site).as_posix() for path in site.rglob("*.ics")} == wanted != set()


def test_published_files_hold_the_hours_of_the_sessions_as_instants(site, curriculum):
    for id, given, locale, sessions, content in files_of(site, curriculum):
        zone = ZoneInfo(given.time_zone)
        assert instants(content) == [session.start.replace(tzinfo=zone).astimezone(UTC) for session in sessions], (
            id,
            locale,
        )
        assert instants(content, "end") == [session.end.replace(tzinfo=zone).astimezone(UTC) for session in sessions], (
            id,
            locale,
        )


def test_hours_are_right_before_and_after_the_clocks_change(curriculum):
    starts = ["2027-01-15 10:00", "2027-03-15 10:00", "2027-07-15 10:00", "2027-11-15 10:00"]
    for zone in curriculum.all(TimeZone):
        wanted = [
            datetime.strptime(start, "%Y-%m-%d %H:%M").replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
            for start in starts
        ]
        assert instants(calendar("x", delivery(zone, *starts), "es", "Sesión")) == wanted, zone


def test_the_file_itself_defines_the_time_zone_for_the_days_it_needs():
    made = Calendar.from_ical(calendar("x", delivery("America/New_York", "2027-03-15 10:00"), "es", "Sesión"))
    zone = made.timezones[0]
    assert zone.tz_name == "America/New_York"
    assert datetime(2027, 3, 15, 10, tzinfo=zone.to_tz(lookup_tzid=False)).astimezone(UTC) == datetime(
        2027, 3, 15, 14, tzinfo=UTC
    )


def test_entries_have_a_neutral_title_and_nothing_else_to_read(site, curriculum):
    for id, _, locale, sessions, content in files_of(site, curriculum):
        made = Calendar.from_ical(content)
        title = curriculum.the(DeliveryWords).event_title[locale]
        assert [str(event["summary"]) for event in made.events] == [title] * len(sessions), (id, locale)
        assert {name for event in made.events for name in event} == {
            "SUMMARY",
            "DTSTART",
            "DTEND",
            "DTSTAMP",
            "UID",
            "SEQUENCE",
            "CLASS",
        }, (id, locale)
        assert {str(event["class"]) for event in made.events} == {"PRIVATE"}, (id, locale)
        assert {name: str(value) for name, value in made.items()} == {
            "VERSION": "2.0",
            "PRODID": f"-//{title}//{locale.upper()}",
        }, (id, locale)


def test_every_session_of_every_file_has_an_id_of_its_own(site, curriculum):
    """Whoever takes both languages into one calendar loses none: entries with the same id would replace each other."""
    found = [(uid, id, locale) for id, _, locale, _, content in files_of(site, curriculum) for uid in uids(content)]
    assert (
        len({uid for uid, *_ in found})
        == len(found)
        == sum(len(given.sessions) for given in curriculum.all(Delivery).values())
    )
    other = uids(calendar("another", next(iter(curriculum.all(Delivery).values())), "en", "x"))
    assert not set(other) & {uid for uid, *_ in found}


def moved(session: Session, day: date, days: int) -> Session:
    """The session as its author writes it when it moves by some days."""
    start, end = session.start + timedelta(days=days), session.end + timedelta(days=days)
    published = (*session.published, Published.model_construct(day=day, start=start))
    return session.model_copy(update={"start": start, "end": end, "published": published})


def test_an_entry_is_the_same_from_build_to_build(site, curriculum):
    again = calendars(curriculum)
    for id, _, locale, _, content in files_of(site, curriculum):
        assert again[locale, f"files/sessions-{id}.ics"] == content, (id, locale)


def test_a_session_that_moves_is_moved_in_calendars_and_no_second_one_added():
    """RFC 5545 and 5546: the same UID, a higher SEQUENCE, the day on which the change was published."""
    before = delivery("America/Los_Angeles", "2027-02-02 10:00", "2027-02-09 10:00")
    first, second = before.sessions
    once = moved(second, date(2027, 1, 20), 7)
    twice = moved(once, date(2027, 1, 25), -3)
    known = []
    for session in (second, once, twice):
        content = calendar("x", before.model_copy(update={"sessions": (first, session)}), "es", "x")
        other, event = Calendar.from_ical(content).events
        assert (other["sequence"], other.stamp) == (0, datetime(2027, 1, 4, tzinfo=UTC))
        known.append((str(event["uid"]), int(event["sequence"]), event.stamp.date()))
    uid = known[0][0]
    assert known == [(uid, 0, date(2027, 1, 4)), (uid, 1, date(2027, 1, 20)), (uid, 2, date(2027, 1, 25))]


def test_an_entry_is_known_by_its_session_wherever_that_stands_in_the_list(site, curriculum):
    for id, given, locale, _, content in files_of(site, curriculum):
        new = moved(given.sessions[0], date(2027, 1, 4), 400).model_copy(update={"id": "new", "locale": locale})
        longer = given.model_copy(update={"sessions": (new, *reversed(given.sessions))})
        made = uids(calendar(id, longer, locale, "x"))
        assert made[1:] == uids(content)[::-1] and made[0] not in made[1:], (id, locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_delivery_in_one_language_has_one_file(curriculum, locale):
    only = delivery("America/Los_Angeles", "2027-03-15 10:00", locale=locale)
    curriculum = curriculum.with_record("spring", only, alone=True)
    assert list(calendars(curriculum)) == [(locale, "files/sessions-spring.ics")]
