"""The deliveries on the site.

When the parts were given and by whom, their calendar files, and a form that makes one for new dates.
"""

from datetime import time

from macros.components.context import Context
from macros.components.delivery.model import CALENDAR_PATH, Delivery, Words
from macros.components.macro import Macro, on_screen_only
from macros.components.series.model import SESSION_MINUTES
from macros.components.series.model import Words as SeriesWords
from macros.components.series.schedule import clock
from macros.components.time_zone.model import TimeZone
from macros.source.dates import day
from macros.source.languages import LOCALES, folder
from macros.source.localized import Localized


def sessions(context: Context) -> str:
    """When the parts were given and who led them, in both languages, with the editor's notes.

    The last delivery first.
    """
    return context.html(
        "delivery/sessions.html", deliveries=[_shown(context, delivery) for _, delivery in _latest_first(context)]
    )


def calendars(context: Context) -> str:
    """The calendar files of each delivery, one for each language it was given in."""
    words = context.curriculum.the(Words)
    deliveries = [
        {
            "title": delivery.title,
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
        zones=list(context.curriculum.all(TimeZone).values()),
    )


def _latest_first(context: Context) -> list[tuple[str, Delivery]]:
    return sorted(
        context.curriculum.all(Delivery).items(), key=lambda item: (item[1].sessions[0].start, item[0]), reverse=True
    )


def _address(context: Context, locale: str, path: str) -> str:
    """The address of a file of any language from this page."""
    up = context.file(path.removeprefix("files/")).url
    if locale == context.locale:
        return up
    to_top = "../" if folder(context.locale) else ""
    return f"{up.removesuffix(path)}{to_top}{folder(locale)}{path}"


def _hour(context: Context, moment: time) -> str:
    """A clock time as people write it in an invitation, where nobody else says whether it is morning: 2:30 p.m."""
    words = context.curriculum.the(Words)
    half = words.morning if moment.hour < 12 else words.afternoon
    return half[context.locale].format(time=clock(moment.replace(hour=(moment.hour - 1) % 12 + 1)))


def _shown(context: Context, delivery: Delivery) -> dict[str, object]:
    rows: list[dict[str, object]] = []
    notes: list[Localized] = []
    for session in delivery.sessions:
        note = session.overlap_note
        if note and note not in notes:
            notes.append(note)
        rows.append(
            {
                "part": context.curriculum.part(session.part).name,
                "title": session.title,
                "locale": session.locale,
                "language": context.curriculum.the(SeriesWords).language_names[session.locale],
                "iso": session.start.date().isoformat(),
                "date": day(session.start.date(), context.locale),
                "start": _hour(context, session.start.time()),
                "end": _hour(context, session.end.time()),
                "note": notes.index(note) + 1 if note else 0,
            }
        )
    zone = context.curriculum.all(TimeZone)[delivery.time_zone].name
    return {"it": delivery, "rows": rows, "notes": notes, "zone": zone}


def example(context: Context, id: str, delivery: Delivery) -> str:
    """A delivery in the gallery."""
    return sessions(context.within(context.curriculum.with_record(id, delivery, alone=True)))


MACROS = {
    "sessions": Macro(sessions),
    "calendars": Macro(calendars, shapes=on_screen_only),
    "calendar_form": Macro(calendar_form, shapes=on_screen_only),
}
