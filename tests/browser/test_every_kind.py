"""One page of each kind in every state.

Colors, widths, large letters, wide spacing, no colors of its own, under the Tab key, and in use.
"""

import pytest

from tests.browser.acts import ACTS, menu, size
from tests.browser.axe import AXE, STATES, Axe, show
from tests.browser.focus import walk, walk_on, wrong_stops
from tests.browser.hidden import unseen_stops
from tests.browser.kinds import NOWHERE, kinds
from tests.browser.questions import exit_wrong
from tests.browser.sight import SPACED, add_style, cut_off, larger, small_fields
from tests.browser.visit import Visit, none_of

SHARES = 16


@pytest.fixture
def tab(window, address):
    made = Visit(window.new_page(), address)
    made.page.add_init_script(path=AXE)
    yield made
    made.leave()


def seen_faults(page, wide: slice) -> list[str]:
    """What is lost on the smallest screen, with wider spacing, and with letters of twice the size.

    The last two are asked on the first screen of two, on the second, or on both.
    """
    faults = []
    size(page, 320)
    faults += [f"320 px: {fault}" for fault in [*cut_off(page), *small_fields(page)]]
    add_style(page, SPACED)
    for width in (360, 1280)[wide]:
        size(page, width)
        faults += [f"wider spacing, {width} px: {fault}" for fault in cut_off(page)]
    add_style(page, "")
    larger(page, 2)
    for width in (640, 1280)[wide]:
        size(page, width)
        faults += [f"text at 200 %, {width} px: {fault}" for fault in cut_off(page)]
    larger(page, 1)
    return faults


@pytest.mark.parametrize("share", range(SHARES))
def test_no_kind_of_page_is_cut_or_against_the_rules(tab, axe, curriculum, request, share):
    """In the first language: all rules of axe, and what is cut in many states."""
    told = []
    for number, path in list(enumerate([*kinds(curriculum), NOWHERE]))[share::SHARES]:
        page = tab.open(path)
        wide = slice(None) if request.config.getoption("exhaustive") else slice(number % 2, number % 2 + 1)
        faults = axe.rules_broken(page) + axe.hard_to_see(page, STATES[:2]) + seen_faults(page, wide)
        size(page, 800)
        faults += [f"800 px: {fault}" for fault in [*cut_off(page), *unseen_stops(page)]]
        faults += exit_wrong(page, path.endswith(("/present/", "/presenter/")))
        told += [f"{path}: {fault}" for fault in faults]
    none_of(told)


@pytest.mark.parametrize("share", range(SHARES))
def test_no_kind_of_page_has_a_fault_in_its_other_colors_or_under_the_tab_key(tab, axe, curriculum, share):
    """In the other language: colors in the two other states, and Tab from the top to the end in one width."""
    told = []
    for number, path in list(enumerate([*kinds(curriculum), NOWHERE]))[share::SHARES]:
        page = tab.open("es/" + path)
        faults = axe.hard_to_see(page, STATES[2:])
        size(page, STATES[number % 2][1], 640)
        page.evaluate("document.activeElement.blur(), scrollTo(0, 0)")
        faults += wrong_stops(walk_on(page) if number else walk(page))
        told += [f"es/{path}: {fault}" for fault in faults]
    none_of(told)


@pytest.mark.parametrize(
    "act, folder, find, state",
    ACTS,
    ids=[f"{act.__name__}, {folder or 'en/'}{number}" for number, (act, folder, *_) in enumerate(ACTS)],
)
def test_a_page_in_use_has_no_fault(tab, axe, curriculum, request, act, folder, find, state):
    page = tab.open(folder + find(curriculum))
    act(page)
    others = STATES if request.config.getoption("exhaustive") else [state]
    others = [other for other in others if act is not menu or other[1] == state[1]]
    show(page, *state)
    faults = cut_off(page) + axe.rules_broken(page) + axe.hard_to_see(page, others)
    none_of([*faults, *tab.faults])


def test_a_broken_page_is_noticed_and_named(tab):
    page = tab.open("es/find-help/")
    add_style(page, ".md-content p { color: #999 !important }")
    page.evaluate("document.querySelector('h2').outerHTML = '<h5>no order</h5>'")
    faults = "\n".join(Axe().rules_broken(page) + Axe().hard_to_see(page, STATES[:1]))
    assert "default, 1280 px, color-contrast: " in faults and "heading-order: h5" in faults


def test_a_covered_focus_and_a_missing_outline_are_noticed(tab):
    page = tab.open("find-help/")
    add_style(page, "article a:focus-visible { outline: none } #exit { inset: 0 0 auto auto; height: 700px }")
    wrong = "\n".join(wrong_stops(walk(page)))
    assert "no outline" in wrong and 'covered by <a class="cp-exit"' in wrong


def test_cut_text_is_noticed(tab):
    page = tab.open("find-help/")
    size(page, 320)
    add_style(page, "article p { height: 1em; overflow: hidden } article li { white-space: nowrap }")
    faults = " ".join(cut_off(page))
    assert "cut off: <p" in faults and "out of its column: <li" in faults
