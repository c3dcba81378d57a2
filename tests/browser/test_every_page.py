"""Every page in a real browser, opened once and asked everything: faults, privacy, exit, focus, sight, and axe."""

import pytest

from macros.localized import LOCALES
from tests.browser.axe import AXE, OF_COLORS, STATES, axe_faults, show
from tests.browser.focus import every_stop, walk, wrong_stops
from tests.browser.hidden import unseen_stops
from tests.browser.kinds import address_of, every_address, kinds
from tests.browser.questions import exit_wrong, says_wrong
from tests.browser.sight import cut_off
from tests.browser.visit import Visit, none_of

NARROW, WIDE = 360, 1280
SHARES = 24
"""The pages are dealt out to so many tests, so that every core has as much to do."""


@pytest.fixture(scope="session")
def walker(browser, address):
    """The one tab that walks through all pages."""
    context = browser.new_context(viewport={"width": NARROW, "height": 800}, reduced_motion="reduce")
    made = Visit(context.new_page(), address)
    made.page.add_init_script(path=AXE)
    yield made
    context.close()


def opened(walker: Visit, path: str, width: int = NARROW):
    """A page, opened in light colors on a screen of that width."""
    walker.faults.clear()
    if walker.page.viewport_size["width"] != width:
        walker.page.set_viewport_size({"width": width, "height": 800})
    return walker.open(path)


def told(walker: Visit, path: str, faults: list[str]) -> list[str]:
    return [f"{path or 'home'}: {fault}" for fault in [*walker.faults, *faults]]


def ask(walker: Visit, path: str, is_for_the_room: bool) -> list[str]:
    """What is wrong with a page on a phone: with what it says and loads, with the exit, with what is cut."""
    page = opened(walker, path)
    return told(walker, path, says_wrong(page, path) + exit_wrong(page, is_for_the_room) + cut_off(page))


def ask_in_depth(walker: Visit, path: str, state: tuple[str, int], is_for_the_room: bool) -> list[str]:
    """What is wrong with a page that its twin shares, as both are built alike: on a wide screen too, with structure and names, and with where the focus goes."""
    page = walker.page
    show(page, "default", WIDE)
    faults = [f"{WIDE} px: {fault}" for fault in [*exit_wrong(page, is_for_the_room), *cut_off(page), *unseen_stops(page)]]
    faults += axe_faults(page, [state], but=OF_COLORS) + wrong_stops(every_stop(page))
    walker.faults.clear()
    return told(walker, path, faults)


@pytest.mark.parametrize("share", range(SHARES))
def test_no_page_has_a_fault(walker, curriculum, share):
    """A page and its twin in turn are asked in depth; of each kind, `test_every_kind.py` asks both, and in all states."""
    room = {address_of(path, locale) for path in curriculum.slide_pages for locale in LOCALES}
    seen, faults = kinds(curriculum), []
    for number, path in list(enumerate(curriculum.pages[LOCALES[0]]))[share::SHARES]:
        for locale in LOCALES:
            address = address_of(path, locale)
            faults += ask(walker, address, address in room)
            if locale == LOCALES[number % 2] and address_of(path) not in seen:
                faults += ask_in_depth(walker, address, STATES[number // SHARES % 4], address in room)
    none_of(faults)


@pytest.mark.exhaustive
@pytest.mark.parametrize("share", range(SHARES))
def test_no_page_has_a_fault_in_any_colors_or_width_or_under_the_tab_key(walker, curriculum, share):
    faults = []
    for path in every_address(curriculum)[share::SHARES]:
        faults += told(walker, path, axe_faults(opened(walker, path, 1280)))
        for width in (1280, 360):
            faults += told(walker, path, wrong_stops(walk(opened(walker, path, width))))
    none_of(faults)


def test_every_kind_of_page_is_known(curriculum):
    """The second walk leaves nothing out: it has every macro that is called anywhere."""
    shown = {call.name for path, page in curriculum.pages["en"].items() if address_of(path) in kinds(curriculum) for call in page.items if hasattr(call, "arguments")}
    assert shown == {call.name for pages in curriculum.pages.values() for page in pages.values() for call in page.items if hasattr(call, "arguments")}
