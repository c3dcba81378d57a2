"""The run sheet on its page: where it is, what it shows, and what it should say by the plan and the labels."""

from datetime import datetime, time, timedelta

from macros.components.series.model import SESSION_MINUTES
from macros.components.series.schedule import clock
from tests.browser.kinds import folder


def sheet(part, locale: str = "en") -> str:
    return f"{folder(locale)}{part.id}/run-sheet/"


def hours(slots, locale: str = "es") -> list[str]:
    """From when to when, as rows say it: the shortest way, on a clock of 12 hours in English."""

    def said(moment: time) -> str:
        return clock(moment) if locale == "es" else f"{(moment.hour - 1) % 12 + 1}:{moment.minute:02}"

    return ["–" if slot.is_skipped else f"{said(slot.start)}–{said(slot.end)}" for slot in slots]


def in_words(moment: time, locale: str) -> str:
    """An hour as a sentence says it, with morning or evening in English."""
    if locale == "es":
        return clock(moment)
    return f"{(moment.hour - 1) % 12 + 1}:{moment.minute:02} {'AM' if moment.hour < 12 else 'PM'}"


def shown(page, name: str = ".cp-when") -> list[str]:
    return page.locator(f".cp-run-sheet tbody {name}").all_text_contents()


def says(page) -> str:
    return page.locator(".cp-clock__says").inner_text().replace("\u202f", " ")


def enter(page, start: str = "10:00", late: int = 0) -> str:
    """Fill in the clock and return what the page says."""
    page.fill("[name=start]", start)
    page.fill("[name=late]", str(late))
    return says(page)


def sentence(words, slots, start: time, late: int, locale: str) -> str:
    """What the page should say, from the plan and the labels."""

    def count(minutes: int) -> str:
        return words.one_minute[locale] if minutes == 1 else words.many_minutes[locale].format(count=minutes)

    over = late + sum(slot.minutes for slot in slots) - SESSION_MINUTES
    ends = words.ends_over if over > 0 else words.ends_early if over < 0 else words.ends_on_time
    begin = ""
    if late:
        begin = words.begin_late[locale].format(start=in_words(slots[0].start, locale), minutes=count(late)) + " "
    assert (datetime.combine(datetime.min, start) + timedelta(minutes=SESSION_MINUTES + over)).time() == slots[-1].end
    return begin + ends[locale].format(end=in_words(slots[-1].end, locale), minutes=count(abs(over)))
