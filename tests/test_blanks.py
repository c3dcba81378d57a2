"""The blanks of the worksheets: on the page, in PDF and in Word they have the same names, labels and stored values.

A saved file depends on it.
"""

import pytest

from macros.components.context import Context
from macros.components.worksheet.fields import Blank, blanks, blanks_of
from macros.components.worksheet.model import Words as WorksheetWords
from macros.components.worksheet.model import Worksheet
from macros.components.worksheet.views import worksheet_form
from macros.export.pdf.booklet import Booklet, SheetOfPart, template_data
from macros.export.pdf.engine import TYPING_FONT, PrintingError, printed
from macros.export.pdf.form import with_form
from macros.export.word.document import word
from macros.source.languages import LOCALES
from macros.source.localized import Localized, Record
from tests.expected_blanks import Expected, expected_blanks
from tests.found_blanks import differences, in_pdf, in_word, of_word, on_page
from tests.published import papers, published


def test_pages_ask_with_the_names_labels_and_values_of_the_data(site, curriculum):
    wrong = {}
    for locale in LOCALES:
        for id, worksheet in curriculum.all(Worksheet).items():
            expected = expected_blanks(worksheet, curriculum.the(WorksheetWords), locale)
            wrong[locale, id] = differences(
                on_page(published(site, locale, f"worksheets/{id}/index.html")),
                [_as_on_page(blank) for blank in expected],
            )
    assert {sheet: faults for sheet, faults in wrong.items() if faults} == {}


def test_pdfs_have_the_names_labels_and_values_of_the_data(site, curriculum):
    wrong = {}
    for paper in papers(curriculum):
        expected = []
        for id, _ in paper.sheets:
            of_sheet = expected_blanks(curriculum.all(Worksheet)[id], curriculum.the(WorksheetWords), paper.locale)
            expected += [_as_in_pdf(blank._replace(name=paper.field_name(id, blank.name))) for blank in of_sheet]
        wrong[paper.name] = differences(in_pdf(published(site, paper.locale, paper.path)), expected)
    assert {name: faults for name, faults in wrong.items() if faults} == {}


def test_word_files_have_the_names_and_values_of_the_data(site, curriculum):
    """Their labels, which Word keeps short, are looked at in test_word.py."""
    wrong = {}
    for locale in LOCALES:
        for id, worksheet in curriculum.all(Worksheet).items():
            wrong[locale, id] = differences(
                in_word(published(site, locale, f"files/{id}.docx").read_bytes()),
                of_word(worksheet, curriculum.the(WorksheetWords), locale),
            )
    assert {sheet: faults for sheet, faults in wrong.items() if faults} == {}


def _as_on_page(blank: Expected) -> Expected:
    """The page says once above a rating what its ends mean."""
    if blank.kind != "rating":
        return blank
    return blank._replace(kind="choice", options={value: value for value in blank.options})


def _as_in_pdf(blank: Expected) -> Expected:
    options = {value: f"{blank.label}: {words}" for value, words in blank.options.items()}
    return blank._replace(kind="choice" if blank.kind == "rating" else blank.kind, options=options)


class Drawing(Record):
    """A field of a kind that nobody knows yet."""

    id: str = "sketch"
    kind: str = "drawing"
    label: Localized = Localized(en="Draw it", es="Dibújelo")
    help: None = None


def test_a_kind_of_field_that_is_new_is_refused_wherever_its_blanks_are_needed(curriculum):
    """So that it takes no name away from the fields below it."""
    worksheets, words = curriculum.all(Worksheet), curriculum.the(WorksheetWords)
    id = next(iter(worksheets))
    sheet = worksheets[id].model_copy(update={"fields": (Drawing(), *worksheets[id].fields)})
    changed = curriculum.with_record(id, sheet)
    page = curriculum.pages["en"][f"worksheets/{id}.md"]
    booklet = Booklet("A worksheet", "en", (SheetOfPart(id, "Part 1"),))
    refused = [
        lambda: worksheet_form(Context(changed, page, str), id),
        lambda: blanks_of(sheet.fields[0], words, "en"),
        lambda: word(sheet, words, "en", "Part 1"),
        lambda: printed("worksheet", template_data(booklet, changed, "a4")),
    ]
    for make in refused:
        with pytest.raises((AssertionError, PrintingError), match=r"Expected code to be unreachable|drawing"):
            make()


def test_a_kind_of_blank_that_is_new_becomes_no_form_field(curriculum):
    id = next(iter(curriculum.all(Worksheet)))
    booklet = Booklet("A worksheet", "en", (SheetOfPart(id, "Part 1"),))
    raw = printed("worksheet", template_data(booklet, curriculum, "a4"))
    known = blanks(curriculum.all(Worksheet)[id], curriculum.the(WorksheetWords), "en")
    unknown = {blank.name: Blank(blank.name, "drawing", blank.label) for blank in known}
    with pytest.raises(AssertionError, match="Expected code to be unreachable"):
        with_form(raw, unknown, TYPING_FONT, 10)
