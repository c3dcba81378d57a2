"""A delivery.

The series given once, with its dates, the people who lead it and the person who helps with the technology.
"""

from datetime import datetime, timedelta
from itertools import pairwise
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, model_validator
from pydantic import Field as Setting

from macros.components.component import Data
from macros.components.series.model import SESSION_MINUTES, Part
from macros.components.time_zone.model import TimeZone
from macros.source.dates import Day
from macros.source.localized import Entry, Id, Label, Locale, Localized, Record, Text
from macros.source.references import IdOf

CALENDAR_PATH = "files/sessions-{id}.ics"
"""Where a delivery's calendar file lives, below the language's folder."""


def _day_and_hour(text: Any) -> Any:
    try:
        return datetime.strptime(text, "%Y-%m-%d %H:%M")
    except (TypeError, ValueError):
        raise ValueError(
            f"`{text}` is not a day and hour that exist|Write the year, month, day and hour like 2021-08-17 10:00."
        ) from None


Moment = Annotated[datetime, BeforeValidator(_day_and_hour)]


class Published(Record):
    """An hour that people have read here, and may have taken into their calendars."""

    day: Day
    """the day on which it was written here, like 2021-07-01"""
    start: Moment
    """the day and hour of the session that was written then"""


class Session(Entry):
    """One time a part was, or will be, given."""

    id: Id
    """a short name that stays the same when the session moves, for calendars know it by this"""
    part: Annotated[Id, IdOf(Part)]
    """the part's id"""
    locale: Locale
    """the language it is given in: `en` or `es`"""
    title: Text
    """the title it was announced with, in that language"""
    start: Moment
    """the day and hour where it is held, like 2021-08-17 10:00"""
    end: Moment
    """the day and hour it ends, 90 minutes later"""
    published: Annotated[tuple[Published, ...], Setting(min_length=1)]
    """each start that was published for it, with the day; one that moves gets another line at the end"""
    overlap_note: Localized | None = None
    """the editor's note on a session that was announced for the same hour as another one"""

    @model_validator(mode="after")
    def _lasts_a_session(self) -> Self:
        minutes = (self.end - self.start) // timedelta(minutes=1)
        if minutes <= 0:
            hours = f"ends at {self.end:%Y-%m-%d %H:%M}, before it begins at {self.start:%Y-%m-%d %H:%M}"
            raise ValueError(f"{hours}|Correct `start` or `end`.")
        if minutes != SESSION_MINUTES:
            end = self.start + timedelta(minutes=SESSION_MINUTES)
            fix = f"Write {end:%Y-%m-%d %H:%M} as its `end`, or correct its `start`."
            raise ValueError(f"lasts {minutes} minutes; a session has {SESSION_MINUTES}|{fix}")
        return self

    @model_validator(mode="after")
    def _tells_calendars_when_it_moves(self) -> Self:
        last = self.published[-1]
        if self.start != last.start:
            raise ValueError(
                f"begins at {self.start:%Y-%m-%d %H:%M}, but the last start that was published for it is "
                f"{last.start:%Y-%m-%d %H:%M}|If it moved, add `- day:` with today's date and "
                f"`start: {self.start:%Y-%m-%d %H:%M}` at the end of `published`, so that calendars move it too. "
                "If nobody has read the old one yet, correct it there."
            )
        for before, after in pairwise(self.published):
            if after.day < before.day:
                what = f"`published` has the day {after.day} below {before.day}"
                raise ValueError(f"{what}|Write its days in their order, the newest one last.")
        return self

    @property
    def moves(self) -> int:
        """How often its hour was published anew."""
        return len(self.published) - 1

    def overlaps(self, other: "Session") -> bool:
        return self.start < other.end and other.start < self.end


class Person(Record):
    """Somebody who makes a delivery work, as they want to be named in public."""

    name: Text
    """the person's name"""
    position: Localized
    """what the person does in their organisation"""
    organisation: Text
    """the organisation's name"""


class Support(Person):
    """The person who helps with sound, video, captions and dial-in."""

    contact: Text | None = None
    """how people reach technical support: a shared address or number that the site may publish, never a private one"""


class Delivery(Record):
    """A delivery as its organiser writes it: `docs/data/deliveries/<id>.yml`."""

    title: Localized
    """its name in lists, such as The series of 2021"""
    time_zone: Annotated[Text, IdOf(TimeZone)]
    """the IANA name of the time zone of its hours, from `docs/data/time-zones.yml`"""
    facilitators: Annotated[tuple[Person, ...], Setting(min_length=1)]
    """who leads the sessions"""
    support: Support
    """who helps with the technology"""
    people_note: Localized | None = None
    """the editor's note on what is known about these people"""
    sessions: Annotated[tuple[Session, ...], Setting(min_length=1)]
    """its sessions, in the order people read them"""


DATA = Data("deliveries/", Delivery)


class Words(Record):
    """What the templates of the deliveries print."""

    session: Label
    language: Label
    date: Label
    when: Label
    morning: Label
    afternoon: Label
    editors_note: Label
    facilitators: Label
    support: Label
    person: Label
    file: Label
    event_title: Label
    form_lead: Label
    first_session: Label
    second_session: Label
    third_session: Label
    may_stay_empty: Label
    day: Label
    start: Label
    minutes: Label
    zone: Label
    zone_entry: Label
    zone_of_device: Label
    title: Label
    title_why: Label
    link: Label
    link_why: Label
    make: Label
    not_stored: Label
    needs_script: Label
    made: Label
    wrong_day: Label
    wrong_start: Label
    wrong_minutes: Label
    wrong_title: Label
    wrong_link: Label
    wrong_hour: Label
