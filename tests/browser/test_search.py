"""Search in the reader's language: what people type finds what they look for."""

import pytest

from macros.components.glossary.model import Term
from macros.components.labels import SiteWords
from tests.browser.searching import QUERIES, RESULTS, STATUS, misses, open_search, search, strays
from tests.browser.visit import wait_until

HOMES = {"en": "", "es": "es/"}


@pytest.mark.parametrize("locale", HOMES)
def test_forty_queries_find_their_page_among_the_first_three(visit, locale):
    assert len(QUERIES[locale]) >= 40
    assert misses(visit.open(HOMES[locale]), locale, visit.address + HOMES[locale]) == []


@pytest.mark.parametrize("locale", HOMES)
def test_accents_plurals_and_verb_forms_find_the_same_pages(visit, locale):
    assert strays(visit.open(HOMES[locale]), locale) == []


@pytest.mark.parametrize("home, word, other", [("", "midwife", "partera"), ("es/", "partera", "midwife")])
def test_only_the_readers_language_is_searched(visit, home, word, other):
    page = visit.open(home)
    open_search(page)
    found = search(page, word)
    assert found and all(("/es/" in address) == (home == "es/") for address in found)
    assert search(page, other) == []


def test_a_result_shows_page_section_and_excerpt_and_leads_to_the_section(visit, curriculum):
    page, term = visit.open("es/"), curriculum.all(Term)["tokenism"]
    open_search(page)
    assert search(page, "presencia simbolica")[0] == visit.address + "es/glossary/"
    first = page.locator(".cp-search ol > li").first
    assert first.locator("> a").inner_text() == curriculum.pages["es"]["glossary.md"].title
    assert first.locator("ul > li > a").first.inner_text().startswith(term.term["es"])
    assert search(page, "partera")[1] == visit.address + "es/part-1/step-04-connect/"
    section = page.locator(".cp-search ol > li").nth(1).locator("ul > li").first
    assert "partera" in section.locator("mark").first.inner_text() and len(section.locator("p").inner_text()) > 60
    section.locator("a").click()
    page.wait_for_url("**/es/part-1/step-04-connect/#*")
    assert page.locator(":target").is_visible()


def test_nothing_is_loaded_before_search_is_opened(visit):
    asked = []
    visit.page.on("request", lambda request: asked.append(request.url))
    page = visit.open()
    assert not [address for address in asked if "pagefind" in address or "search" in address]
    with page.expect_request("**/pagefind/pagefind.js"):
        open_search(page)
    assert [address for address in asked if address.endswith("assets/search.js")]


def test_what_is_asked_on_a_slow_line_is_answered_once_the_search_is_there(visit, curriculum):
    held = []

    def hold(route):
        held.append(route)

    for script in ("**/assets/search.js", "**/pagefind/pagefind.js"):
        visit.page.route(script, hold)
    page, words = visit.open(), curriculum.the(SiteWords)
    with page.expect_request("**/assets/search.js"):
        open_search(page)
    page.keyboard.type("midwives")
    page.keyboard.press("Enter")
    with page.expect_request("**/pagefind/pagefind.js"):
        held.pop().continue_()
    page.locator(STATUS).get_by_text(words.search_loading["en"]).wait_for()
    held.pop().continue_()
    wait_until(page, "document.activeElement.matches('.cp-search ol a')")


@pytest.mark.parametrize("locale, known, unknown", [("en", "midwife", "qqqzzz"), ("es", "partera", "migrantes")])
def test_words_that_no_page_has_are_named(visit, curriculum, locale, known, unknown):
    page, words = visit.open(HOMES[locale]), curriculum.the(SiteWords)
    open_search(page)
    assert search(page, f"{known} {unknown}")
    assert words.search_left_out[locale].format(words=unknown) in page.locator(STATUS).inner_text()
    if locale == "en":
        assert search(page, "delete my browser history")
        assert page.locator(STATUS).inner_text().startswith(words.search_some["en"].split("{")[0])


def test_common_words_do_not_bury_the_page_that_tells_and_examples_for_staff_are_not_found(visit):
    page = visit.open()
    open_search(page)
    assert search(page, "people in your community who need a diploma") == [visit.address + "for-trainers/certificate/"]
    assert visit.address + "contributing/gallery/" not in search(page, "what helps your team keep a partner")


def test_an_empty_result_leads_to_the_glossary_and_to_the_other_language(visit, curriculum):
    page, words = visit.open("part-1/welcome/"), curriculum.the(SiteWords)
    open_search(page)
    assert search(page, "qqqzzz") == []
    assert page.locator(STATUS).inner_text() == words.search_none["en"]
    assert page.get_by_role("link", name=words.search_glossary["en"]).get_attribute("href") == "../../glossary/"
    page.get_by_role("link", name=words.search_other["en"]).click()
    page.wait_for_url("**/es/#search")
    wait_until(page, "document.activeElement.matches('.cp-search input')")
    focused = page.evaluate("""async () => {  // the browser moves the focus for a hash
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        return document.activeElement.ariaLabel;
    }""")
    assert focused == words.search_hint["es"]


@pytest.mark.parametrize("script", ["**/assets/search.js", "**/pagefind.js"])
def test_a_search_that_does_not_load_says_so_and_tries_again(visit, curriculum, script):
    page, words = visit.page, curriculum.the(SiteWords)
    page.route(script, lambda route: route.abort())
    visit.open()
    open_search(page)
    page.keyboard.type("midwif")
    page.locator(STATUS).get_by_text(words.search_failed["en"]).wait_for()
    assert page.get_by_role("link", name=words.search_glossary["en"]).is_visible()
    page.unroute(script)
    page.keyboard.type("e")
    page.locator(RESULTS).first.wait_for()
    assert page.locator(STATUS).inner_text() != words.search_failed["en"]
    visit.faults.clear()


def test_an_older_answer_that_comes_late_is_not_added_to_a_newer_one(visit):
    page, held = visit.open(), []
    open_search(page)
    search(page, "qqqzzz")  # the search is there
    page.route("**/pagefind/fragment/*", lambda route: route.continue_() if held else held.append(route))
    with page.expect_request("**/pagefind/fragment/*"):
        page.fill(".cp-search input", "midwife")
    page.fill(".cp-search input", "budget")
    page.keyboard.press("Enter")  # asks at once
    wait_until(page, "document.activeElement.matches('.cp-search ol a')")
    newer = page.locator(RESULTS).all_inner_texts()
    with page.expect_response(held[0].request.url):
        held[0].continue_()
    page.evaluate(
        "async () => { for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame); }"
    )  # unpacked, it would be added
    assert newer and page.locator(RESULTS).all_inner_texts() == newer
