"""The slides and the presenter window of a part: where they are, and what they show."""

from tests.browser.kinds import address_of
from tests.browser.visit import wait_until


def deck_path(part, locale: str = "en") -> str:
    return address_of(f"{part.id}/present.md", locale)


def presenter_path(part, locale: str = "en") -> str:
    return address_of(f"{part.id}/presenter.md", locale)


def shown(page) -> str:
    return page.locator(".cp-slide.is-now").get_attribute("id")


def wait_for(page, slide: int) -> None:
    wait_until(page, f"document.querySelector('.cp-slide.is-now').id === 'slide-{slide}'")


def time(page, name: str) -> str:
    return page.locator(f"[data-clock={name}] dd").inner_text()


def length(seconds: int) -> str:
    """So many seconds as the clock of the desk writes them: 3:05."""
    return f"{'−' if seconds < 0 else ''}{abs(seconds) // 60}:{abs(seconds) % 60:02}"
