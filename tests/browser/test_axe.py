"""axe-core finds nothing: on every page, in each kind of page's states, in light and dark colors, on a phone and on a wide screen."""

import pytest

from tests.browser.axe import STATES, faults
from tests.browser.visit import Visit, wait_until
from tests.browser.test_site import PAGES, STEP

KINDS = ["", "part-1/", STEP, "part-1/facilitator-guide/", "part-2/marginalization-to-ownership/", "part-3/sector-directory/", "part-3/resources/", "sectors/media/", "worksheets/sustainability-check/", "print-room/", "glossary/", "sources/", "find-help/"]
"""One page of each kind: each is shown in every color and width, in both languages; of the others, each color and each width."""


@pytest.fixture(scope="module")
def window(browser):
    """One window for all the tabs: what they load is loaded once."""
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def tab(window, address):
    """A tab that must end without a fault."""
    made = Visit(window.new_page(), address)
    yield made
    made.page.close()
    assert made.faults == []


def plain(found: list[str]) -> str:
    return "\n".join(found)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "home")
def test_page_has_no_fault(tab, path):
    page = tab.page
    page.goto(tab.address + path)
    assert plain(faults(page, STATES if path.removeprefix("es/") in KINDS else STATES[:2])) == ""


def search(page):
    page.locator(".cp-search__open").click()
    page.keyboard.type("clinic")
    page.locator(".cp-search li").first.wait_for()


def search_in_vain(page):
    page.locator(".cp-search__open").click()
    page.keyboard.type("qqqqzzzz")
    wait_until(page, "document.querySelector('.cp-search [role=status]').textContent !== ''")


def menu(page):
    page.set_viewport_size({"width": 360, "height": 800})
    page.locator("#menu-button").click()
    page.locator("#menu").wait_for()


def meaning(page):
    page.locator(".cp-term").first.click()


def half_filled(page):
    page.locator("form.cp-form [type=text], form.cp-form textarea").first.fill("A clinic")
    page.locator("form.cp-form :is([type=checkbox], [type=radio])").first.check()


def cleared(page):
    half_filled(page)
    page.locator("[data-act=clear]").click()


def filtered(page):
    page.locator(".cp-filter select").first.select_option(index=2)


def counted(page):
    page.locator(".cp-tally [data-act=count]").first.click()
    page.locator(".cp-tally [data-by='1']").nth(1).click()


def running(page):
    page.locator("[data-go='1']").first.click()
    if page.locator("[data-run]").is_visible():
        page.locator("[data-run]").click()


def late(page):
    page.locator(".cp-run-sheet [name=late]").fill("10")


def certified(page):
    page.locator("[name=name]").first.fill("A reader")


PHONE = [state for state in STATES if state[1] == 360]
ACTS = [
    (search, "", STATES),
    (search, "es/" + STEP, STATES),
    (search_in_vain, "es/", STATES),
    (menu, STEP, PHONE),
    (menu, "es/print-room/", PHONE),
    (meaning, STEP, STATES),
    (meaning, "es/part-1/", STATES),
    (half_filled, "worksheets/partner-map/", STATES),
    (half_filled, "es/worksheets/sustainability-check/", STATES),
    (cleared, "es/worksheets/partner-map/", STATES),
    (filtered, "part-3/sector-directory/", STATES),
    (filtered, "es/part-3/resources/", STATES),
    (counted, "part-1/what-why-how/", STATES),
    (counted, "es/part-3/why-sectors/", STATES),
    (running, "part-1/present/", STATES),
    (running, "es/part-2/presenter/", STATES),
    (late, "es/part-1/run-sheet/", STATES),
    (certified, "es/for-trainers/certificate/", STATES),
]
"""What a reader does, on which page, and the colors and widths to look at it in. A new state is a line here."""


@pytest.mark.parametrize("act, path, states", ACTS, ids=[f"{act.__name__} on {path or 'home'}" for act, path, _ in ACTS])
def test_page_in_use_has_no_fault(tab, act, path, states):
    page = tab.open(path)
    act(page)
    assert plain(faults(page, states)) == ""


def test_wrong_address_page_has_no_fault(browser, address):
    page = browser.new_page(reduced_motion="reduce")
    page.goto(address + "nowhere/")
    assert plain(faults(page)) == ""
    page.close()


def test_a_broken_page_is_noticed_and_named(tab):
    page = tab.open("es/find-help/")
    page.add_style_tag(content=".md-content p { color: #999 !important }")
    page.evaluate("document.querySelector('h2').outerHTML = '<h5>no order</h5>'")
    found = plain(faults(page, STATES[:1]))
    assert found.startswith(f"{page.url}, default, 1280 px\n  color-contrast: ") and "heading-order: h5" in found
