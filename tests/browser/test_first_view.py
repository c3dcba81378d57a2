"""The first view of a page: small, still, and there before any script runs."""

import pytest

from tests.browser.weight import weigh

STEP = "part-1/step-04-connect/"
VIEWS = ["", STEP, "es/" + STEP, "worksheets/partner-map/", "es/part-3/sector-directory/"]

SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifts.push(entry.value); }).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("path", [STEP, "es/" + STEP, "part-2/marginalization-to-ownership/", "es/part-3/why-sectors/"])
def test_the_first_view_of_a_module_is_at_most_75_kb_in_at_most_10_files(browser, address, path):
    weight = weigh(browser, address + path)
    print(path, weight.bytes, len(weight.files))
    assert weight.bytes <= 75_000
    assert 5 <= len(weight.files) <= 10


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", VIEWS)
def test_nothing_jumps_while_a_page_loads(browser, address, path, width):
    context = browser.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    page.add_init_script(SHIFTS)
    page.goto(address + path, wait_until="networkidle")
    page.wait_for_timeout(300)
    page.mouse.wheel(0, 600)
    page.wait_for_timeout(300)
    assert sum(page.evaluate("shifts")) < 0.01
    context.close()


def test_a_jump_would_be_noticed(browser, address):
    page = browser.new_page()
    page.add_init_script(SHIFTS)
    page.goto(address + STEP, wait_until="networkidle")
    page.evaluate("document.querySelector('article').prepend(Object.assign(document.createElement('p'), { className: 'cp-card', innerHTML: 'late<br>'.repeat(9) }))")
    page.wait_for_timeout(300)
    assert sum(page.evaluate("shifts")) > 0.01
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", VIEWS)
def test_a_page_is_readable_without_scripts(browser, address, path, width):
    context = browser.new_context(viewport={"width": width, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + path)
    title, text = page.locator("h1"), page.locator("article p").first
    assert title.is_visible() and text.is_visible() and len(page.locator("article").inner_text()) > 300
    header, box = page.locator(".md-header").bounding_box(), title.bounding_box()
    assert box["y"] >= header["y"] + header["height"] and box["y"] < 740
    assert box["y"] + box["height"] <= text.bounding_box()["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    seen = page.evaluate("([x, y]) => document.elementFromPoint(x, y)?.closest('h1') !== null", [box["x"] + 10, box["y"] + box["height"] / 2])
    assert seen
    context.close()
