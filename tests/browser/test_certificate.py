"""The certificate of attendance: it follows what is typed, prints on one landscape page, and keeps nothing."""

import io
from unicodedata import normalize

import pypdf
import pytest

from macros.components.certificate.model import Words as CertificateWords
from macros.components.labels import SiteWords
from macros.components.series.model import SESSION_MINUTES
from tests.browser.kinds import folder
from tests.browser.visit import stored, wait_until

PAGE = "for-trainers/certificate/"
LONG = {
    "name": "Ñ" * 120,
    "facilitator": "María de los Ángeles Fernández y Quiñones de la Vega y Soto",
    "organisation": "W" * 60,
}
TOPIC = ("sexual", "assault", "asalto", "survivor", "sobreviviente", "violence", "violencia", "victim", "víctima")


def papers(page, size: str) -> list:
    return pypdf.PdfReader(io.BytesIO(page.pdf(format=size, prefer_css_page_size=True))).pages


def shown(page, name: str) -> str:
    return page.locator(f"[data-shows={name}]").inner_text()


@pytest.mark.parametrize("locale, date, point", [("en", "March 5, 2027", "."), ("es", "5 de marzo de 2027", ",")])
def test_it_follows_what_is_typed_and_no_word_on_it_tells_what_the_sessions_are_about(
    visit, curriculum, locale, date, point
):
    words, parts = curriculum.the(CertificateWords), curriculum.parts
    page = visit.open(folder(locale) + PAGE)
    assert page.locator("#exit").is_visible()
    fields = page.locator(".cp-attendance input[type=text]")
    assert fields.evaluate_all(
        "all => all.every(field => field.autocomplete === 'off' && field.spellcheck === false)"
    ), "a name is completed, or sent to a spell checker"
    page.fill("[name=name]", "Ana <b>Díaz</b>")
    page.fill("[name=date]", "2027-03-05")
    hours = {words.part_entry[locale].format(name=part.name[locale], title=part.title[locale]): 1 for part in parts} | {
        words.series[locale].format(count=len(parts)): len(parts)
    }
    for title, sessions in hours.items():
        page.select_option("[name=part]", label=title)
        number = f"{sessions * SESSION_MINUTES / 60:g}".replace(".", point)
        assert [shown(page, name) for name in ("name", "part", "date", "hours")] == [
            "Ana <b>Díaz</b>",
            title,
            date,
            number,
        ]
        assert [word for word in TOPIC if word in page.locator(".cp-certificate").inner_text().casefold()] == []
    page.fill("[name=hours]", "1")
    page.fill("[name=facilitator]", "F. Ortiz")
    page.fill("[name=organisation]", "Centro Sol")
    assert [shown(page, name) for name in ("hours", "facilitator", "organisation", "name")] == [
        "1",
        "F. Ortiz",
        "Centro Sol",
        "Ana <b>Díaz</b>",
    ]
    page.select_option("[name=part]", index=0)
    assert shown(page, "part") == shown(page, "hours") == "", "without a session, lines to write on"


USUAL = [("en", "Letter", {}), ("es", "A4", LONG)]
EVERY = [(locale, size, fields) for locale in ("en", "es") for size in ("Letter", "A4") for fields in ({}, LONG)]


@pytest.mark.parametrize(
    "locale, size, fields",
    [pytest.param(*each, marks=[] if each in USUAL else pytest.mark.exhaustive) for each in EVERY],
    ids=lambda value: ("long" if value else "empty") if isinstance(value, dict) else value,
)
def test_it_prints_on_one_landscape_page_without_the_site_around_it(visit, curriculum, locale, size, fields):
    page = visit.open(folder(locale) + PAGE)
    for name, value in fields.items():
        page.fill(f"[name={name}]", value)
    if fields:
        page.select_option("[name=part]", index=2)
        page.fill("[name=date]", "2027-09-30")
    sheets = papers(page, size)
    assert len(sheets) == 1 and round(sheets[0].mediabox.width) == {"Letter": 792, "A4": 843}[size]
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1032, "height": 700})
    assert page.locator(".cp-certificate__frame").evaluate("frame => frame.scrollHeight - frame.clientHeight") <= 0, (
        "something sticks out of the frame"
    )
    frame = page.locator(".cp-certificate__frame").bounding_box()
    assert frame["x"] < 10 and frame["x"] + frame["width"] > 1022, "the frame does not reach from margin to margin"
    text = normalize("NFKC", sheets[0].extract_text())  # without ligatures
    words, frame = curriculum.the(CertificateWords), curriculum.the(SiteWords)
    assert words.heading[locale] in text
    for other in (
        frame.exit[locale],
        words.form_lead[locale][:20],
        words.not_stored[locale][:20],
        words.clear[locale],
    ):
        assert other not in text


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
    assert page.evaluate("window.sameDocument") is True, (
        "the page did not come out of the cache, so this test shows nothing"
    )
    assert page.input_value("[name=name]") == ""
    page.close()


def test_clear_empties_form_and_certificate_and_says_so(visit, curriculum):
    words = curriculum.the(CertificateWords)
    page = visit.open("es/" + PAGE)
    page.fill("[name=name]", "Ana")
    page.get_by_role("button", name=words.clear["es"]).click()
    wait_until(page, "document.querySelector('[data-shows=name]').textContent === ''")
    assert page.input_value("[name=name]") == ""
    status = page.locator(".cp-attendance [role=status]")
    assert status.inner_text() == words.cleared["es"] and page.evaluate("document.activeElement.name") == "name"
    page.keyboard.type("B")
    assert status.inner_text() == "" and shown(page, "name") == "B"


def test_without_scripts_it_prints_lines_to_write_on(without_scripts):
    page = without_scripts(PAGE)
    assert page.locator(".cp-attendance").is_hidden()
    page.emulate_media(media="print")
    blanks = page.locator(".cp-certificate .cp-blank")
    signature = 1
    assert blanks.count() == page.locator("[data-shows]").count() + signature
    assert blanks.evaluate_all("""all => all.every(blank =>
        getComputedStyle(blank).borderBottomStyle === "solid" && blank.getBoundingClientRect().width > 40)""")
    assert len(papers(page, "Letter")) == 1
