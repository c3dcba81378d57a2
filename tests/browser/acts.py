"""What a reader does on a page that has something to do, and where such a page is."""

from macros.components.worksheet.model import Worksheet
from tests.browser.axe import STATES
from tests.browser.kinds import address_of


def size(page, width: int, height: int = 740) -> None:
    """Another window; slides have been fitted to it, which happens with the next picture that the browser draws."""
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("document.querySelector('.cp-deck') && new Promise(requestAnimationFrame)")


def search(page):
    page.locator(".cp-search__open").click()
    page.keyboard.type("clinic")
    page.locator(".cp-search li").first.wait_for()


def search_in_vain(page):
    page.locator(".cp-search__open").click()
    page.keyboard.type("qqqqzzzz")
    page.locator(".cp-search [role=status]:not(:empty)").wait_for(state="attached")


def menu(page):
    size(page, 360)
    page.locator("#menu-button").click()
    page.locator("#menu").wait_for()


def meaning(page):
    page.locator(".cp-term").first.click()


def half_filled(page):
    page.locator("form.cp-form [type=text], form.cp-form textarea").first.fill("A clinic")
    page.locator("form.cp-form :is([type=checkbox], [type=radio])").first.check()


def cleared(page):
    half_filled(page)
    page.locator("[data-act=clear]").click()


def filtered(page):
    page.locator(".cp-filter select").first.select_option(index=2)


def counted(page):
    page.locator(".cp-tally [data-act=count]").first.click()
    page.locator(".cp-tally [data-by='1']").nth(1).click()


def running(page):
    page.locator("[data-go='1']").first.click()
    if page.locator("[data-run]").is_visible():
        page.locator("[data-run]").click()


def late(page):
    page.locator(".cp-run-sheet [name=late]").fill("10")


def certified(page):
    page.locator("[name=name]").first.fill("A reader")


def has(worksheet: Worksheet, kind: str) -> bool:
    return kind in {field.kind for field in worksheet.fields}


def with_(macro: str, kind: str = ""):
    """Finds the address of the shortest page that has a macro, or whose worksheet has that kind of field."""

    def find(curriculum) -> str:
        calls = [(page, call) for page, call in curriculum.calls(macro) if not page.calls_any("facilitator_guide")]
        if kind:
            sheets = curriculum.all(Worksheet)
            calls = [(page, call) for page, call in calls if has(sheets[call.arguments[0]], kind)]
        return address_of(min((page for page, _ in calls), key=lambda page: len(page.text)).path)

    return find


ACTS = [
    (search, "", with_("glossary"), STATES[1]),
    (search, "es/", with_("term"), STATES[2]),
    (search_in_vain, "es/", with_("sources"), STATES[3]),
    (menu, "", with_("chat_prompt"), STATES[1]),
    (menu, "es/", with_("print_room"), STATES[3]),
    (meaning, "", with_("term"), STATES[0]),
    (meaning, "es/", with_("term"), STATES[1]),
    (half_filled, "", with_("worksheet_form", "choices"), STATES[2]),
    (half_filled, "es/", with_("worksheet_form", "scale"), STATES[3]),
    (cleared, "es/", with_("worksheet_form", "choices"), STATES[0]),
    (filtered, "", with_("sectors"), STATES[0]),
    (filtered, "es/", with_("resources"), STATES[1]),
    (counted, "", with_("poll"), STATES[2]),
    (counted, "es/", with_("poll"), STATES[3]),
    (running, "", with_("deck"), STATES[0]),
    (running, "es/", with_("deck"), STATES[1]),
    (late, "es/", with_("run_sheet"), STATES[2]),
    (certified, "es/", with_("certificate"), STATES[3]),
]
"""What a reader does, on which page, and the colors and width to look at it in; with `--exhaustive`, all of them.

A new state is a line here.
"""
