"""The offline copies, unpacked and opened as files: no server, no other host, every page and the search."""

import re

import pytest

from tests.browser.leaving import OUTSIDE, StandIn, go_and_be_led_out, leave_by_exit, without_leaving
from tests.browser.searching import RESULTS, STATUS, misses, search, strays
from tests.browser.sticks import unpacked
from tests.browser.visit import Visit, stored, wait_until

MAP = "worksheets/partner-map/index.html"


@pytest.fixture(scope="session")
def usb(tmp_path_factory):
    return tmp_path_factory.mktemp("stick")


@pytest.fixture
def stick(window, site, usb):
    """Opens a page of a copy as a file; whatever is asked of the web, or fails, is a fault."""
    visit = Visit(window.new_page(), "file:///")
    visit.page.on(
        "requestfailed",
        lambda request: visit.faults.append(f"failed: {request.url}") if "ERR_ABORTED" not in request.failure else None,
    )
    StandIn(visit.page)

    def opened(name: str, path: str = "index.html"):
        visit.page.goto(unpacked(site, name, usb).as_uri() + "/" + path)
        return visit.page

    yield opened
    visit.leave()
    assert without_leaving(visit.faults) == []


def home(page, name: str) -> str:
    """The address of a copy's folder."""
    return page.url[: page.url.index(f"/USB%20{name}/")] + f"/USB%20{name}/"


def of_each_kind(curriculum) -> list[str]:
    """One page of each kind: those that authors write, by folder, and those that are made from data."""
    kinds = {}
    for path in curriculum.pages["en"]:
        folder, _, file = path.rpartition("/")
        kinds.setdefault(
            (
                re.sub(r"\d+", "", folder),
                file
                if path in curriculum.pages_of["slide"] or file in ("index.md", "run-sheet.md", "facilitator-guide.md")
                else "",
            ),
            path,
        )
    extra = ("for-trainers/calendar.md", "for-trainers/certificate.md", "print-room.md", "part-3/sector-directory.md")
    return [
        path.removesuffix("index.md").removesuffix(".md").rstrip("/")
        for path in dict.fromkeys([*kinds.values(), *extra])
    ]


def test_a_page_of_each_kind_opens_from_files_without_fault(stick, curriculum):
    paths = of_each_kind(curriculum)
    assert len(paths) > 10
    for path in paths:
        assert stick("es", f"{path}/index.html".lstrip("/")).locator("h1").count() >= 1, path


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", ["en", "es", "both"])
def test_every_page_opens_from_files_without_fault(stick, site, usb, name):
    folder = unpacked(site, name, usb)
    for file in sorted(folder.rglob("*.html")):
        assert stick(name, file.relative_to(folder).as_posix()).locator("h1").count() >= 1


@pytest.mark.parametrize(
    "name, locale, top",
    [
        ("both", "es", "es/"),
        pytest.param("en", "en", "", marks=pytest.mark.exhaustive),
        pytest.param("es", "es", "", marks=pytest.mark.exhaustive),
        pytest.param("both", "en", "", marks=pytest.mark.exhaustive),
    ],
)
def test_forty_queries_find_their_page_from_files(stick, name, locale, top):
    page = stick(name, top + "index.html")
    assert misses(page, locale, home(page, name) + top) == []


@pytest.mark.parametrize("locale", ["en", "es"])
def test_accents_plurals_and_verb_forms_find_the_same_pages_from_files(stick, locale):
    page = stick(locale)
    assert strays(page, locale, first=2) == []
    assert search(page, "qqqzzz") == [] and page.locator(STATUS).inner_text() != ""
    assert page.locator(".cp-search__elsewhere a:visible").count() == 1, (
        "a copy in one language leads to the glossary, and not to the other language"
    )


def test_the_search_of_a_copy_works_by_keyboard_and_opens_a_section(stick, curriculum):
    page = stick("es", MAP)
    page.locator(".cp-search__open").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("presencia simbolica")
    page.keyboard.press("Enter")
    wait_until(page, "document.activeElement.matches('.cp-search ol a')")
    assert page.locator(RESULTS).first.inner_text() == curriculum.pages["es"]["glossary.md"].title
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/index.html#tokenism")
    assert page.locator(":target").is_visible()


def test_a_worksheet_is_filled_in_and_saved_from_files(stick):
    page = stick("en", MAP)
    page.fill("[name=issue]", "Housing")
    with page.expect_download() as download:
        page.locator("[data-act=save]").click()
    assert "Housing" in download.value.path().read_text(encoding="utf-8")
    assert stored(page) == []


def test_the_copy_in_both_languages_leads_from_page_to_twin(stick):
    page = stick("both", MAP)
    first = page.url
    page.locator(".cp-language").click()
    page.wait_for_url("**/es/" + MAP)
    page.locator(".cp-language").click()
    page.wait_for_url(first)
    assert stick("en", MAP).locator(".cp-language").count() == 0


def test_exit_leads_out_of_a_copy_and_back_never_shows_it_again(stick):
    stick("en")
    page = stick("en", MAP)
    page.fill("[name=issue]", "something private")
    leave_by_exit(page)
    go_and_be_led_out(page, "back")
    assert page.url == OUTSIDE
