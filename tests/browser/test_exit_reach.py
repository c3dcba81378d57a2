"""Exit site is within reach: seen and pressed in every state of a page, in the system's own colors too.

It is absent on paper.
"""

import pytest

from tests.browser.leaving import OUTSIDE, StandIn, without_leaving
from tests.browser.paper import worksheets_of_all_kinds
from tests.browser.sight import larger
from tests.browser.test_exit import MAP, STEP

PLACE = """() => {
    const link = document.getElementById("exit"), box = link.getBoundingClientRect();
    const edge = Math.max(3, parseFloat(getComputedStyle(link).borderTopLeftRadius) / 3); // within its round corners
    const right = box.width - edge, bottom = box.height - edge;
    const points = [[edge, edge], [right, edge], [box.width / 2, box.height / 2], [edge, bottom], [right, bottom]];
    const isReached = ([x, y]) => document.elementFromPoint(box.x + x, box.y + y)?.closest("#exit");
    const wrong = points.filter(point => !isReached(point)).map(point => `covered at ${point}`);
    if (box.width < 44 || box.height < 44) wrong.push(`only ${box.width} by ${box.height} pixels`);
    if (box.x < 0 || box.y < 0 || box.right > innerWidth || box.bottom > innerHeight) wrong.push("out of sight");
    return wrong;
}"""
"""What keeps a press on the middle or near any corner of the button from reaching it."""


@pytest.fixture
def visit(visit):
    """A tab that may leave the site, for a stand-in."""
    StandIn(visit.page)
    yield visit
    visit.faults[:] = without_leaving(visit.faults)


def open_search(page):
    page.locator(".cp-search__open").click()
    page.keyboard.type("power")
    page.locator(".cp-search li").first.wait_for()


def open_menu(page):
    if page.viewport_size["width"] < 1220:
        page.locator("#menu-button").click()
        page.locator("#menu:popover-open").wait_for()


def open_term(page):
    page.locator(".cp-term").first.click()
    page.locator(".cp-meaning:popover-open").wait_for()


STATES = {
    "at rest": lambda page: None,
    "scrolled": lambda page: page.evaluate("scrollTo(0, document.body.scrollHeight)"),
    "search": open_search,
    "menu": open_menu,
    "term": open_term,
}


@pytest.mark.parametrize(
    "width, height, times",
    [(320, 256, 1), (320, 700, 1), (360, 740, 1), (768, 700, 1), (1280, 700, 1), (740, 360, 2)],
)
def test_nothing_covers_it_in_any_state_of_a_page(visit, width, height, times):
    """Nor with letters of twice the size on a phone that lies on its side, where what opens has the least room."""
    visit.page.set_viewport_size({"width": width, "height": height})
    page, wrong = visit.open(STEP), {}
    larger(page, times)
    for state, reach in STATES.items():
        reach(page)
        wrong[state] = page.evaluate(PLACE)
        page.keyboard.press("Escape")
    assert wrong == {state: [] for state in STATES}


@pytest.mark.parametrize("state", STATES)
def test_a_press_leaves_in_every_state_of_a_page(visit, state):
    visit.page.set_viewport_size({"width": 360, "height": 740})
    page = visit.open(STEP)
    STATES[state](page)
    box = page.locator("#exit").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url(OUTSIDE)


def test_it_covers_no_line_that_somebody_writes(visit, curriculum):
    """A field grows while somebody writes, down to the edge of the screen; browsers bring only the line into sight."""
    visit.page.set_viewport_size({"width": 360, "height": 740})
    page = visit.open(f"worksheets/{worksheets_of_all_kinds(curriculum)[0]}/")
    field = page.locator("form.cp-form textarea").first
    field.focus()
    before = page.evaluate("scrollY")
    for _ in range(25):
        page.keyboard.press("Enter")
    box, button = field.bounding_box(), page.locator("#exit").bounding_box()
    assert page.evaluate("scrollY") > before, "the field did not reach the edge, so this test shows nothing"
    assert box["y"] + box["height"] <= button["y"], "the last line of the field lies under the exit"


def test_it_is_seen_in_all_colors_and_not_on_paper(visit):
    page = visit.open(MAP)
    for state in ("at rest", "under the mouse"):
        if state == "under the mouse":
            page.locator("#exit").hover()
        text, ground, *_ = colors(page)
        lights = sorted((luminance(text), luminance(ground)), reverse=True)
        assert (lights[0] + 0.05) / (lights[1] + 0.05) >= 4.5, f"words and ground are too much alike {state}"
    for scheme in ("light", "dark"):
        page.emulate_media(forced_colors="active", color_scheme=scheme)
        text, ground, border, width = colors(page)
        assert width == "2px" and border != ground and text != ground, f"the system's own colors, {scheme}"
    page.emulate_media(media="print", forced_colors="none", color_scheme="light")
    assert page.locator("#exit").is_hidden()


def colors(page) -> list[str]:
    """Of the words, of the ground and of the border, and how wide that is."""
    return page.locator("#exit").evaluate("""link => {
        const style = getComputedStyle(link);
        return [style.color, style.backgroundColor, style.borderTopColor, style.borderTopWidth];
    }""")


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    numbers = [float(number) for number in color[color.index("(") + 1 : -1].replace(",", " ").split()[:3]]
    red, green, blue = (c / 255 / 12.92 if c <= 10.31 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in numbers)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_pages_do_not_replace_each_other_without_loading(visit):
    page = visit.open(STEP)
    page.evaluate("window.sameDocument = true")
    page.locator(".md-footer__link--next").click()
    page.wait_for_url(lambda url: url != visit.address + STEP)
    assert page.evaluate("window.sameDocument") is None
