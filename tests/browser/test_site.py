"""What readers do on any page: change the language and the colors, open a term, press a letter, follow a wrong link."""

import pytest

from macros.components.glossary.model import Term
from macros.components.labels import SiteWords
from macros.source.languages import LOCALES
from macros.source.page import Heading
from tests.browser.kinds import NOWHERE, address_of
from tests.browser.visit import stored, wait_until


def first_with(curriculum, macro: str, locale: str = LOCALES[0]) -> str:
    """The address of the first page that has a macro."""
    return address_of(next(page.path for page, _ in curriculum.calls(macro)), locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_language_link_stays_on_the_page_and_at_its_place(visit, curriculum, locale):
    explained = next(page.path for page, _ in curriculum.calls("term"))
    other = next(each for each in LOCALES if each != locale)
    anchor = next(heading.anchor for heading in curriculum.pages[locale][explained].all(Heading) if heading.anchor)
    for path, place in (("index.md", ""), (explained, f"#{anchor}")):
        page = visit.open(address_of(path, locale) + place)
        page.locator(".cp-language").click()
        page.wait_for_url(visit.address + address_of(path, other) + place)


def test_a_term_opens_by_keyboard_says_its_meaning_and_closes_with_escape(visit, curriculum):
    page = visit.open(first_with(curriculum, "term"))
    term = page.locator(".cp-term").first
    id = term.get_attribute("popovertarget").removeprefix("term-")
    term.focus()
    page.keyboard.press("Enter")
    meaning = page.locator(f"#term-{id}")
    assert meaning.is_visible()
    assert curriculum.all(Term)[id].meaning["en"].split(".")[0] in meaning.inner_text()
    page.keyboard.press("Escape")
    assert meaning.is_hidden()


def test_colors_are_remembered_only_once_they_are_chosen(visit):
    page = visit.open()
    assert stored(page) == []
    page.get_by_title("Use dark colors").click()
    page.reload()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert len(stored(page)) == 1


def test_a_bare_letter_does_not_leave_the_page_or_reach_the_themes_script(visit):
    page = visit.open("find-help/")
    page.evaluate("addEventListener('keydown', event => { window.heard = (window.heard ?? '') + event.key; })")
    for key in "npsf.,/":
        page.keyboard.press(key)
    page.keyboard.press("Escape")
    assert page.evaluate("window.heard") == "Escape" and page.url == visit.address + "find-help/"


def test_a_wrong_address_leads_to_a_page_in_both_languages(visit, curriculum):
    page = visit.open("es/" + NOWHERE)
    assert [page.locator(f"section[lang={locale}] h2").inner_text() for locale in LOCALES] == [
        curriculum.the(SiteWords).not_found[locale] for locale in LOCALES
    ]
    hrefs = page.locator(".md-content a.md-button").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    )
    assert hrefs == ["/collective-power/", "/collective-power/es/"]
    assert page.locator("#exit").is_visible() and stored(page) == []
    assert visit.faults == [
        f"404: {visit.address}es/{NOWHERE}",
        "console: Failed to load resource: the server responded with a status of 404 (Not Found)",
    ]
    visit.faults.clear()


def test_a_script_or_style_that_is_not_the_sites_own_is_refused_and_noticed(visit):
    page = visit.open()
    page.evaluate("""() => {
        addEventListener("securitypolicyviolation", () => { window.refused = (window.refused ?? 0) + 1; });
        const add = (kind, textContent) => {
            document.body.append(Object.assign(document.createElement(kind), { textContent }));
        };
        add("script", "document.title = 'foreign'");
        add("style", "h1 { display: none }");
    }""")
    wait_until(page, "window.refused >= 2")
    assert page.title() != "foreign" and page.locator("h1").is_visible()
    noticed = {fault for fault in visit.faults if fault.startswith("console: policy:")}
    assert noticed == {"console: policy: script-src-elem inline", "console: policy: style-src-elem inline"}
    visit.faults.clear()


def test_what_another_host_is_asked_for_is_noticed(visit):
    page = visit.open()
    page.evaluate("fetch('https://example.com/').catch(() => { window.refused = true; })")
    wait_until(page, "window.refused")
    assert any("connect-src" in fault for fault in visit.faults)
    visit.faults.clear()
