"""A time zone that sessions can be held in, with the words that people use for it."""

from difflib import get_close_matches
from functools import cache
from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator
from pydantic import Field as Setting

from macros.components.component import Data
from macros.source.localized import Entry, Localized, Record, Text


@cache
def _zones() -> set[str]:
    return available_timezones()


def _known_zone(name: str) -> str:
    if name not in _zones():
        near = get_close_matches(name, _zones(), n=1)
        fix = f"Did you mean {near[0]}?" if near else "Write an IANA name such as America/Los_Angeles."
        raise ValueError(f"`{name}` is not a time zone|{fix}")
    return name


class TimeZone(Entry):
    """A time zone that sessions can be held in."""

    id: Annotated[Text, AfterValidator(_known_zone)]
    """its IANA name, such as America/Los_Angeles"""
    name: Localized
    """how people call it in the middle of a sentence, such as Pacific time"""
    place: Localized
    """a city or region that people know it by"""


class TimeZones(Record):
    """The time zones to choose from: `docs/data/time-zones.yml`."""

    zones: Annotated[tuple[TimeZone, ...], Setting(min_length=1)]
    """the zones in the order of the list"""


DATA = Data("time-zones.yml", TimeZones, TimeZone)
