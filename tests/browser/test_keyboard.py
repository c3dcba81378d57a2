"""Everything by the keyboard alone: past the menu, through it, through search, and through whole pages with the focus in sight."""

import pytest

from tests.browser.visit import wait_until
from tests.browser.focus import walk
from tests.browser.sight import add_style
from tests.browser.test_site import STEP


def focused(page, what: str):
    return page.evaluate(f"document.activeElement.{what}")


def open_menu(page, key: str = "Enter"):
    page.keyboard.press(key)
    wait_until(page, "document.activeElement.closest('#menu') !== null")


@pytest.fixture
def phone_menu(phone):
    """A Spanish page on a phone, with the focus on the button that opens the menu."""
    page = phone.open("es/" + STEP)
    for _ in range(3):  # past the menu, out of the site, the button
        page.keyboard.press("Tab")
    assert focused(page, "id") == "menu-button"
    return page


def test_the_menu_is_a_button_that_says_its_name_and_state(phone_menu):
    button = phone_menu.get_by_role("button", name="Menú", exact=True)
    assert button.get_attribute("aria-expanded") == "false" and button.get_attribute("aria-controls") == "menu"
    open_menu(phone_menu)
    assert button.get_attribute("aria-expanded") == "true"
    assert phone_menu.locator("#menu").is_visible()
    assert focused(phone_menu, "textContent").startswith("Paso 4") and phone_menu.evaluate("document.activeElement.ariaCurrent") == "page"


def test_escape_closes_the_menu_and_gives_the_focus_back(phone_menu):
    open_menu(phone_menu, " ")
    phone_menu.keyboard.press("Tab")
    assert phone_menu.evaluate("document.activeElement.closest('#menu') !== null")
    phone_menu.keyboard.press("Escape")
    assert phone_menu.locator("#menu").is_hidden() and focused(phone_menu, "id") == "menu-button"
    assert phone_menu.locator("#menu-button").get_attribute("aria-expanded") == "false"


def test_another_module_is_reached_through_the_menu(phone_menu):
    open_menu(phone_menu)
    for _ in range(30):
        if focused(phone_menu, "textContent").startswith("Paso 5"):
            break
        phone_menu.keyboard.press("Tab")
    phone_menu.keyboard.press("Enter")
    phone_menu.wait_for_url("**/es/part-1/step-05-homework/")


def test_a_section_of_the_page_is_reached_through_the_menu(phone_menu):
    open_menu(phone_menu)
    phone_menu.keyboard.press("Tab")
    phone_menu.keyboard.press("Enter")
    assert phone_menu.url.endswith("#why-it-matters") and phone_menu.locator("#menu").is_hidden()


def test_the_menu_closes_when_the_focus_leaves_it(phone_menu):
    open_menu(phone_menu)
    phone_menu.locator("#menu a").first.focus()
    phone_menu.keyboard.press("Shift+Tab")
    phone_menu.keyboard.press("Shift+Tab")
    assert focused(phone_menu, "id") == "exit" and phone_menu.locator("#menu").is_hidden()


def test_links_of_a_closed_menu_are_no_stops(phone):
    page = phone.open("es/" + STEP)
    assert not [stop for stop in walk(page) if "step-05-homework" in stop and "md-footer" not in stop]


def test_exit_stays_on_top_while_the_menu_the_meaning_or_search_is_open(phone):
    page = phone.open(STEP)
    for opens in ("#menu-button", ".cp-search__open", ".cp-term >> nth=0"):
        page.locator(opens).click()
        covered = """() => { const box = document.getElementById("exit").getBoundingClientRect();
            return [[.1, .1], [.9, .1], [.5, .5], [.1, .9], [.9, .9]].filter(([x, y]) => document.elementFromPoint(box.x + box.width * x, box.y + box.height * y)?.id !== "exit").length; }"""
        assert page.evaluate(covered) == 0, opens
        page.keyboard.press("Escape")


def test_the_menu_opens_without_scripts_by_keyboard_and_by_touch(browser, address):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    page.goto(address + STEP)
    assert page.locator("#menu").is_hidden()
    page.locator("#menu-button").focus()
    page.keyboard.press("Enter")
    assert page.locator("#menu").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#menu").is_hidden()
    page.locator("#menu-button").tap()
    page.locator("#menu a", has_text="Glossary").tap()
    page.wait_for_url("**/glossary/")
    context.close()


def test_search_is_used_by_the_keyboard_alone(visit):
    page = visit.open("es/")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.cp-search__open')"):
            break
    page.keyboard.press("Enter")
    page.keyboard.type("partera")
    page.locator(".cp-search ol a").first.wait_for()
    for _ in range(3):
        page.keyboard.press("Tab")
        if focused(page, "tagName") == "A":
            break
    goal = focused(page, "href")
    page.keyboard.press("Enter")
    page.wait_for_url(goal)


def test_the_walk_notices_a_covered_focus_and_a_missing_outline(visit):
    page = visit.open("find-help/")
    add_style(page, "article a:focus-visible { outline: none } #exit { inset: 0 0 auto auto; height: 700px }")
    wrong = str(list(walk(page).values()))
    assert "no outline" in wrong and 'covered by <a class="cp-exit"' in wrong


def test_the_first_stop_skips_to_the_text(visit):
    page = visit.open("es/" + STEP)
    page.keyboard.press("Tab")
    assert focused(page, "innerText").strip() == "Saltar a contenido" and page.locator(".md-skip").evaluate("link => getComputedStyle(link).opacity") != "0"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")
