"""The deliveries on the site: when the parts were given and by whom, their calendar files, and a form that makes one for new dates."""

from datetime import time

from macros.components.context import Context
from macros.components.delivery.model import CALENDAR_PATH, Delivery
from macros.components.macro import Macro
from macros.components.series.model import SESSION_MINUTES
from macros.components.series.schedule import clock
from macros.components.series.views import day
from macros.source.localized import LOCALES


def sessions(context: Context) -> str:
    """When the parts were given and who led them, in both languages, with the editor's notes; the last delivery first."""
    return context.html(
        "delivery/sessions.html", deliveries=[_shown(context, delivery) for _, delivery in _latest_first(context)]
    )


def calendars(context: Context) -> str:
    """The calendar files of each delivery, one for each language it was given in."""
    words = context.curriculum.labels.delivery
    deliveries = [
        {
            "title": context.say(delivery.title),
            "files": [
                {
                    "locale": locale,
                    "label": words.file[locale],
                    "url": _address(context, locale, CALENDAR_PATH.format(id=id)),
                }
                for locale in LOCALES
                if any(session.locale == locale for session in delivery.sessions)
            ],
        }
        for id, delivery in _latest_first(context)
    ]
    return context.html("delivery/calendars.html", deliveries=deliveries)


def calendar_form(context: Context) -> str:
    """A form that makes a calendar file in the browser, for up to three sessions."""
    return context.html(
        "delivery/form.html",
        minutes=SESSION_MINUTES,
        zones=[context.say(zone) for zone in context.curriculum.time_zones.values()],
    )


def _latest_first(context: Context) -> list[tuple[str, Delivery]]:
    return sorted(
        context.curriculum.deliveries.items(), key=lambda item: (item[1].sessions[0].start, item[0]), reverse=True
    )


def _address(context: Context, locale: str, path: str) -> str:
    """The address of a file of either language from this page; English stands at the top of the site, the others in a folder each."""
    up = context.file(path.removeprefix("files/"))["url"]
    if locale == context.locale:
        return up
    climb = up.removesuffix(path)
    return f"{climb}{locale}/{path}" if context.locale == LOCALES[0] else f"{climb}../{path}"


def _hour(context: Context, moment: time) -> str:
    """A clock time as people write it in an invitation, where nobody else says whether it is morning: 2:30 p.m."""
    words = context.curriculum.labels.delivery
    half = words.morning if moment.hour < 12 else words.afternoon
    return half[context.locale].format(time=clock(moment.replace(hour=(moment.hour - 1) % 12 + 1)))


def _shown(context: Context, delivery: Delivery) -> dict:
    rows, notes = [], []
    for session in delivery.sessions:
        note = context.say(session.overlap_note)
        if note and note not in notes:
            notes.append(note)
        rows.append(
            {
                "part": context.say(context.curriculum.part(session.part).name),
                "title": session.title,
                "locale": session.locale,
                "language": context.curriculum.labels.series.language_names[session.locale],
                "iso": session.start.date().isoformat(),
                "date": day(session.start.date(), context.locale),
                "start": _hour(context, session.start.time()),
                "end": _hour(context, session.end.time()),
                "note": notes.index(note) + 1 if note else 0,
            }
        )
    said = vars(context.say(delivery))
    return {
        **said,
        "rows": rows,
        "notes": notes,
        "zone": context.say(context.curriculum.time_zones[delivery.time_zone].name),
    }


MACROS = {
    "sessions": Macro(sessions),
    "calendars": Macro(calendars),
    "calendar_form": Macro(calendar_form),
}
