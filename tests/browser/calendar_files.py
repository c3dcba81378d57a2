"""The calendar page as a reader uses it, and the files that it makes, read back."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar

PAGE = "for-trainers/calendar/"

COLLECT = """() => {
  const make = URL.createObjectURL;
  window.made = [];
  URL.createObjectURL = file => { window.made.push(file); return make.call(URL, file); };
  HTMLAnchorElement.prototype.click = () => {};
}"""
"""Keeps the files that a page makes, instead of saving them: a saved one costs a second."""


def collect(page):
    """From now on the page's files are not saved; `made` returns them."""
    page.evaluate(COLLECT)
    return page


def made(page) -> list[Calendar]:
    """The files made since the last time."""
    return [
        Calendar.from_ical(text)
        for text in page.evaluate("Promise.all(window.made.splice(0).map(file => file.text()))")
    ]


def enter(page, number: int, moment: str) -> None:
    day, start = moment.split()
    page.fill(f"[name=day-{number}]", day)
    page.fill(f"[name=start-{number}]", start)


def submit(page) -> None:
    page.locator(".cp-sessions [type=submit]").click()


def instant(moment: str, zone: str) -> datetime:
    return datetime.strptime(moment, "%Y-%m-%d %H:%M").replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
