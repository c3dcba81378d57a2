"""Exit site is within reach: seen and pressed in every state of a page, announced, and never in the way of what has the focus."""

import pytest

from tests.browser.test_exit import MAP, OUTSIDE, with_outside

STEP = "part-1/step-04-connect/"
ON_TOP = """() => {
    const box = document.getElementById("exit").getBoundingClientRect(), edge = 3;
    return [[edge, edge], [box.width - edge, edge], [box.width / 2, box.height / 2], [edge, box.height - edge], [box.width - edge, box.height - edge]]
        .every(([x, y]) => document.elementFromPoint(box.x + x, box.y + y)?.closest("#exit"));
}"""
"""Whether a press on the middle or near any corner of the button reaches it."""


@pytest.fixture(params=[320, 360, 768, 1280])
def screen(request, browser):
    context = browser.new_context(viewport={"width": request.param, "height": 700})
    yield with_outside(context.new_page())
    context.close()


def open_search(page):
    page.locator(".cp-search__open").click()
    page.keyboard.type("power")
    page.locator(".cp-search li").first.wait_for()


def open_drawer(page):
    if page.viewport_size["width"] < 1000:
        page.locator("#menu-button").click()
        page.locator("#menu:popover-open").wait_for()


def open_term(page):
    page.locator(".cp-term").first.click()
    page.locator(".cp-meaning:popover-open").wait_for()


@pytest.mark.parametrize("open_", [lambda page: None, open_search, open_drawer, open_term], ids=["nothing", "search", "drawer", "term"])
def test_nothing_covers_it(screen, address, open_):
    screen.goto(address + STEP, wait_until="networkidle")
    open_(screen)
    box = screen.locator("#exit").bounding_box()
    assert box["height"] >= 44 and box["width"] >= 44
    assert screen.evaluate(ON_TOP)
    screen.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    screen.wait_for_url(OUTSIDE)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_seen_in_the_systems_own_colors(browser, address, scheme):
    context = browser.new_context(forced_colors="active", color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    border, width, text, ground = page.locator("#exit").evaluate("link => { const style = getComputedStyle(link); return [style.borderTopColor, style.borderTopWidth, style.color, style.backgroundColor]; }")
    assert width == "2px" and border != ground and text != ground
    context.close()


def test_its_words_stand_out_from_its_ground(browser, address):
    page = browser.new_page()
    page.goto(address)
    for state in ("rest", "hover"):
        if state == "hover":
            page.locator("#exit").hover()
        colors = page.locator("#exit").evaluate("link => [getComputedStyle(link).color, getComputedStyle(link).backgroundColor].map(color => color.match(/[\\d.]+/g).slice(0, 3).map(Number))")
        lights = sorted((luminance(color) for color in colors), reverse=True)
        assert (lights[0] + 0.05) / (lights[1] + 0.05) >= 4.5
    page.close()


def luminance(color: list[float]) -> float:
    """Relative luminance as WCAG 2 defines it."""
    red, green, blue = (c / 255 / 12.92 if c <= 10.31 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_pages_do_not_replace_each_other_without_loading(site):
    assert '"navigation.instant"' not in (site / "index.html").read_text(encoding="utf-8")


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
