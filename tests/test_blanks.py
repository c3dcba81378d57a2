"""The blanks of the worksheets: on the page, in PDF and in Word they have the same names, labels and stored values.

A saved file depends on it.
"""

from pathlib import Path

import pikepdf
import pytest
from docx.oxml.ns import qn
from lxml import html

from macros.components.context import Context
from macros.components.worksheet.fields import Blank, blanks, blanks_of
from macros.components.worksheet.model import Words as WorksheetWords
from macros.components.worksheet.model import Worksheet
from macros.components.worksheet.views import worksheet_form
from macros.export.pdf.booklet import Booklet, SheetOfPart, template_data
from macros.export.pdf.engine import TYPING_FONT, printed
from macros.export.pdf.form import with_form
from macros.export.word.document import word
from macros.source.languages import LOCALES
from macros.source.localized import Localized, Record
from tests.expected_blanks import Expected, expected_blanks
from tests.published import papers, published
from tests.word_rules import part

MULTILINE, RADIO = 1 << 12, 1 << 15


def differences(found: list, expected: list) -> list[str]:
    """Where two lists of blanks begin to differ."""
    if found == expected:
        return []
    if len(found) != len(expected):
        return [f"{len(found)} blanks instead of {len(expected)}"]
    return [f"{one} instead of {other}" for one, other in zip(found, expected) if one != other][:2]


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


def on_page(path: Path) -> list[Expected]:
    form = html.parse(str(path)).find(".//form[@data-worksheet]")
    labels = {label.get("for"): _words(label) for label in form.iter("label") if label.get("for")}
    found: dict[str, Expected] = {}
    for control in form.iter("input", "textarea"):
        name, kind = control.get("name"), control.get("type", control.tag)
        if not name:
            continue  # the button that opens a saved file
        if kind == "textarea":
            found[name] = Expected(
                name,
                "line" if control.get("rows") == "1" else "lines",
                control.get("aria-label") or labels[control.get("id")],
                {},
            )
            continue
        asked, words = (
            _words(next(control.iterancestors("fieldset")).find("legend")),
            _words(next(control.iterancestors("label"))),
        )
        if kind == "checkbox":
            found[name] = Expected(name, "tick", f"{asked}: {words}", {})
        else:
            found.setdefault(name, Expected(name, "choice", asked, {})).options[control.get("value")] = words
    return list(found.values())


def _as_on_page(blank: Expected) -> Expected:
    """The page says once above a rating what its ends mean."""
    return (
        blank._replace(kind="choice", options={value: value for value in blank.options})
        if blank.kind == "rating"
        else blank
    )


def in_pdf(path: Path) -> list[Expected]:
    """The fields as a person meets them, page by page; what a choice's answers are called begins with its question."""
    found: dict[str, Expected] = {}
    with pikepdf.open(path) as document:
        marks = [mark for sheet in document.pages for mark in sheet.get("/Annots", [])]
        for field in (mark for mark in marks if mark.get("/Subtype") == "/Widget"):
            if "/Parent" in field:
                group = field.Parent
                known = found.setdefault(str(group.T), Expected(str(group.T), "choice", str(group.TU), {}))
                value = next(state for state in dict(field.AP.N) if state != "/Off")
                known.options[value.removeprefix("/")] = str(field.TU)
            elif field.FT == "/Btn":
                found[str(field.T)] = Expected(str(field.T), "tick", str(field.TU), {})
            else:
                kind = "lines" if int(field.get("/Ff", 0)) & MULTILINE else "line"
                found[str(field.T)] = Expected(str(field.T), kind, str(field.TU), {})
            is_unanswered = str(field.get("/AS", "/Off")) == "/Off" == str(field.get("/V", "/Off"))
            assert is_unanswered, (path, field)
            if "/Parent" in field:  # one answer excludes the others
                assert int(field.Parent.Ff) & RADIO and str(field.Parent.V) == "/Off", (path, field)
        asked = [str(field.T) for field in document.Root.AcroForm.Fields]
        assert asked == list(found), path  # the form's own list, which programs that fill it in go through
    return list(found.values())


def _as_in_pdf(blank: Expected) -> Expected:
    kind = "choice" if blank.kind == "rating" else blank.kind
    return blank._replace(
        kind=kind, options={value: f"{blank.label}: {words}" for value, words in blank.options.items()}
    )


def in_word(file: bytes) -> list[tuple[str, str, dict[str, str]]]:
    found = []
    for properties in part(file, "word/document.xml").iter(qn("w:sdtPr")):
        kind = properties[-1].tag.rpartition("}")[2]
        if kind == "text" and properties[-1].get(qn("w:multiLine")) == "1":
            kind = "richText"  # both take several lines
        assert kind != "checkbox" or properties[-1][0].values() == ["0"], "a box is ticked already"
        options = (
            {item.get(qn("w:value")): item.get(qn("w:displayText")) for item in properties[-1]}
            if kind == "dropDownList"
            else {}
        )
        found.append((properties.find(qn("w:tag")).get(qn("w:val")), kind, options))
    return found


def of_word(worksheet, labels, locale: str) -> list[tuple[str, str, dict[str, str]]]:
    """What Word must have: each blank's name, kind of control, and answers by the value that is stored."""
    kinds = {
        "line": "text",
        "lines": "richText",
        "tick": "checkbox",
        "choice": "dropDownList",
        "rating": "dropDownList",
    }
    return [(blank.name, kinds[blank.kind], blank.options) for blank in expected_blanks(worksheet, labels, locale)]


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
    refused = [
        lambda: worksheet_form(Context(changed, page, str), id),
        lambda: blanks_of(sheet.fields[0], words, "en"),
        lambda: word(sheet, words, "en", "Part 1"),
        lambda: template_data(Booklet("A worksheet", "en", (SheetOfPart(id, "Part 1"),)), changed, "a4"),
    ]
    for make in refused:
        with pytest.raises(AssertionError, match="Expected code to be unreachable"):
            make()


def test_a_kind_of_blank_that_is_new_becomes_no_form_field(curriculum):
    id = next(iter(curriculum.all(Worksheet)))
    booklet = Booklet("A worksheet", "en", (SheetOfPart(id, "Part 1"),))
    raw = printed("worksheet", template_data(booklet, curriculum, "a4"))
    known = blanks(curriculum.all(Worksheet)[id], curriculum.the(WorksheetWords), "en")
    unknown = {blank.name: Blank(blank.name, "drawing", blank.label) for blank in known}
    with pytest.raises(AssertionError, match="Expected code to be unreachable"):
        with_form(raw, unknown, TYPING_FONT, 10)


def _words(element) -> str:
    return " ".join(element.text_content().split())
