"""Rules about the hours of sessions: the clocks where they are held show them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from macros.components.curriculum import Curriculum
from macros.components.delivery.model import Delivery
from macros.components.time_zone.model import TimeZone
from macros.source.problems import Problem


def skipped_hours(curriculum: Curriculum) -> Iterator[Problem]:
    """No session begins or ends in the hour that the clocks leave out in spring."""
    for id, delivery in curriculum.all(Delivery).items():
        if delivery.time_zone not in curriculum.all(TimeZone):
            continue
        for n, session in enumerate(delivery.sessions):
            for name, hour in (("start", session.start), ("end", session.end)):
                if not _is_shown(hour, ZoneInfo(delivery.time_zone)):
                    what = f"sessions[{n}].{name}: on that day the clocks go forward, and {hour:%H:%M} never comes."
                    place = curriculum.files[f"deliveries/{id}.yml"].at("sessions", n, name)
                    yield Problem(place, what, "Write an hour before or after, as the session was announced.")


def _is_shown(hour: datetime, zone: ZoneInfo) -> bool:
    """Whether the clocks of a zone show an hour on its day."""
    return hour.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None) == hour
