"""The Word files: the same blanks as on the page, the right words about themselves, and nothing that Word would have to repair."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Inches, Pt

from macros.components.worksheet.fields import blanks
from macros.components.worksheet.model import Choice, Table
from macros.export.word.document import word
from macros.loading import load_curriculum
from macros.localized import LOCALES
from tests.conftest import ROOT
from tests.word_rules import changed, faults, last_first, part, removed

CURRICULUM = load_curriculum(ROOT)
WORDS = CURRICULUM.labels.worksheet
PARTS = {"en": "Part 1", "es": "Parte 1"}
EDITIONS = [(id, locale, large) for id in CURRICULUM.worksheets for locale in LOCALES for large in (False, True)]
DOCUMENT = "word/document.xml"


@pytest.fixture(scope="session")
def files() -> dict[tuple, bytes]:
    """Every worksheet in both languages and both sizes of print."""
    return {(id, locale, large): word(CURRICULUM.worksheets[id], WORDS, locale, PARTS[locale], large) for id, locale, large in EDITIONS}


@pytest.fixture(scope="session")
def file(files) -> bytes:
    """One of them, with a table, boxes to tick and a list to choose from."""
    rich = next(id for id, sheet in CURRICULUM.worksheets.items() if {"table", "choice", "choices", "scale"} <= {field.kind for field in sheet.fields})
    return files[rich, "es", False]


def opened(file: bytes):
    return Document(BytesIO(file))


def names(file: bytes) -> list[str]:
    return [tag.get(qn("w:val")) for tag in part(file, DOCUMENT).iter(qn("w:tag"))]


def languages(file: bytes) -> set[str]:
    """Every language that any part names."""
    names = [name for name in ZipFile(BytesIO(file)).namelist() if name.endswith(".xml")]
    found = [element for name in names for element in part(file, name).iter(qn("w:lang"), qn("w:themeFontLang"))]
    return {value for element in found for value in element.values()}


def loose_rows(document) -> list[str]:
    """Tables whose first row is not repeated on each page, or a row of which can be torn in two."""
    marks = [(table, row, {mark.tag for mark in row._tr.trPr}) for table in document.tables for row in table.rows]
    return [row.cells[0].text for table, row, found in marks if qn("w:cantSplit") not in found or (qn("w:tblHeader") in found) != (row._tr is table.rows[0]._tr)]


def test_a_word_file_has_the_same_blanks_in_the_same_order_as_the_page(files):
    for (id, locale, large), file in files.items():
        expected = blanks(CURRICULUM.worksheets[id], WORDS, locale)
        assert names(file) == [blank.name for blank in expected], (id, locale, large)
        kinds = [properties[-1].tag.rpartition("}")[2] for properties in part(file, DOCUMENT).iter(qn("w:sdtPr"))]
        assert [kind == "checkbox" for kind in kinds] == [blank.kind == "tick" for blank in expected], (id, locale, large)
        assert [kind == "dropDownList" for kind in kinds] == [blank.kind == "choice" for blank in expected], (id, locale, large)


def test_a_blank_that_is_missing_in_word_is_noticed(file):
    broken = changed(file, DOCUMENT, lambda root: removed(next(root.iter(qn("w:sdt")))))
    assert names(broken) == names(file)[1:]


def test_each_control_says_its_question_in_at_most_64_letters(files):
    for (id, locale, _), file in files.items():
        said = [alias.get(qn("w:val")) for alias in part(file, DOCUMENT).iter(qn("w:alias"))]
        for name, blank in zip(said, blanks(CURRICULUM.worksheets[id], WORDS, locale), strict=True):
            assert len(name) <= 64
            assert name == blank.label or (" … " in name and blank.label.startswith(name.split(" … ")[0]) and blank.label.endswith(name.split(" … ")[1]))


def test_an_empty_control_invites_in_no_language(files):
    for file in files.values():
        kinds = [(control.find(qn("w:sdtPr"))[-1].tag.rpartition("}")[2], "".join(control.itertext()).strip()) for control in part(file, DOCUMENT).iter(qn("w:sdt"))]
        assert {text for kind, text in kinds if kind != "checkbox"} <= {""} and {text for kind, text in kinds if kind == "checkbox"} <= {"\u2610"}


def test_a_list_to_choose_from_has_the_answers_that_are_printed_beside_it(files):
    for (id, locale, _), file in files.items():
        options = [blank.options for blank in blanks(CURRICULUM.worksheets[id], WORDS, locale) if blank.kind == "choice"]
        lists = [tuple(item.get(qn("w:displayText")) for item in found) for found in part(file, DOCUMENT).iter(qn("w:dropDownList"))]
        assert lists == options
        printed = [paragraph.text for paragraph in opened(file).paragraphs if paragraph.style.name == "List Bullet"]
        assert printed == [option[locale] for field in CURRICULUM.worksheets[id].fields if isinstance(field, Choice) for option in field.options]


def test_a_word_file_says_its_title_and_language_and_nobody_s_name(files):
    for (id, locale, _), file in files.items():
        about = opened(file).core_properties
        assert (about.title, about.language, about.author, about.last_modified_by) == (CURRICULUM.worksheets[id].title[locale], f"{locale}-US", "", "")
        assert {about.created.year, about.modified.year} == {1980}
        assert languages(file) == {f"{locale}-US"}


def test_a_text_in_another_language_is_noticed(file):
    assert languages(changed(file, "word/styles.xml", lambda root: next(root.iter(qn("w:lang"))).set(qn("w:val"), "en-US"))) == {"en-US", "es-US"}


def test_headings_follow_the_worksheet(files):
    for (id, locale, large), file in files.items():
        sheet, document = CURRICULUM.worksheets[id], opened(file)
        found = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs if paragraph.style.name in ("Heading 1", "Heading 2")]
        second = [WORDS.instructions, *(field.label for field in sheet.fields), WORDS.next]
        assert found == [("Heading 1", sheet.title[locale])] + [("Heading 2", text[locale]) for text in second]
        assert large or not any(paragraph.style.name == "Heading 3" for paragraph in document.paragraphs)


def test_steps_are_real_lists_that_start_from_1(files):
    for (id, locale, _), file in files.items():
        steps = [paragraph for paragraph in opened(file).paragraphs if paragraph.style.name == "List Number"]
        first, last = CURRICULUM.worksheets[id].instructions, CURRICULUM.worksheets[id].next
        assert [paragraph.text for paragraph in steps] == [step[locale] for step in first + last]
        assert [paragraph._p.pPr.numPr.numId.val for paragraph in steps] == [1] * len(first) + [2] * len(last)


def test_each_page_is_letter_and_says_the_title_the_part_and_its_number(files):
    for (id, locale, _), file in files.items():
        section = opened(file).sections[0]
        assert (section.page_width, section.page_height) == (Inches(8.5), Inches(11))
        assert section.header.paragraphs[0].text == f"{CURRICULUM.worksheets[id].title[locale]}\t{PARTS[locale]}"
        foot = part(file, "word/footer1.xml")
        assert [field.get(qn("w:instr")) for field in foot.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]
        assert "".join(foot.itertext()).strip() == WORDS.page_of[locale].format(page=1, total=1)


def test_tables_repeat_their_headings_and_tear_no_row(files):
    for (id, locale, _), file in ((edition, file) for edition, file in files.items() if not edition[2]):
        document, fields = opened(file), [field for field in CURRICULUM.worksheets[id].fields if isinstance(field, Table)]
        assert loose_rows(document) == []
        assert [table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) for table in document.tables] == [field.label[locale] for field in fields]
        for table, field in zip(document.tables, fields, strict=True):
            rows = [[cell.paragraphs[0] for cell in row.cells] for row in table.rows]
            if field.example:
                example = rows.pop(1)
                assert example[0].text.startswith(WORDS.example[locale]) and all(cell.runs[-1].italic for cell in example)
            assert [cell.text for cell in rows[0]] == [column[locale] for column in field.columns]
            assert [row[0].text for row in rows[1:] if row[0].runs and row[0].runs[0].bold] == [row[locale] for row in field.rows or ()]


@pytest.mark.parametrize("mark", ["w:tblHeader", "w:cantSplit"])
def test_a_table_without_its_marks_is_noticed(file, mark):
    assert loose_rows(opened(changed(file, DOCUMENT, lambda root: removed(next(root.iter(qn(mark))))))) != []


def test_large_print_is_18_points_with_one_block_a_row_instead_of_tables(files):
    for (id, locale, _), file in ((edition, file) for edition, file in files.items() if edition[2]):
        document = opened(file)
        defaults = part(file, "word/styles.xml").find(f"{qn('w:docDefaults')}//{qn('w:sz')}")
        assert defaults.get(qn("w:val")) == "36" and document.tables == []
        assert all(paragraph.style.font.size is None or paragraph.style.font.size >= Pt(18) for paragraph in document.paragraphs)
        expected = []
        for field in (field for field in CURRICULUM.worksheets[id].fields if isinstance(field, Table)):
            names = [row[locale] for row in field.rows or ()] or [WORDS.row[locale].format(number=n + 1) for n in range(field.blank_rows)]
            expected += [WORDS.example[locale], *names] if field.example else names
        assert [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 3"] == expected


def test_two_runs_give_the_same_bytes_on_any_day(files):
    for (id, locale, large), file in files.items():
        assert word(CURRICULUM.worksheets[id], WORDS, locale, PARTS[locale], large) == file
        assert {entry.date_time for entry in ZipFile(BytesIO(file)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_library_alone_would_write_the_day(file):
    saved = BytesIO()
    opened(file).save(saved)
    assert {entry.date_time for entry in ZipFile(saved).infolist()} != {(1980, 1, 1, 0, 0, 0)}


def test_word_has_nothing_to_repair(files):
    for edition, file in files.items():
        assert faults(file) == [], edition


@pytest.mark.parametrize(
    ("name", "harm", "fault"),
    [
        (DOCUMENT, lambda root: [id.set(qn("w:val"), "7") for id in root.iter(qn("w:id"))], "two controls have the number 7"),
        (DOCUMENT, lambda root: last_first(root, "w:sdt"), "sdt: sdtPr after sdtContent"),
        (DOCUMENT, lambda root: removed(next(root.iter(qn("w:sdtContent")))), "sdt has no sdtContent"),
        (DOCUMENT, lambda root: last_first(root, "w:tblPr"), "tblPr: tblStyle after tblDescription"),
        (DOCUMENT, lambda root: next(root.iter(qn("w:pStyle"))).set(qn("w:val"), "Gone"), "no style Gone"),
        (DOCUMENT, lambda root: next(root.iter(qn("w:numId"))).set(qn("w:val"), "99"), "no list 99"),
        (DOCUMENT, lambda root: removed(next(root.iter(qn("w:tc")))[-1]), "a cell without a paragraph at its end"),
        ("word/styles.xml", lambda root: last_first(root, "w:style"), "style: name after qFormat"),
        ("word/_rels/document.xml.rels", lambda root: root[0].set("Target", "gone.xml"), "word/gone.xml is missing"),
    ],
)
def test_what_word_would_have_to_repair_is_noticed(file, name, harm, fault):
    assert fault in faults(changed(file, name, harm))
