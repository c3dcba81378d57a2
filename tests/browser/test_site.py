"""Every page in a real browser, and what readers do on it."""

import pytest

from macros.loading import load_curriculum
from tests.browser.visit import stored
from tests.conftest import ROOT

PAGES = [
    ("" if locale == "en" else "es/") + path.removesuffix(".md").removesuffix("index").strip("/") + ("" if path == "index.md" else "/")
    for locale, pages in load_curriculum(ROOT).pages.items()
    for path in pages
]
BASE = "https://example.org/collective-power/"
STEP = "part-1/step-04-connect/"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "home")
def test_page_loads_without_fault_stores_nothing_and_says_what_it_is(visit, path):
    page = visit.open(path)
    assert page.locator("html").get_attribute("lang") == ("es" if path.startswith("es/") else "en")
    assert page.locator("h1").count() == 1
    assert stored(page) == []
    assert page.locator("meta[name=referrer]").get_attribute("content") == "no-referrer"
    assert 20 <= len(page.locator("meta[name=description]").get_attribute("content")) <= 160
    assert twins(page) == {"en": BASE + english(path), "es": BASE + "es/" + english(path), "x-default": BASE + english(path)}
    if path.endswith(("/present/", "/presenter/")):
        assert page.locator("#exit").count() == 0  # a trainer must not leave the room's screen by accident
    else:
        assert page.locator("#exit").get_attribute("rel") == "nofollow noreferrer"
    assert page.evaluate("performance.getEntriesByType('resource').filter(entry => entry.name.includes('pagefind')).length") == 0


def english(path: str) -> str:
    return path.removeprefix("es/")


def twins(page) -> dict[str, str]:
    """The addresses that the page gives to search engines, by language."""
    return page.evaluate("Object.fromEntries([...document.querySelectorAll('link[hreflang]')].map(link => [link.hreflang, link.getAttribute('href')]))")


@pytest.mark.parametrize("path", ["", STEP, "part-1/", "part-1/facilitator-guide/", "part-2/marginalization-to-ownership/", "part-3/resources/", "sectors/media/", "worksheets/sustainability-check/", "worksheets/partner-map/", "print-room/", "glossary/"])
@pytest.mark.parametrize("locale", ["", "es/"])
def test_nothing_sticks_out_on_a_phone(phone, locale, path):
    page = phone.open(locale + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("path, twin", [(STEP, "es/" + STEP), ("es/" + STEP, STEP), ("", "es/"), ("es/", "")])
def test_language_link_stays_on_the_page_and_at_its_place(visit, path, twin):
    page = visit.open(path + ("#how-to-find-them" if path.endswith(STEP) else ""))
    page.locator(".cp-language").click()
    page.wait_for_url("**/" + twin + "*")
    assert page.url == visit.address + twin + ("#how-to-find-them" if path.endswith(STEP) else "")


def test_a_term_opens_by_keyboard_and_closes_with_escape(visit):
    page = visit.open(STEP)
    term = page.locator(".cp-term").first
    term.focus()
    page.keyboard.press("Enter")
    meaning = page.locator(".cp-meaning").first
    assert meaning.is_visible() and "does not link" not in meaning.inner_text() and "midwives" in meaning.inner_text()
    page.keyboard.press("Escape")
    assert meaning.is_hidden()


def test_colors_are_remembered_only_once_they_are_chosen(visit):
    page = visit.open()
    assert stored(page) == []
    page.get_by_title("Use dark colors").click()
    page.reload()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert len(stored(page)) == 1


def test_the_directory_of_sectors_is_filtered_by_issue_and_says_how_many_are_left(visit):
    page = visit.open("es/part-3/sector-directory/")
    assert page.locator(".cp-filter [role=status]").inner_text() == "17 de 17 sectores"
    page.select_option(".cp-filter select", "disability-justice")
    shown = page.locator(".cp-tile:visible")
    assert 0 < shown.count() < 17
    assert page.locator(".cp-filter [role=status]").inner_text() == f"{shown.count()} de 17 sectores"


def test_the_directory_of_sectors_is_a_plain_list_without_scripts(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "part-3/sector-directory/")
    assert page.locator(".cp-tile:visible").count() == 17
    assert page.locator(".cp-filter").is_hidden()
    context.close()


def test_a_bare_letter_does_not_leave_the_page(visit):
    page = visit.open(STEP)
    for key in "npsf.,/":
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    assert page.url == visit.address + STEP


def test_wrong_address_leads_to_a_page_in_both_languages(visit):
    page = visit.open("es/nowhere/")
    assert page.locator("section[lang=en] h2").inner_text() == "This page is not here"
    assert page.locator("section[lang=es] h2").inner_text() == "Esta página no está aquí"
    hrefs = page.locator(".md-content a.md-button").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert hrefs == ["/collective-power/", "/collective-power/es/"]
    assert page.locator("#exit").is_visible() and stored(page) == []
    assert visit.faults == [f"404: {visit.address}es/nowhere/", "console: Failed to load resource: the server responded with a status of 404 (Not Found)"]
    visit.faults.clear()


def test_a_script_or_style_that_is_not_the_sites_own_is_refused_and_noticed(visit):
    page = visit.open()
    page.evaluate("""() => {
        document.body.append(Object.assign(document.createElement("script"), { textContent: "document.title = 'foreign'" }));
        document.body.append(Object.assign(document.createElement("style"), { textContent: "h1 { display: none }" }));
    }""")
    page.wait_for_timeout(300)
    assert page.title() != "foreign" and page.locator("h1").is_visible()
    noticed = {fault for fault in visit.faults if fault.startswith("console: policy:")}
    assert noticed == {"console: policy: script-src-elem inline", "console: policy: style-src-elem inline"}
    visit.faults.clear()
