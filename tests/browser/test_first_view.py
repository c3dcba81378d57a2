"""The first view of a page: small, still, and there before any script runs."""

import pytest

from tests.browser.weight import weigh

STEP = "part-1/step-04-connect/"
VIEWS = ["", STEP, "es/" + STEP, "worksheets/partner-map/", "es/part-3/sector-directory/"]

SHIFTS = """
window.shifts = [];
window.watching = new PerformanceObserver(list => shifts.push(...list.getEntries()));
watching.observe({ type: "layout-shift", buffered: true });
"""
SETTLED = """async () => {
    const frames = async count => {
        for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
    };
    await document.fonts.ready;
    await frames(5);
    scrollBy(0, 600);
    await frames(5);
    return [...shifts, ...watching.takeRecords()].reduce((sum, entry) => sum + entry.value, 0);
}"""
"""How far things have jumped on a page until it stands still, and while it is scrolled."""


@pytest.mark.parametrize("path", [STEP, "es/" + STEP, "part-2/marginalization-to-ownership/", "es/part-3/why-sectors/"])
def test_the_first_view_of_a_module_is_at_most_75_kb_in_at_most_10_files(browser, address, path):
    weight = weigh(browser, address + path)
    print(path, weight.bytes, len(weight.files))
    assert 20_000 <= weight.bytes <= 75_000
    assert 3 <= len(weight.files) <= 10


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_jumps_while_a_page_loads(visit, width):
    page = visit.page
    page.set_viewport_size({"width": width, "height": 740})
    page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.add_init_script(SHIFTS)
    jumps = {path: visit.open(path).evaluate(SETTLED) for path in VIEWS}
    assert {path: far for path, far in jumps.items() if far >= 0.01} == {}


def test_a_jump_would_be_noticed(visit):
    visit.page.add_init_script(SHIFTS)
    page = visit.open(STEP)
    page.evaluate("""async () => {
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        const late = document.createElement("p");
        Object.assign(late, { className: "cp-card", innerHTML: "late<br>".repeat(9) });
        document.querySelector("article").prepend(late);
    }""")
    assert page.evaluate(SETTLED) > 0.01


UNREADABLE = """() => {
    const [title, text, article] = ["h1", "article p", "article"].map(name => document.querySelector(name));
    const header = document.querySelector(".md-header");
    const [top, head, first] = [header, title, text].map(part => part.getBoundingClientRect());
    const wrong = [];
    if (!title.checkVisibility() || !text.checkVisibility() || article.innerText.length <= 300) wrong.push("not seen");
    if (head.top < top.bottom || head.top >= innerHeight || head.bottom > first.top) wrong.push("not in its place");
    if (document.documentElement.scrollWidth > innerWidth) wrong.push("sticks out");
    const onTop = document.elementFromPoint(head.left + 10, head.top + head.height / 2);
    if (!onTop?.closest("h1")) wrong.push("covered");
    return wrong;
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_a_page_is_readable_without_scripts(without_scripts, width):
    found = {path: without_scripts(path, width).evaluate(UNREADABLE) for path in VIEWS}
    assert {path: wrong for path, wrong in found.items() if wrong} == {}
