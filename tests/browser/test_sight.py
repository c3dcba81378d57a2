"""Large letters, small screens, wider spacing, forced colors and less motion: nothing is lost."""

import pytest

from tests.browser.sight import LARGE, SPACED, add_style, cut_off
from tests.browser.test_axe import KINDS
from tests.browser.test_site import STEP


def open_at(browser, address: str, width: int, path: str, **options):
    page = browser.new_page(viewport={"width": width, "height": 740}, reduced_motion="reduce", **options)
    page.goto(address + path, wait_until="networkidle")
    return page


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("locale", ["", "es/"])
def test_nothing_sticks_out_at_320_pixels(browser, address, locale, path):
    page = open_at(browser, address, 320, locale + path)
    assert cut_off(page) == []
    page.close()


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("width", [640, 1280])
def test_text_at_200_percent_is_whole(browser, address, width, path):
    page = open_at(browser, address, width, "es/" + path)
    page.evaluate(LARGE)
    assert cut_off(page) == []
    page.close()


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("width", [360, 1280])
def test_text_with_wider_spacing_is_whole(browser, address, width, path):
    page = open_at(browser, address, width, "es/" + path)
    add_style(page, SPACED)
    assert cut_off(page) == []
    page.close()


def test_cut_text_is_noticed(browser, address):
    page = open_at(browser, address, 320, STEP)
    add_style(page, "article p { height: 1em; overflow: hidden } article li { white-space: nowrap }")
    found = " ".join(cut_off(page))
    assert "cut off: <p" in found and "out of its column: <li" in found
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_forced_colors_controls_keep_their_borders_and_the_focus_is_seen(browser, address, scheme):
    page = open_at(browser, address, 1280, "worksheets/partner-map/", forced_colors="active", color_scheme=scheme)
    for control in ("#exit", "[name=issue]", "form textarea >> nth=0", "[data-act=save]"):
        border = page.locator(control).evaluate("control => { const {borderBottomStyle, borderBottomWidth, borderBottomColor, backgroundColor} = getComputedStyle(control); return [borderBottomStyle, parseFloat(borderBottomWidth) >= 1, borderBottomColor !== backgroundColor]; }")
        assert border == ["solid", True, True], control
        page.locator(control).focus()
        page.keyboard.press("Control")  # so that the focus counts as the keyboard's
        assert page.locator(control).evaluate("control => getComputedStyle(control).outlineStyle") == "solid", control
    page.close()


def test_with_forced_colors_icons_and_chosen_places_are_seen(browser, address):
    page = open_at(browser, address, 360, STEP, forced_colors="active", color_scheme="dark")
    icon, ground = page.locator("#menu-button svg").evaluate("icon => [getComputedStyle(icon).fill, getComputedStyle(document.querySelector('.md-header')).backgroundColor]")
    assert icon != ground
    page.locator("#menu-button").click()
    assert page.locator("#menu").evaluate("menu => getComputedStyle(menu).borderBottomStyle") == "solid"
    assert page.locator("#menu [aria-current]").evaluate("link => getComputedStyle(link).fontWeight") == "700"
    page.close()


def test_nothing_moves_for_those_who_ask_for_less_motion(browser, address):
    page = open_at(browser, address, 1280, STEP)
    moving = page.evaluate("[...document.querySelectorAll('*')].filter(element => ['', '::before', '::after'].some(part => { const style = getComputedStyle(element, part || null); return parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none' || style.scrollBehavior === 'smooth'; })).length")
    assert moving == 0
    page.close()
