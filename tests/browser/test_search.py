"""Search in the reader's language: what people type finds what they look for, by keyboard too, and leaves no trace."""

import pytest

from tests.browser.visit import stored, wait_until
from tests.browser.searching import QUERIES, RESULTS, STATUS, misses, open_search, search

HOMES = [("en", ""), ("es", "es/")]


@pytest.mark.parametrize("locale, home", HOMES)
def test_forty_queries_find_their_page_among_the_first_three(visit, locale, home):
    assert len(QUERIES[locale]) >= 40
    assert misses(visit.open(home), locale, visit.address + home) == []


@pytest.mark.parametrize("home, forms", [
    ("es/", ["poblacion", "población", "poblaciones", "POBLACIÓN"]),
    ("es/", ["evaluar", "evaluacion", "evaluaciones", "evaluó"]),
    ("es/", ["partera", "parteras"]),
    ("es/", ["voz", "voces"]),
    ("", ["evaluate", "evaluation", "evaluating", "Evaluations"]),
    ("", ["midwife", "midwives"]),
    ("", ["woman", "women"]),
    ("", ["partner", "partners", "partnering"]),
])
def test_accents_plurals_and_verb_forms_find_the_same_pages(visit, home, forms):
    page = visit.open(home)
    open_search(page)
    found = [search(page, form) for form in forms]
    assert found[0] and all(pages == found[0] for pages in found)


@pytest.mark.parametrize("home, word, other", [("", "midwife", "partera"), ("es/", "partera", "midwife")])
def test_only_the_readers_language_is_searched(visit, home, word, other):
    page = visit.open(home)
    open_search(page)
    found = search(page, word)
    assert found and all(("/es/" in address) == (home == "es/") for address in found)
    assert search(page, other) == []


def test_a_result_shows_page_section_and_excerpt_and_leads_to_the_section(visit):
    page = visit.open("es/")
    open_search(page)
    assert search(page, "presencia simbolica")[0] == visit.address + "es/glossary/"
    section = page.locator(".cp-search ol > li").first.locator("ul > li").first
    assert section.locator("a").inner_text() == "presencia simbólica (tokenismo)"
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


def test_what_is_asked_on_a_slow_line_is_answered_once_the_search_is_there(visit):
    held = []
    visit.page.route("**/assets/search.js", lambda route: held.append(route))
    page = visit.open()
    open_search(page)
    page.keyboard.type("midwives")
    page.keyboard.press("Enter")
    held[0].continue_()
    wait_until(page, "document.activeElement.matches('.cp-search ol a')")


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
    assert page.evaluate("document.activeElement.className").startswith("cp-search__open")


def test_results_are_announced_and_more_are_shown_on_demand(visit):
    page = visit.open()
    open_search(page)
    assert len(search(page, "partner")) == 8
    count = int(page.locator(STATUS).inner_text().removeprefix("Pages found: ").removesuffix("."))
    page.get_by_text("Show more").click()
    wait_until(page, "document.activeElement.matches('.cp-search ol a')")
    assert page.locator(RESULTS).count() == min(16, count)
    assert page.evaluate("document.activeElement.href") == page.locator(RESULTS).nth(8).evaluate("link => link.href")


@pytest.mark.parametrize("home, words, says", [
    ("", "midwife qqqzzz", "Found nowhere: qqqzzz."),
    ("es/", "partera migrantes", "Sin resultados: migrantes."),
    ("", "delete my browser history", "No page has all these words."),
])
def test_words_that_no_page_has_are_named(visit, home, words, says):
    page = visit.open(home)
    open_search(page)
    assert search(page, words)
    assert says in page.locator(STATUS).inner_text()


def test_words_that_are_on_most_pages_do_not_bury_the_one_that_tells(visit):
    page = visit.open()
    open_search(page)
    assert search(page, "people in your community who need a diploma") == [visit.address + "for-trainers/certificate/"]


def test_examples_for_staff_are_not_found(visit):
    page = visit.open()
    open_search(page)
    assert visit.address + "contributing/gallery/" not in search(page, "what helps your team keep a partner")


def test_an_empty_result_leads_to_the_glossary_and_to_the_other_language(visit):
    page = visit.open("part-1/welcome/")
    open_search(page)
    assert search(page, "qqqzzz") == []
    assert page.locator(STATUS).inner_text() == "No page has these words. Try a shorter word, or look elsewhere."
    assert page.get_by_role("link", name="Look in the glossary").get_attribute("href") == "../../glossary/"
    page.get_by_role("link", name="Search in Spanish").click()
    page.wait_for_url("**/es/#search")
    wait_until(page, "document.activeElement.ariaLabel === 'Buscar en este sitio'")
    page.wait_for_timeout(300)
    assert page.evaluate("document.activeElement.ariaLabel") == "Buscar en este sitio"


def test_a_search_that_does_not_load_says_so_and_tries_again(browser, address):
    page = browser.new_page()
    page.route("**/pagefind.js", lambda route: route.abort())
    page.goto(address)
    open_search(page)
    search(page, "midwife")
    assert page.locator(STATUS).inner_text() == "The search did not load. The menu still leads to every page."
    assert page.get_by_role("link", name="Look in the glossary").is_visible()
    page.close()


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


@pytest.mark.parametrize("width, height", [(1280, 700), (360, 740), (320, 256)])
def test_the_open_search_never_covers_the_exit(browser, address, width, height):
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.goto(address)
    open_search(page)
    search(page, "partner")
    box = page.locator("#exit").bounding_box()
    corners = [(box["x"] + dx, box["y"] + dy) for dx in (6, box["width"] - 6) for dy in (6, box["height"] - 6)]
    assert all(page.evaluate("([x, y]) => document.elementFromPoint(x, y).closest('#exit') !== null", corner) for corner in corners)
    panel = page.locator(".cp-search__panel").bounding_box()
    assert panel["y"] + panel["height"] <= box["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_search_is_absent_without_scripts(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator(".cp-search").is_hidden()
    context.close()
