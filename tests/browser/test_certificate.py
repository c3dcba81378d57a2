"""The certificate of attendance: it follows what is typed, prints on one landscape page, and keeps nothing."""

import io
from unicodedata import normalize

import pypdf
import pytest

from tests.browser.visit import stored, wait_until

PAGE = "for-trainers/certificate/"
LONG = {"name": "Ñ" * 120, "facilitator": "María de los Ángeles Fernández y Quiñones de la Vega y Soto", "organisation": "W" * 60}


def papers(page, size: str) -> list:
    return pypdf.PdfReader(io.BytesIO(page.pdf(format=size, prefer_css_page_size=True))).pages


def shown(page, name: str) -> str:
    return page.locator(f"[data-shows={name}]").inner_text()


@pytest.mark.parametrize("folder, part, date, hours", [
    ("", "Part 2. Community Blueprint: Working Together in an Equitable Manner (Processes and Power)", "March 5, 2027", "1.5"),
    ("es/", "La serie completa de 3 sesiones", "5 de marzo de 2027", "4,5"),
])
def test_it_follows_what_is_typed(visit, folder, part, date, hours):
    page = visit.open(folder + PAGE)
    page.fill("[name=name]", "Ana <b>Díaz</b>")
    page.select_option("[name=part]", label=part)
    page.fill("[name=date]", "2027-03-05")
    assert [shown(page, name) for name in ("name", "part", "date", "hours")] == ["Ana <b>Díaz</b>", part, date, hours]
    page.fill("[name=hours]", "1")
    assert shown(page, "hours") == "1"


@pytest.mark.parametrize("size, wide", [("Letter", 792), ("A4", 843)])
@pytest.mark.parametrize("folder", ["", "es/"])
@pytest.mark.parametrize("fields", [{}, LONG], ids=["empty", "long"])
def test_it_prints_on_one_landscape_page_without_the_site_around_it(visit, folder, fields, size, wide):
    page = visit.open(folder + PAGE)
    for name, value in fields.items():
        page.fill(f"[name={name}]", value)
    if fields:
        page.select_option("[name=part]", index=2)
        page.fill("[name=date]", "2027-09-30")
    sheets = papers(page, size)
    assert len(sheets) == 1 and round(sheets[0].mediabox.width) == wide
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1032, "height": 700})
    assert page.locator(".cp-certificate__frame").evaluate("frame => frame.scrollHeight - frame.clientHeight") <= 0, "something sticks out of the frame"
    frame = page.locator(".cp-certificate__frame").bounding_box()
    assert frame["x"] < 10 and frame["x"] + frame["width"] > 1022, "the frame does not reach from margin to margin"
    text = normalize("NFKC", sheets[0].extract_text())  # without ligatures
    assert ("Certificate of Attendance" if not folder else "Constancia de asistencia") in text
    for other in ("Exit site", "Salir del sitio", "Glossary", "Glosario", "Nothing is stored", "Nada se guarda"):
        assert other not in text


def test_no_word_on_it_tells_what_the_sessions_are_about(visit):
    for folder in ("", "es/"):
        page = visit.open(folder + PAGE)
        for option in page.locator("[name=part] option").all_text_contents():
            page.select_option("[name=part]", label=option)
            said = page.locator(".cp-certificate").inner_text().casefold()
            assert not [word for word in ("sexual", "assault", "asalto", "survivor", "sobreviviente", "violence", "violencia", "victim", "víctima") if word in said]


def test_what_was_typed_is_gone_after_a_reload_and_after_back(visit):
    page = visit.open(PAGE)
    page.fill("[name=name]", "Ana")
    page.reload()
    assert page.input_value("[name=name]") == "" and shown(page, "name") == ""
    page.fill("[name=name]", "Ana")
    page.goto(visit.address)
    page.go_back()
    assert page.input_value("[name=name]") == ""
    wait_until(page, "document.querySelector('[data-shows=name]').textContent === ''")
    assert stored(page) == []


def test_what_was_typed_does_not_come_back_out_of_the_page_cache(visit, keeping_browser):
    page = keeping_browser.new_page()
    page.goto(visit.address + PAGE)
    page.evaluate("window.sameDocument = true")
    page.fill("[name=name]", "Ana")
    page.goto(visit.address + "glossary/")
    page.evaluate("setTimeout(() => history.back(), 10)")
    page.wait_for_url("**/" + PAGE, wait_until="commit")
    wait_until(page, "document.querySelector('[data-shows=name]')?.textContent === ''")
    assert page.evaluate("window.sameDocument") is True, "the page did not come out of the cache, so this test shows nothing"
    assert page.input_value("[name=name]") == ""
    page.close()


def test_clear_empties_form_and_certificate_and_says_so(visit):
    page = visit.open("es/" + PAGE)
    page.fill("[name=name]", "Ana")
    page.get_by_role("button", name="Borrar todos los campos").click()
    wait_until(page, "document.querySelector('[data-shows=name]').textContent === ''")
    assert page.input_value("[name=name]") == ""
    assert page.locator(".cp-attendance [role=status]").inner_text() == "Se borraron todos los campos."
    assert page.evaluate("document.activeElement.name") == "name"


def test_names_are_neither_completed_nor_sent_to_a_spell_checker(visit):
    page = visit.open(PAGE)
    fields = page.locator(".cp-attendance input[type=text]")
    assert fields.evaluate_all("all => all.every(e => e.autocomplete === 'off' && e.spellcheck === false)")


def test_exit_is_there_on_the_screen(visit):
    assert visit.open(PAGE).locator("#exit").is_visible()


def test_without_scripts_it_prints_lines_to_write_on(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PAGE)
    assert page.locator(".cp-attendance").is_hidden()
    page.emulate_media(media="print")
    blanks = page.locator(".cp-blank")
    assert blanks.count() == 7
    assert blanks.evaluate_all("all => all.every(e => getComputedStyle(e).borderBottomStyle === 'solid' && e.getBoundingClientRect().width > 40)")
    assert len(papers(page, "Letter")) == 1
    context.close()
