"""The colors that a system forces, and less motion: nothing is lost."""

import pytest

from macros.components.worksheet.model import Worksheet
from tests.browser.kinds import kinds

BORDER = """control => {
  const {borderBottomStyle, borderBottomWidth, borderBottomColor, backgroundColor} = getComputedStyle(control);
  return [borderBottomStyle, parseFloat(borderBottomWidth) >= 1, borderBottomColor !== backgroundColor];
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter(element => ["", "::before", "::after"].some(part => {
  const {transitionDuration, animationName, scrollBehavior} = getComputedStyle(element, part || null);
  return parseFloat(transitionDuration) > 0 || animationName !== "none" || scrollBehavior === "smooth";
})).map(element => element.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_forced_colors_controls_keep_their_borders_and_the_focus_is_seen(visit, curriculum, scheme):
    id = next(
        id for id, sheet in curriculum.all(Worksheet).items() if "table" in {field.kind for field in sheet.fields}
    )
    visit.page.emulate_media(forced_colors="active", color_scheme=scheme)
    page = visit.open(f"worksheets/{id}/")
    for control in ("#exit", "form textarea >> nth=0", "[data-act=save]"):
        assert page.locator(control).evaluate(BORDER) == ["solid", True, True], control
        page.locator(control).focus()
        page.keyboard.press("Control")  # so that the focus counts as the keyboard's
        assert page.locator(control).evaluate("control => getComputedStyle(control).outlineStyle") == "solid", control
    ground, border, text = page.locator("#exit").evaluate("""link => {
        const style = getComputedStyle(link);
        return [style.backgroundColor, style.borderTopColor, style.color];
    }""")
    assert border != ground and text != ground


def test_with_forced_colors_icons_and_chosen_places_are_seen(phone):
    phone.page.emulate_media(forced_colors="active", color_scheme="dark")
    page = phone.open("part-1/")
    icon, ground = page.locator("#menu-button svg").evaluate(
        "icon => [getComputedStyle(icon).fill, getComputedStyle(document.querySelector('.md-header')).backgroundColor]"
    )
    assert icon != ground
    page.locator("#menu-button").click()
    assert page.locator("#menu").evaluate("menu => getComputedStyle(menu).borderBottomStyle") == "solid"
    assert page.locator("#menu [aria-current]").evaluate("link => getComputedStyle(link).fontWeight") == "700"


def test_nothing_moves_for_those_who_ask_for_less_motion(visit, curriculum):
    visit.page.emulate_media(reduced_motion="reduce")
    for path in kinds(curriculum):
        assert visit.open(path).evaluate(MOVING) == [], path


def test_what_moves_would_be_noticed(visit):
    visit.page.emulate_media(reduced_motion="no-preference")
    assert visit.open().evaluate(MOVING) != []
