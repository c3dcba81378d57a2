"""Leaving the site in a test: the ways out and back, and a stand-in for the neutral site.

No test leaves this machine.
"""

OUTSIDE = "https://www.weather.gov/"


class StandIn:
    """Whoever asks for the neutral site in a tab gets a page of that name; at once, or when a test says so.

    Attributes:
        is_slow: From now on, nobody gets it before `answer`. Meanwhile the browser keeps from a test what it asks of
            the tab, but not what the tab says of itself.
    """

    def __init__(self, page):
        self.is_slow, self._held = False, []
        page.route(OUTSIDE + "**", lambda route: self._held.append(route) if self.is_slow else self._fulfill(route))

    def answer(self) -> None:
        self.is_slow = False
        while self._held:
            self._fulfill(self._held.pop())

    def _fulfill(self, route) -> None:
        route.fulfill(body="<!doctype html><title>Weather</title><h1>Weather</h1>", content_type="text/html")


def leave_by_exit(page) -> None:
    page.locator("#exit").click()
    page.wait_for_url(OUTSIDE)


def go_and_be_led_out(page, where: str) -> None:
    """Go `back` or `forward` into the site, and wait until it has led out again."""
    with page.expect_event("framenavigated", lambda frame: frame.url.startswith(OUTSIDE)):
        page.evaluate(f"setTimeout(() => history.{where}(), 10)")


def without_leaving(faults: list[str]) -> list[str]:
    """The faults that a tab has written down, but for those of leaving.

    It left the site, and the theme's script missed the rest of a page that was left while it loaded.
    """
    return [fault for fault in faults if OUTSIDE not in fault and "script: Missing element" not in fault]
