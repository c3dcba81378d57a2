"""A clock that tests hold in their hands, in a place of their choice."""

import contextlib
from collections.abc import Iterator
from datetime import datetime, timedelta

from tests.browser.visit import Visit


@contextlib.contextmanager
def stopped_clock(browser, address: str, moment: str, zone: str) -> Iterator[Visit]:
    """A visit from a device in a time zone whose clock stands still until `page.clock` moves it.

    Args:
        moment: When it is, in UTC: `2027-03-05T18:00:00Z`.
    """
    context = browser.new_context(locale="en-US", reduced_motion="reduce", timezone_id=zone)
    visit = Visit(context.new_page(), address)
    visit.page.clock.install(
        time=datetime.fromisoformat(moment) - timedelta(days=1)
    )  # from there it can only be stopped at a later moment
    visit.page.clock.pause_at(moment)
    yield visit
    context.close()
    assert visit.faults == []
