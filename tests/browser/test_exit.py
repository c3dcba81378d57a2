"""Exit site: one press, nothing left, and no way back by the Back key."""

import pytest

from tests.browser.conftest import chromium_options, stored

MAP = "worksheets/partner-map/"
OUTSIDE = "https://www.weather.gov/"


def with_outside(page):
    """A stand-in for the neutral site, so that no test leaves this machine."""
    page.context.route(OUTSIDE + "**", lambda route: route.fulfill(body="<!doctype html><title>Weather</title><h1>Weather</h1>", content_type="text/html"))
    return page


@pytest.fixture(params=["without page cache", "with page cache"])
def tab(request, browser):
    """A tab of a browser that keeps, or does not keep, whole pages for Back."""
    kept = request.param == "with page cache"
    options = chromium_options(browser.browser_type) | ({"ignore_default_args": ["--disable-back-forward-cache"]} if kept else {})
    own = browser.browser_type.launch(**options)
    yield with_outside(own.new_page())
    own.close()


def back(page):
    page.evaluate("setTimeout(() => history.back(), 10)")
    page.wait_for_timeout(800)


def test_exit_leads_out_and_back_never_shows_the_site_again(tab, address):
    tab.goto(address)
    tab.goto(address + "part-1/step-04-connect/")
    for anchor in ("why-it-matters", "how-to-find-them"):
        tab.goto(address + f"part-1/step-04-connect/#{anchor}")
    tab.locator("#exit").click()
    tab.wait_for_url(OUTSIDE)
    for _ in range(3):
        back(tab)
        assert tab.url == OUTSIDE


def test_a_deliberate_return_works(tab, address):
    tab.goto(address)
    tab.locator("#exit").click()
    tab.wait_for_url(OUTSIDE)
    tab.goto(address + "glossary/")
    assert tab.locator("h1").inner_text().startswith("Glossary")
    tab.goto(address + "sources/")
    back(tab)
    assert tab.url == address + "glossary/"


def test_a_half_filled_worksheet_leaves_no_trace_and_asks_no_question(tab, address):
    asked = []
    tab.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    tab.goto(address + MAP)
    tab.fill("[name=issue]", "something private")
    tab.locator("#exit").click()
    tab.wait_for_url(OUTSIDE)
    tab.goto(address + MAP)
    assert asked == [] and tab.input_value("[name=issue]") == "" and stored(tab) == []


def test_three_shifts_leave_and_other_keys_reset(tab, address):
    tab.goto(address + MAP)
    for key in ("Shift", "Shift", "a", "Shift", "Shift"):
        tab.keyboard.press(key)
    assert tab.url == address + MAP
    assert tab.locator("#exit-status").inner_text() == "To leave this site, press Shift 1 more time."
    tab.locator("[name=issue]").focus()
    tab.keyboard.type("ABC DEF GHI")
    assert tab.url == address + MAP
    for _ in range(3):
        tab.keyboard.press("Shift")
    tab.wait_for_url(OUTSIDE)


def test_exit_is_the_second_stop_of_the_keyboard_and_space_works(tab, address):
    tab.goto(address + "es/find-help/")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.id") == "exit"
    assert tab.locator("#exit").inner_text().replace("\n", " ").endswith("Salir del sitio")
    tab.keyboard.press(" ")
    tab.wait_for_url(OUTSIDE)


@pytest.mark.parametrize("width", [360, 1280])
def test_exit_is_in_sight_and_big_enough_at_every_width(browser, address, width):
    context = browser.new_context(viewport={"width": width, "height": 700})
    page = context.new_page()
    page.goto(address + MAP)
    page.mouse.wheel(0, 3000)
    box = page.locator("#exit").bounding_box()
    assert box["height"] >= 44 and 0 <= box["x"] and box["x"] + box["width"] <= width and box["y"] + box["height"] <= 700
    on_top = page.evaluate("([x, y]) => document.elementFromPoint(x, y)?.id", [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2])
    assert on_top == "exit"
    page.emulate_media(media="print")
    assert page.locator("#exit").is_hidden()
    context.close()


def test_exit_works_without_scripts(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = with_outside(context.new_page())
    page.goto(address)
    page.locator("#exit").click()
    page.wait_for_url(OUTSIDE)
    context.close()
