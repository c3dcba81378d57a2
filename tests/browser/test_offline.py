"""The offline copies, unpacked and opened as files: no server, no other host, no dead end."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from zipfile import ZipFile

import pytest

from tests.browser.visit import stored, wait_until
from tests.browser.searching import RESULTS, STATUS, misses, open_search, search
from tests.browser.test_exit import OUTSIDE, back, with_outside

NAMES = ["en", "es", "both"]
MAP = "worksheets/partner-map/index.html"


@pytest.fixture(scope="session")
def copies(site, tmp_path_factory) -> dict[str, Path]:
    """Each copy, unpacked in a folder whose name has a space, as people's folders do."""
    unpacked = {}
    for name in NAMES:
        unpacked[name] = tmp_path_factory.mktemp("stick") / f"USB {name}"
        ZipFile(site / f"offline/training-{name}.zip").extractall(unpacked[name])
    return unpacked


@pytest.fixture
def stick(browser, copies):
    """Opens a page of a copy; whatever is asked of the web, or fails, is a fault."""
    context, faults = browser.new_context(locale="en-US"), []
    page = with_outside(context.new_page())
    page.on("request", lambda request: faults.append(request.url) if not request.url.startswith(("file:", "data:", "blob:", OUTSIDE)) else None)
    page.on("requestfailed", lambda request: faults.append(f"failed: {request.url}") if "ERR_ABORTED" not in request.failure else None)
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))

    def opened(name: str, path: str = "index.html"):
        page.goto(address(copies[name], path))
        return page

    yield opened
    context.close()
    assert faults == []


def address(copy: Path, path: str = "") -> str:
    return copy.as_uri() + "/" + path


class Outline(HTMLParser):
    """The addresses that a page leads to, and its own anchors."""

    def __init__(self, text: str):
        super().__init__()
        self.addresses, self.anchors = [], {""}
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name in ("href", "src", "action", "data-index"):
                self.addresses.append(value)
            if name == "id":
                self.anchors.add(value)


@pytest.mark.parametrize("name", NAMES)
def test_every_address_in_a_copy_leads_to_a_file_and_a_place_in_it(copies, name):
    outlines = {page: Outline(page.read_text(encoding="utf-8")) for page in sorted(copies[name].rglob("*.html"))}
    assert len(outlines) >= (200 if name == "both" else 100)
    dead = []
    for page, outline in outlines.items():
        for found in filter(None, outline.addresses):
            parts = urlsplit(urljoin(page.as_uri(), found))
            goal = Path(unquote(parts.path))
            if parts.scheme == "file" and not (goal.is_file() and (goal.suffix != ".html" or unquote(parts.fragment) in outlines[goal].anchors)):
                dead.append(f"{page.relative_to(copies[name])}: {found}")
            elif "example.org" in parts.netloc:
                dead.append(f"{page.relative_to(copies[name])}: leads to the web for a page: {found}")
    assert dead == []


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_is_neutral_and_has_no_trace_of_the_day(site, name):
    entries = ZipFile(site / f"offline/training-{name}.zip").infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)


def test_a_copy_in_one_language_has_nothing_of_the_other(copies):
    for name, other in (("en", "es"), ("es", "en")):
        assert not list(copies[name].glob(f"{other}/")) and not (copies[name] / f"assets/search-{other}.js").exists()
        languages = {re.search(r'<html lang="(\w+)"', page.read_text(encoding="utf-8"))[1] for page in copies[name].rglob("*.html")}
        assert languages == {name}


def test_every_page_opens_from_files_without_fault(stick, copies):
    for file in sorted(copies["es"].rglob("*.html")):
        assert stick("es", file.relative_to(copies["es"]).as_posix()).locator("h1").count() >= 1


@pytest.mark.parametrize("name, locale, home", [("en", "en", ""), ("es", "es", ""), ("both", "es", "es/")])
def test_forty_queries_find_their_page_from_files(stick, copies, name, locale, home):
    assert misses(stick(name, home + "index.html"), locale, address(copies[name], home)) == []


def test_the_search_of_a_copy_works_by_keyboard_and_opens_a_section(stick, copies):
    page = stick("es", MAP)
    page.locator(".cp-search__open").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("presencia simbolica")
    page.keyboard.press("Enter")
    wait_until(page, "document.activeElement.matches('.cp-search ol a')")
    assert page.locator(RESULTS).first.inner_text() == "Glosario"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/index.html#tokenism")
    assert page.locator(":target").is_visible()


@pytest.mark.parametrize("name, forms", [
    ("es", ["población", "poblacion", "POBLACIONES"]),
    ("es", ["evaluar", "evaluación", "evaluaciones"]),
    ("en", ["midwife", "midwives"]),
    ("en", ["evaluate", "evaluation", "evaluating"]),
])
def test_accents_plurals_and_verb_forms_find_the_same_pages_from_files(stick, name, forms):
    page = stick(name)
    open_search(page)
    found = [(set(search(page, form)[:2]), page.locator(STATUS).inner_text()) for form in forms]
    assert found[0][0] and all(pages == found[0] for pages in found)
    assert search(page, "qqqzzz") == [] and page.locator(STATUS).inner_text() != ""
    assert page.locator(".cp-search__elsewhere a:visible").count() == 1


def test_a_worksheet_is_filled_in_and_saved_from_files(stick):
    page = stick("en", MAP)
    page.fill("[name=issue]", "Housing")
    with page.expect_download() as download:
        page.locator("[data-act=save]").click()
    assert "Housing" in download.value.path().read_text(encoding="utf-8")
    assert stored(page) == []


def test_the_copy_in_both_languages_leads_from_page_to_twin(stick, copies):
    page = stick("both", MAP)
    page.locator(".cp-language").click()
    page.wait_for_url("**/es/" + MAP)
    page.locator(".cp-language").click()
    assert page.url == address(copies["both"], MAP)
    assert stick("en", MAP).locator(".cp-language").count() == 0


def test_a_copy_offers_no_copy_of_itself_but_the_site_does(stick, site):
    assert stick("en", "for-trainers/weak-connection/index.html").locator("a[href$='.zip']").count() == 0
    page = (site / "es/for-trainers/weak-connection/index.html").read_text(encoding="utf-8")
    offered = dict(re.findall(r'href="([^"]+\.zip)"[^>]*>[^<]*</a> <span[^>]*>(\d+) MB', page))
    assert {goal: int(size) for goal, size in offered.items()} == {
        f"../../../offline/{name}": -(-(site / "offline" / name).stat().st_size // 1_000_000) for name in ("training-es.zip", "training-both.zip")
    }


def test_exit_leads_out_of_a_copy_and_back_never_shows_it_again(stick):
    stick("en")
    page = stick("en", MAP)
    page.fill("[name=issue]", "something private")
    page.locator("#exit").click()
    page.wait_for_url(OUTSIDE)
    back(page)
    page.wait_for_url(OUTSIDE, wait_until="commit")
