"""By the keyboard alone: past the menu, through it, and through search."""

import pytest

from macros.components.labels import SiteWords
from tests.browser.test_exit import STEP
from tests.browser.visit import wait_until


def focused(page, what: str):
    return page.evaluate(f"document.activeElement.{what}")


def open_menu(page, key: str = "Enter"):
    page.keyboard.press(key)
    wait_until(page, "document.activeElement.closest('#menu') !== null")


SAYS_OPEN = "document.querySelector('#menu-button').getAttribute('aria-expanded') === '{}'"
"""The browser tells a script a moment later that the menu has opened or closed."""


@pytest.fixture
def phone_menu(phone):
    """A Spanish page on a phone, with the focus on the button that opens the menu."""
    page = phone.open("es/" + STEP)
    for _ in range(3):  # past the menu, out of the site, the button
        page.keyboard.press("Tab")
    assert focused(page, "id") == "menu-button"
    return page


def test_the_menu_says_its_name_and_state_and_gives_the_focus_back(phone_menu, curriculum):
    button, menu = (
        phone_menu.get_by_role("button", name=curriculum.the(SiteWords).menu["es"], exact=True),
        phone_menu.locator("#menu"),
    )
    assert button.get_attribute("aria-expanded") == "false" and button.get_attribute("aria-controls") == "menu"
    phone_menu.keyboard.press("Tab")
    assert not phone_menu.evaluate("document.activeElement.closest('#menu')"), "the links of a closed menu are no stops"
    phone_menu.keyboard.press("Shift+Tab")
    open_menu(phone_menu)
    wait_until(phone_menu, SAYS_OPEN.format("true"))
    assert menu.is_visible()
    assert focused(phone_menu, "href") == phone_menu.url and focused(phone_menu, "ariaCurrent") == "page"
    phone_menu.keyboard.press("Escape")
    wait_until(phone_menu, SAYS_OPEN.format("false"))
    assert menu.is_hidden() and focused(phone_menu, "id") == "menu-button"
    open_menu(phone_menu, " ")
    phone_menu.locator("#menu a").first.focus()
    phone_menu.keyboard.press("Shift+Tab")
    phone_menu.keyboard.press("Shift+Tab")
    assert focused(phone_menu, "id") == "exit" and menu.is_hidden(), "the menu closes behind the focus"

    phone_menu.locator("#menu-button").focus()
    open_menu(phone_menu)
    phone_menu.set_viewport_size({"width": 1280, "height": 740})
    phone_menu.locator("#menu:popover-open").wait_for(state="detached")


def test_a_section_and_another_module_are_reached_through_the_menu(phone_menu, curriculum):
    open_menu(phone_menu)
    phone_menu.keyboard.press("Tab")
    section = focused(phone_menu, "hash")
    phone_menu.keyboard.press("Enter")
    assert section and phone_menu.url.endswith(section) and phone_menu.locator("#menu").is_hidden()
    phone_menu.locator("#menu-button").focus()
    open_menu(phone_menu)
    part = next(part for part in curriculum.parts if STEP.startswith(part.id))
    after = next(goal.id for module, goal in zip(part.modules, part.modules[1:]) if f"{part.id}/{module.id}/" == STEP)
    for _ in range(30):
        if focused(phone_menu, "pathname").endswith(f"/{after}/"):
            break
        phone_menu.keyboard.press("Tab")
    phone_menu.keyboard.press("Enter")
    phone_menu.wait_for_url(f"**/es/{part.id}/{after}/")


def test_the_menu_opens_without_scripts_by_keyboard_and_by_touch(without_scripts):
    page = without_scripts(STEP, width=360)
    assert page.locator("#menu").is_hidden()
    page.locator("#menu-button").focus()
    page.keyboard.press("Enter")
    assert page.locator("#menu").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#menu").is_hidden()
    page.locator("#menu-button").tap()
    goal = page.locator("#menu > ul > li:not(.cp-menu__here) > a").last
    href = goal.get_attribute("href")
    goal.tap()
    page.wait_for_url("**/" + href.removeprefix("../../"))


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


def test_the_first_stop_skips_to_the_text(visit):
    page = visit.open("es/" + STEP)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.md-skip')") and focused(page, "innerText").strip()
    wait_until(page, "getComputedStyle(document.activeElement).opacity === '1'")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")
