"""A worksheet filled in on its page: by keyboard and on a phone, kept by an act or not at all, printed, saved and opened again."""

import io
import json

import pypdf
import pytest

from macros.components.worksheet.fields import blanks
from macros.loading import load_curriculum
from tests.browser.visit import stored, wait_until
from tests.conftest import ROOT

CURRICULUM = load_curriculum(ROOT)
MAP = "worksheets/partner-map/"


def names(page) -> list[str]:
    return page.evaluate("[...new Set([...document.querySelector('form.cp-form').elements].filter(e => e.name).map(e => e.name))]")


def save(page) -> dict:
    with page.expect_download() as download:
        page.locator("[data-act=save]").click()
    assert download.value.suggested_filename == "notes.json"
    return json.loads(download.value.path().read_text(encoding="utf-8"))


def open_file(page, content: str) -> str:
    """Open a saved file and return what the page says about it."""
    page.locator("form input[type=file]").set_input_files({"name": "notes.json", "mimeType": "application/json", "buffer": content.encode()})
    wait_until(page, "document.querySelector('form [role=status]').textContent !== ''")
    return page.locator("form [role=status]").inner_text()


@pytest.mark.parametrize("locale", ["en", "es"])
def test_form_has_the_names_and_the_order_of_paper_and_word(visit, locale):
    for id, worksheet in CURRICULUM.worksheets.items():
        page = visit.open(("" if locale == "en" else "es/") + f"worksheets/{id}/")
        assert names(page) == [blank.name for blank in blanks(worksheet, CURRICULUM.labels.worksheet, locale)]


def test_every_control_has_a_name_that_screen_readers_say(visit):
    page = visit.open("worksheets/sustainability-check/")
    unnamed = page.evaluate("[...document.querySelectorAll('form.cp-form :is(input:not([type=file]), textarea, button)')].filter(e => !(e.ariaLabel || e.labels?.length || e.textContent)).length")
    assert unnamed == 0


def test_nothing_comes_back_after_reload_or_back(visit):
    page = visit.open(MAP)
    page.fill("[name=issue]", "something private")
    page.check("[name=kinds-1]")
    page.reload()
    assert page.input_value("[name=issue]") == "" and not page.is_checked("[name=kinds-1]")
    page.fill("[name=issue]", "something private")
    page.goto(visit.address)
    page.go_back()
    assert page.input_value("[name=issue]") == ""
    assert stored(page) == []


def test_nothing_comes_back_out_of_the_page_cache(visit, keeping_browser):
    page = keeping_browser.new_page()
    page.goto(visit.address + MAP)
    page.evaluate("window.sameDocument = true")
    page.fill("[name=issue]", "something private")
    page.goto(visit.address + "glossary/")
    page.evaluate("setTimeout(() => history.back(), 10)")
    page.wait_for_url("**/" + MAP, wait_until="commit")
    wait_until(page, "document.querySelector('[name=issue]') !== null")
    assert page.evaluate("window.sameDocument") is True, "the page did not come out of the cache, so this test shows nothing"
    assert page.input_value("[name=issue]") == ""
    page.close()


def test_clear_empties_the_worksheet_and_says_so(visit):
    page = visit.open("es/" + MAP)
    page.fill("[name=issue]", "algo")
    page.get_by_role("button", name="Borrar todas las respuestas").click()
    assert page.input_value("[name=issue]") == ""
    assert page.locator(".cp-form [role=status]").inner_text() == "Se borraron todas las respuestas de esta hoja."
    assert page.evaluate("document.activeElement.name") == "issue"


def test_a_saved_file_opens_again_in_the_other_language(visit):
    page = visit.open(MAP)
    page.fill("[name=issue]", "Vivienda y salud: ¿quién ayuda?")
    page.check("[name=kinds-3]")
    page.fill("[name=map-2-3]", "first\nsecond")
    saved = save(page)
    assert saved["answers"] == {"issue": "Vivienda y salud: ¿quién ayuda?", "kinds-3": "3", "map-2-3": "first\nsecond"}
    page.locator("[data-act=clear]").click()
    other = visit.open("es/" + MAP)
    assert open_file(other, json.dumps(saved)) == "Las respuestas guardadas están de nuevo en la hoja."
    assert other.input_value("[name=issue]") == "Vivienda y salud: ¿quién ayuda?"
    assert other.is_checked("[name=kinds-3]") and not other.is_checked("[name=kinds-1]")
    assert other.input_value("[name=map-2-3]") == "first\nsecond"


def older(saved: dict) -> dict:
    return {**saved, "names": [name for name in saved["names"] if name != "issue"]}


@pytest.mark.parametrize("spoil, says", [
    (lambda saved: "{ half a file", "This file cannot be read. Nothing was changed. Choose a file that you saved from a worksheet here."),
    (lambda saved: "[]", "This file cannot be read. Nothing was changed. Choose a file that you saved from a worksheet here."),
    (lambda saved: json.dumps({**saved, "answers": {"issue": 5}}), "This file cannot be read. Nothing was changed. Choose a file that you saved from a worksheet here."),
    (lambda saved: json.dumps({**saved, "worksheet": "mou-outline"}), "This file belongs to another worksheet. Nothing was changed."),
    (lambda saved: json.dumps(older(saved)), "This file was saved from another edition of this worksheet, and its questions do not match. Nothing was changed."),
    (lambda saved: json.dumps({**saved, "answers": {"kinds-3": "7"}}), "This file was saved from another edition of this worksheet, and its questions do not match. Nothing was changed."),
], ids=["damaged", "something else", "wrong values", "another worksheet", "older", "impossible answer"])
def test_a_wrong_file_is_explained_and_changes_nothing(visit, spoil, says):
    page = visit.open(MAP)
    page.fill("[name=issue]", "kept")
    saved = save(page)
    assert open_file(page, spoil(saved)) == says
    assert page.input_value("[name=issue]") == "kept"


def test_inputs_on_a_phone_are_16_pixels_and_tables_become_cards(phone):
    page = phone.open(MAP)
    sizes = page.locator("form.cp-form :is(input[type=text], textarea)").evaluate_all("all => all.map(e => parseFloat(getComputedStyle(e).fontSize))")
    assert min(sizes) >= 16
    assert page.locator(".cp-grid tbody tr").nth(1).evaluate("row => getComputedStyle(row).display") == "block"


def test_on_paper_there_are_lines_and_no_buttons(visit):
    page = visit.open(MAP)
    page.emulate_media(media="print")
    for hidden in (".md-header", ".cp-actions", ".cp-files", ".cp-private", ".md-footer__inner"):
        assert page.locator(hidden).first.is_hidden() or page.locator(hidden).count() == 0, hidden
    assert page.locator("[name=issue]").evaluate("e => getComputedStyle(e).borderBottomStyle") == "solid"


@pytest.mark.parametrize("path", ["glossary/", "part-1/step-04-connect/", "es/part-2/marginalization-to-ownership/", "es/find-help/", MAP])
def test_a_printed_page_is_clean_and_has_no_blank_last_page(visit, path):
    page = visit.open(path)
    sheets = [sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(page.pdf(format="Letter"))).pages]
    assert sheets[-1].strip()
    menu = "Para facilitar" if path.startswith("es/") else "For trainers"
    assert menu not in "".join(sheets)


def test_without_scripts_the_worksheet_is_whole_and_has_no_dead_buttons(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + MAP)
    assert page.locator("[name=issue]").is_visible() and page.locator(".cp-actions").is_hidden()
    context.close()


def test_the_print_room_leads_to_every_file_with_its_size(visit):
    page = visit.open("es/print-room/")
    links = page.locator(".cp-files a").evaluate_all("links => links.map(link => link.href)")
    assert len(links) == 3 * len(CURRICULUM.worksheets) + 2 * (len(CURRICULUM.series.parts) + 1)
    for link in links:
        assert page.request.get(link).ok, link
    assert page.locator(".cp-files li").first.inner_text().endswith("páginas")
