"""Every page in a real browser, opened once and asked everything: faults, privacy, exit, focus, sight, and axe."""

import pytest

from macros.source.languages import LOCALES
from tests.browser.axe import AXE, Axe
from tests.browser.focus import every_stop, walk_on, wrong_stops
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
    resize(walker.page, width)
    return walker.open(path)


def resize(page, width: int) -> None:
    if page.viewport_size["width"] != width:
        page.set_viewport_size({"width": width, "height": 800})


def told(walker: Visit, path: str, faults: list[str]) -> list[str]:
    return [f"{path or 'home'}: {fault}" for fault in [*walker.faults, *faults]]


def ask(walker: Visit, path: str, is_for_the_room: bool, widths: tuple[int, ...], axe: Axe | None = None) -> list[str]:
    """What is wrong with a page.

    Args:
        walker: The tab.
        path: The page's address.
        is_for_the_room: Whether a room sees it, so that it has no exit.
        widths: The screens on which to ask what is cut, and whether the exit can be reached.
        axe: What to look at its content with, on the last of them; then also at where the focus goes. A page shares
            both with its twin, as the two are built alike.
    """
    page = opened(walker, path, widths[0])
    faults = says_wrong(page, path)
    for width in widths:
        resize(page, width)
        faults += [f"{width} px: {fault}" for fault in exit_wrong(page, is_for_the_room) + cut_off(page)]
    if axe:
        faults += unseen_stops(page) + axe.rules_broken(page, "article") + wrong_stops(every_stop(page, "article"))
    return told(walker, path, faults)


@pytest.mark.parametrize("share", range(SHARES))
def test_no_page_has_a_fault(walker, axe, curriculum, share):
    """A page and its twin in turn are asked deeply.

    What is around the content, and all colors and states, `test_every_kind.py` asks of each kind.
    """
    room = {address_of(path, locale) for path in curriculum.pages_of["slide"] for locale in LOCALES}
    seen, faults = set(kinds(curriculum)), []
    for number, path in list(enumerate(curriculum.pages[LOCALES[0]]))[share::SHARES]:
        briefly, deeply = (address_of(path, LOCALES[(number + more) % 2]) for more in (0, 1))
        if walker.page.viewport_size["width"] == NARROW:
            faults += ask(walker, briefly, briefly in room, (NARROW,))
            faults += ask(walker, deeply, deeply in room, (NARROW, WIDE), None if address_of(path) in seen else axe)
        else:  # the window changes its width as seldom as can be
            faults += ask(walker, deeply, deeply in room, (WIDE, NARROW), None if address_of(path) in seen else axe)
            faults += ask(walker, briefly, briefly in room, (NARROW,))
    none_of(faults)


@pytest.mark.exhaustive
@pytest.mark.parametrize("share", range(SHARES))
def test_no_page_has_a_fault_in_any_colors_or_width_or_under_the_tab_key(walker, curriculum, share):
    faults = []
    for path in every_address(curriculum)[share::SHARES]:
        page, axe = opened(walker, path, WIDE), Axe(each=2)
        faults += told(walker, path, axe.rules_broken(page) + axe.hard_to_see(page))
        for width in (WIDE, NARROW):
            faults += told(walker, path, wrong_stops(walk_on(opened(walker, path, width))))
    none_of(faults)


def test_every_kind_of_page_is_known(curriculum):
    """The second walk leaves nothing out: it has every macro that is called anywhere."""
    shown = {
        call.name
        for path, page in curriculum.pages["en"].items()
        if address_of(path) in kinds(curriculum)
        for call in page.items
        if hasattr(call, "arguments")
    }
    assert shown == {
        call.name
        for pages in curriculum.pages.values()
        for page in pages.values()
        for call in page.items
        if hasattr(call, "arguments")
    }
