"""Exit site: one press, nothing left, and no way back by the Back key."""

import pytest

from macros.components.labels import SiteWords
from tests.browser.leaving import OUTSIDE, StandIn, go_and_be_led_out, leave_by_exit, without_leaving
from tests.browser.visit import Visit, stored

MAP = "worksheets/partner-map/"
STEP = "part-1/step-04-connect/"
HOMES = {"en": "", "es": "es/"}


@pytest.fixture
def visit(visit):
    """A tab that may leave the site, for a stand-in."""
    visit.outside = StandIn(visit.page)
    yield visit
    visit.faults[:] = without_leaving(visit.faults)


@pytest.fixture(params=["window", "keeping_window"])
def tab(request, address):
    """The same in a browser that does not keep, or keeps, whole pages for Back."""
    made = Visit(request.getfixturevalue(request.param).new_page(), address)
    made.outside = StandIn(made.page)
    yield made
    made.leave()
    assert [fault for fault in without_leaving(made.faults) if "404" not in fault] == []


def test_exit_leads_out_and_neither_back_nor_forward_shows_the_site_again(tab):
    page = tab.open()
    for place in ("", *[f"#{name}" for name in anchors(tab.open(STEP))[:2]]):
        tab.open(STEP + place)
    page.get_by_title("Use dark colors").click()
    length = page.evaluate("history.length")
    leave_by_exit(page)
    assert page.evaluate("history.length") == length, "the page that was left is no place to go back to"
    for way in ("back", "back", "forward", "back", "back"):
        go_and_be_led_out(page, way)
    tab.open()
    assert stored(page) == [], "chosen colors are forgotten too"


def anchors(page) -> list[str]:
    return page.locator("article :is(h2, h3)[id]").evaluate_all("heads => heads.map(head => head.id)")


def test_back_leads_out_of_pages_of_every_kind(tab):
    for path in ("part-1/present/", "part-1/presenter/", "nowhere/"):
        tab.open(path)
        page = tab.open(MAP)
        leave_by_exit(page)
        go_and_be_led_out(page, "back")


def test_back_shows_nothing_while_the_neutral_site_takes_its_time(tab):
    tab.page.add_init_script(
        "setInterval(() => console.debug('seen:', location.pathname, document.documentElement?.checkVisibility()), 20)"
    )
    tab.open(STEP)
    page = tab.open(MAP)
    leave_by_exit(page)
    tab.outside.is_slow = True
    with page.expect_request(OUTSIDE):
        page.evaluate("setTimeout(() => history.back(), 10)")
    for _ in range(3):  # what was said before the request may come after it
        with page.expect_console_message(lambda message: message.text.startswith("seen:")) as said:
            pass
    tab.outside.answer()
    page.wait_for_url(OUTSIDE, wait_until="commit")
    assert said.value.text.split()[1:] == ["/collective-power/" + STEP, "false"]


def test_a_deliberate_return_works(tab):
    page = tab.open()
    leave_by_exit(page)
    tab.open("glossary/")
    assert page.locator("h1").is_visible()
    tab.open("sources/")
    page.evaluate("setTimeout(() => history.back(), 10)")
    page.wait_for_url(tab.address + "glossary/", wait_until="commit")
    page.locator("h1").wait_for()
    assert stored(page) == []


def test_a_half_filled_worksheet_leaves_no_trace_and_asks_no_question(visit):
    asked, page = [], visit.open(MAP)
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.locator("[name=issue]").click()
    page.keyboard.type("something private")
    leave_by_exit(page)
    visit.open(MAP)
    assert asked == [] and page.input_value("[name=issue]") == "" and stored(page) == []


@pytest.mark.parametrize("locale", HOMES)
def test_three_shifts_leave_and_say_how_far_they_are(visit, curriculum, locale):
    page, words = visit.open(HOMES[locale] + MAP), curriculum.the(SiteWords)
    status = page.get_by_role("status").and_(page.locator("#exit-status"))
    for said in (words.exit_twice, words.exit_once):
        page.keyboard.press("Shift")
        assert status.inner_text() == said[locale]
    page.keyboard.press("Shift")
    page.wait_for_url(OUTSIDE)


def test_other_keys_capitals_and_a_key_held_down_do_not_count(visit):
    page = visit.open(MAP)
    for key in ("Shift", "Shift", "a", "Shift", "Shift", "Tab"):
        page.keyboard.press(key)
    assert page.locator("#exit-status").inner_text() == ""
    page.locator("[name=issue]").focus()
    page.keyboard.type("ABC DEF GHI")
    for letter in "ABCD":
        page.keyboard.press(f"Shift+{letter}")
    for _ in range(5):
        page.keyboard.down("Shift")
    page.keyboard.up("Shift")
    assert page.url == visit.address + MAP and page.locator("#exit-status").inner_text() == ""


def test_shifts_that_stop_are_forgotten_after_five_seconds(browser, address, curriculum):
    page, words = browser.new_page(), curriculum.the(SiteWords)  # a window of its own, for its clock is its windows'
    page.clock.install(time=0)
    page.clock.pause_at(1000)  # from here on, time passes only when this test says so
    said = page.locator("#exit-status")
    for locale, home in HOMES.items():
        page.goto(address + home)
        page.keyboard.press("Shift")
        page.keyboard.press("Shift")
        page.clock.run_for(4900)
        assert said.inner_text() == words.exit_once[locale]
        page.clock.run_for(200)
        assert said.inner_text() == words.exit_cancelled[locale]
        page.keyboard.press("Shift")
        assert said.inner_text() == words.exit_twice[locale]
    page.close()


@pytest.mark.parametrize("key", [" ", "Enter"])
def test_space_and_enter_press_it_in_the_same_tab(visit, key):
    page = visit.open("es/find-help/")
    before = len(page.context.pages)
    page.locator("#exit").focus()
    page.keyboard.press(key)
    page.wait_for_url(OUTSIDE)
    assert len(page.context.pages) == before


@pytest.mark.parametrize("locale", HOMES)
def test_the_page_is_gone_before_the_next_site_answers(visit, curriculum, locale):
    visit.outside.is_slow = True
    page, leaving = visit.open(HOMES[locale] + STEP), curriculum.the(SiteWords).exit_leaving[locale]
    page.locator(".cp-term").first.click()
    page.keyboard.press("Shift")
    with page.expect_request(OUTSIDE):
        seen = page.evaluate("""() => {
            document.getElementById("exit").click();
            return [document.body.innerText, document.title, document.body.children.length];
        }""")
    visit.outside.answer()
    page.wait_for_url(OUTSIDE)
    assert seen == [leaving, leaving, 1]


def test_it_works_in_a_browser_that_stores_nothing(visit):
    visit.page.add_init_script("""
        const get = () => { throw new DOMException("denied", "SecurityError"); };
        for (const store of ["localStorage", "sessionStorage"]) Object.defineProperty(window, store, { get });
    """)
    leave_by_exit(visit.open(MAP))
    visit.faults[:] = [fault for fault in visit.faults if fault != "script: denied"]  # the theme's own scripts


def test_exit_works_without_scripts(without_scripts):
    page = without_scripts()
    StandIn(page)
    leave_by_exit(page)
