"""A delivery's sessions as a calendar file. Shared calendars show its titles, so they say nothing about the topic."""

from datetime import UTC, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from macros.components.curriculum import Curriculum
from macros.components.delivery.model import CALENDAR_PATH, Delivery
from macros.components.delivery.model import Words as DeliveryWords
from macros.export.target import Target
from macros.source.languages import LOCALES


def calendars(curriculum: Curriculum) -> dict[Target, bytes]:
    """The calendar files of all deliveries; none for a language that a delivery was not given in."""
    title = curriculum.the(DeliveryWords).event_title
    return {
        Target(locale, CALENDAR_PATH.format(id=id)): calendar(id, delivery, locale, title[locale])
        for id, delivery in curriculum.all(Delivery).items()
        for locale in LOCALES
        if any(session.locale == locale for session in delivery.sessions)
    }


def calendar(id: str, delivery: Delivery, locale: str, title: str) -> bytes:
    """One language's sessions as iCalendar (RFC 5545), each with the same neutral title and marked as private.

    A session that moved has the UID it had, a higher SEQUENCE and a later DTSTAMP: by these a calendar that holds it
    already moves it, and adds no second one.
    """
    zone = ZoneInfo(delivery.time_zone)
    entries = Calendar()
    entries.add("version", "2.0")
    entries.add("prodid", f"-//{title}//{locale.upper()}")
    sessions = [session for session in delivery.sessions if session.locale == locale]
    for session in sessions:
        event = Event()
        event.add("uid", str(uuid5(NAMESPACE_URL, f"{id}/{locale}/{session.id}")))
        event.add("dtstamp", datetime.combine(session.published[-1].day, time(), UTC))
        event.add("sequence", session.moves)
        event.add("dtstart", session.start.replace(tzinfo=zone))
        event.add("dtend", session.end.replace(tzinfo=zone))
        event.add("summary", title)
        event.add("class", "PRIVATE")
        entries.add_component(event)
    days = [session.start.date() for session in sessions]
    entries.add_missing_timezones(min(days) - timedelta(days=366), max(days) + timedelta(days=366))
    content: bytes = entries.to_ical()
    return content
