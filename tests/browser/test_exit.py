"""Exit site: one press, nothing left, and no way back by the Back key."""

import pytest

from tests.browser.visit import stored

MAP = "worksheets/partner-map/"
OUTSIDE = "https://www.weather.gov/"


def with_outside(page):
    """A stand-in for the neutral site, so that no test leaves this machine."""
    page.context.route(OUTSIDE + "**", lambda route: route.fulfill(body="<!doctype html><title>Weather</title><h1>Weather</h1>", content_type="text/html"))
    return page


@pytest.fixture(params=["browser", "keeping_browser"])
def tab(request):
    """A tab of a browser that does not keep, or keeps, whole pages for Back."""
    context = request.getfixturevalue(request.param).new_context()
    yield with_outside(context.new_page())
    context.close()


def back(page):
    """Go back, and wait for what comes of it; where the site leads out again, that takes longer on a busy machine."""
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
        tab.wait_for_url(OUTSIDE, wait_until="commit")


@pytest.mark.parametrize("path", ["part-1/present/", "part-1/presenter/", "nowhere/"])
def test_back_leads_out_of_pages_of_every_kind(tab, address, path):
    tab.goto(address + path)
    tab.goto(address + MAP)
    tab.locator("#exit").click()
    tab.wait_for_url(OUTSIDE)
    back(tab)
    tab.wait_for_url(OUTSIDE, wait_until="commit")


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


STATUS = {
    "": ["To leave this site, press Shift 2 more times.", "To leave this site, press Shift 1 more time.", "You stay on this site."],
    "es/": ["Para salir de este sitio, presionen Mayús 2 veces más.", "Para salir de este sitio, presionen Mayús 1 vez más.", "Siguen en este sitio."],
}


@pytest.mark.parametrize("locale", STATUS)
def test_three_shifts_leave_and_say_how_far_they_are(tab, address, locale):
    tab.goto(address + locale + MAP)
    status = tab.locator("#exit-status")
    assert status.get_attribute("role") == "status"
    for said in STATUS[locale][:2]:
        tab.keyboard.press("Shift")
        assert status.inner_text() == said
    tab.keyboard.press("Shift")
    tab.wait_for_url(OUTSIDE)


def test_other_keys_capitals_and_a_key_held_down_do_not_count(tab, address):
    tab.goto(address + MAP)
    for key in ("Shift", "Shift", "a", "Shift", "Shift", "Tab"):
        tab.keyboard.press(key)
    assert tab.locator("#exit-status").inner_text() == ""
    tab.locator("[name=issue]").focus()
    tab.keyboard.type("ABC DEF GHI")
    for letter in "ABCD":
        tab.keyboard.press(f"Shift+{letter}")
    for _ in range(5):
        tab.keyboard.down("Shift")
    tab.keyboard.up("Shift")
    assert tab.url == address + MAP and tab.locator("#exit-status").inner_text() == ""


@pytest.mark.parametrize("locale", STATUS)
def test_shifts_that_stop_are_forgotten_after_five_seconds(browser, address, locale):
    page = browser.new_page()
    page.clock.install()
    page.goto(address + locale)
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.clock.run_for(5100)
    assert page.locator("#exit-status").inner_text() == STATUS[locale][2]
    page.keyboard.press("Shift")
    assert page.locator("#exit-status").inner_text() == STATUS[locale][0]
    page.close()


@pytest.mark.parametrize("key", [" ", "Enter"])
def test_space_and_enter_press_it(tab, address, key):
    tab.goto(address + "es/find-help/")
    tab.locator("#exit").focus()
    tab.keyboard.press(key)
    tab.wait_for_url(OUTSIDE)
    assert len(tab.context.pages) == 1


def test_the_page_is_gone_before_the_next_site_answers(browser, address):
    page = browser.new_page()
    page.context.route(OUTSIDE + "**", lambda route: None)  # a site that never answers
    page.goto(address + "part-1/step-04-connect/")
    page.locator(".cp-term").first.click()
    page.keyboard.press("Shift")
    assert page.evaluate("(document.getElementById('exit').click(), [document.body.innerText, document.title, document.body.children.length])") == ["Loading", "Loading", 1]
    page.close()


def test_forward_leads_out_too_and_chosen_colors_are_forgotten(tab, address):
    tab.goto(address + "glossary/")
    tab.get_by_title("Use dark colors").click()
    tab.goto(address)
    tab.locator("#exit").click()
    tab.wait_for_url(OUTSIDE)
    back(tab)
    tab.evaluate("setTimeout(() => history.forward(), 10)")
    tab.wait_for_timeout(800)
    tab.wait_for_url(OUTSIDE, wait_until="commit")
    tab.goto(address)
    assert stored(tab) == []


def test_it_works_in_a_browser_that_stores_nothing(browser, address):
    page = with_outside(browser.new_page())
    page.add_init_script("for (const store of ['localStorage', 'sessionStorage']) Object.defineProperty(window, store, { get() { throw new DOMException('denied', 'SecurityError'); } });")
    page.goto(address + MAP)
    page.locator("#exit").click()
    page.wait_for_url(OUTSIDE)
    page.close()


def test_exit_works_without_scripts(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = with_outside(context.new_page())
    page.goto(address)
    page.locator("#exit").click()
    page.wait_for_url(OUTSIDE)
    context.close()
