"""A real browser on the built site, which can reach no other host."""

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.axe import Axe
from tests.browser.serving import serving
from tests.browser.visit import Visit, launch_options


@pytest.fixture(scope="session")
def address(site) -> str:
    """Where the built site is served, ending with a slash."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    """One browser a worker."""
    options = launch_options()
    if options is None:
        pytest.skip("no browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**options)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe(request) -> Axe:
    """What looks at the pages of all tests: at every element if the run is exhaustive."""
    return Axe(0) if request.config.getoption("exhaustive") else Axe()


@pytest.fixture(scope="session")
def keeping_browser(browser):
    """A browser that keeps whole pages for Back, as readers' browsers do and Playwright's do not."""
    browser = browser.browser_type.launch(**launch_options(keeps_pages=True))
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def window(browser):
    """The window that tests share: what the pages load is loaded once."""
    context = browser.new_context(locale="en-US", reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture(scope="session")
def keeping_window(keeping_browser):
    """The same in the browser that keeps whole pages."""
    context = keeping_browser.new_context(locale="en-US", reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture(scope="session")
def plain_window(browser):
    """The same for a reader whose browser runs no scripts."""
    context = browser.new_context(java_script_enabled=False, has_touch=True)
    yield context
    context.close()


@pytest.fixture
def visit(window, address):
    """A tab that must end without a fault, and leaves nothing for the next."""
    made = Visit(window.new_page(), address)
    yield made
    made.leave()
    assert made.faults == []


@pytest.fixture
def phone(visit):
    """The same on a screen 360 pixels wide."""
    visit.page.set_viewport_size({"width": 360, "height": 740})
    return visit


@pytest.fixture
def without_scripts(plain_window, address):
    """Opens a page in a browser that runs no scripts."""
    page = plain_window.new_page()

    def opened(path: str = "", width: int = 1280):
        page.set_viewport_size({"width": width, "height": 740})
        page.goto(address + path)
        return page

    yield opened
    page.close()
