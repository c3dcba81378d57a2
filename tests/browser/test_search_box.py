"""The search box: by keyboard alone, open only while it is used, and without a trace."""

import re

from macros.components.labels import SiteWords
from tests.browser.searching import RESULTS, STATUS, open_search, search
from tests.browser.visit import stored, wait_until


def test_search_works_by_keyboard_alone(visit):
    page = visit.open()
    page.locator(".cp-search__open").focus()
    page.keyboard.press("Enter")
    wait_until(page, "document.querySelector('.cp-search__open').ariaExpanded === 'true'")
    page.keyboard.type("midwives")
    page.keyboard.press("Enter")
    first = page.locator(RESULTS).first
    wait_until(page, "document.activeElement.matches('.cp-search ol a')")
    assert first.evaluate("link => link === document.activeElement")
    page.keyboard.press("ArrowDown")
    assert not first.evaluate("link => link === document.activeElement")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.press("Escape")
    assert page.locator(".cp-search__panel").is_hidden()
    assert page.evaluate("document.activeElement.matches('.cp-search__open')")


def test_the_last_words_are_answered_and_none_when_the_box_is_empty(visit):
    page = visit.open()
    open_search(page)
    assert search(page, "power")
    page.evaluate("""() => {
        const input = document.querySelector(".cp-search input");
        for (const text of ["midwife", "qqqzzz"]) {  // the second one before the first is answered
            input.value = text;
            input.dispatchEvent(new Event("input"));
            input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
        }
    }""")
    page.locator(".cp-search__elsewhere").wait_for()
    assert page.locator(RESULTS).count() == 0
    assert search(page, "midwife")
    assert (
        search(page, "") == []
        and page.locator(STATUS).inner_text() == ""
        and page.locator(".cp-search__more").is_hidden()
    )


def test_the_box_closes_when_the_reader_goes_elsewhere(visit):
    page = visit.open("glossary/")
    panel = page.locator(".cp-search__panel")
    open_search(page)
    page.locator("h1").click()
    assert panel.is_hidden()
    open_search(page)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    assert panel.is_hidden()


def test_results_are_announced_and_more_are_shown_on_demand(visit, curriculum):
    page, words = visit.open(), curriculum.the(SiteWords)
    open_search(page)
    assert len(search(page, "partner")) == 8
    count = int(
        re.fullmatch(
            re.escape(words.search_results["en"]).replace(r"\{count\}", r"(\d+)"), page.locator(STATUS).inner_text()
        )[1]
    )
    page.get_by_role("button", name=words.search_more["en"]).click()
    wait_until(page, "document.activeElement.matches('.cp-search ol a')")
    assert page.locator(RESULTS).count() == min(16, count)
    assert page.evaluate("document.activeElement.href") == page.locator(RESULTS).nth(8).evaluate("link => link.href")
    while page.locator(RESULTS).count() < count:
        shown = page.locator(RESULTS).count()
        page.get_by_role("button", name=words.search_more["en"]).click()
        page.locator(RESULTS).nth(shown).wait_for()
    assert page.get_by_role("button", name=words.search_more["en"]).is_hidden()


def test_a_search_leaves_no_trace(visit):
    page = visit.open()
    length = page.evaluate("history.length")
    open_search(page)
    search(page, "rape")
    assert page.url == visit.address and page.evaluate("history.length") == length and stored(page) == []
    page.locator(RESULTS).first.click()
    page.wait_for_url("**/find-help/")
    assert "rape" not in page.url
    page.go_back()
    assert page.locator(".cp-search__panel").is_hidden() and page.locator(".cp-search input").input_value() == ""


def test_nothing_that_was_searched_comes_back_out_of_the_page_cache(keeping_window, address):
    page = keeping_window.new_page()
    page.goto(address)
    page.evaluate("window.sameDocument = true")
    open_search(page)
    search(page, "rape")
    page.locator(RESULTS).first.click()
    page.wait_for_url("**/find-help/")
    page.evaluate("setTimeout(() => history.back(), 10)")
    page.wait_for_url(address, wait_until="commit")
    wait_until(page, "document.querySelector('.cp-search input') !== null")
    assert page.evaluate("window.sameDocument") is True, (
        "the page did not come out of the cache, so this test shows nothing"
    )
    assert (
        page.locator(".cp-search__panel").is_hidden()
        and page.locator(".cp-search input").input_value() == ""
        and page.locator(RESULTS).count() == 0
    )
    page.close()


def test_search_is_absent_without_scripts(without_scripts):
    assert without_scripts().locator(".cp-search").is_hidden()
