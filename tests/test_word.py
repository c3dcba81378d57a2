"""The Word files, as the site publishes them: the right words about themselves, and blanks that say their question."""

from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Inches

from macros.components.worksheet.model import Choice, Table
from macros.source.localized import LOCALES
from tests.expected_blanks import expected_blanks
from tests.published import published, richest
from tests.word_rules import changed, faults, languages, last_first, part, removed

DOCUMENT = "word/document.xml"


@pytest.fixture(scope="session")
def files(site, curriculum) -> dict[tuple[str, str], bytes]:
    """Every worksheet by its id and language."""
    return {
        (id, locale): published(site, locale, f"files/{id}.docx").read_bytes()
        for id in curriculum.worksheets
        for locale in LOCALES
    }


@pytest.fixture(scope="session")
def file(files, curriculum) -> bytes:
    """One of them, with all kinds of blanks."""
    return files[richest(curriculum), "es"]


@pytest.fixture(scope="session")
def words(curriculum):
    return curriculum.labels.worksheet


@cache
def opened(file: bytes):
    return Document(BytesIO(file))


@cache
def styled(file: bytes) -> dict[str, list]:
    """The paragraphs outside tables by the name of their style."""
    found = {}
    for paragraph in opened(file).paragraphs:
        found.setdefault(paragraph.style.name, []).append(paragraph)
    return found


def texts(file: bytes, style: str) -> list[str]:
    return [paragraph.text for paragraph in styled(file).get(style, ())]


def loose_rows(document) -> list[str]:
    """Tables whose first row is not repeated on each page, or a row of which can be torn in two."""
    marks = [(table, row, {mark.tag for mark in row._tr.trPr}) for table in document.tables for row in table.rows]
    return [
        row.cells[0].text
        for table, row, found in marks
        if qn("w:cantSplit") not in found or (qn("w:tblHeader") in found) != (row._tr is table.rows[0]._tr)
    ]


def test_each_control_says_its_question_in_at_most_64_letters(files, curriculum, words):
    for (id, locale), file in files.items():
        said = [alias.get(qn("w:val")) for alias in part(file, DOCUMENT).iter(qn("w:alias"))]
        for name, blank in zip(said, expected_blanks(curriculum.worksheets[id], words, locale), strict=True):
            assert len(name) <= 64, (id, locale, name)
            if name != blank.label:  # it is too long, so its middle is left out
                begin, _, end = name.partition(" … ")
                assert end and len(name) > 30 and len(blank.label) > 64, (id, locale, name)
                assert blank.label.startswith(begin) and blank.label.endswith(end), (id, locale, name)


def test_an_empty_control_invites_in_no_language(files):
    for edition, file in files.items():
        kinds = [
            (control.find(qn("w:sdtPr"))[-1].tag.rpartition("}")[2], "".join(control.itertext()).strip())
            for control in part(file, DOCUMENT).iter(qn("w:sdt"))
        ]
        assert {text for kind, text in kinds if kind != "checkbox"} <= {""}, edition
        assert {text for kind, text in kinds if kind == "checkbox"} <= {"\u2610"}, edition


def test_what_is_chosen_from_a_list_can_be_marked_by_hand_too(files, curriculum):
    for (id, locale), file in files.items():
        assert texts(file, "List Bullet") == [
            option[locale]
            for field in curriculum.worksheets[id].fields
            if isinstance(field, Choice)
            for option in field.options
        ], (id, locale)


def test_boxes_to_tick_stand_before_their_words(files, curriculum):
    for (id, locale), file in files.items():
        said = [
            (tag.get(qn("w:val")), paragraph.text.strip())
            for paragraph in styled(file).get("Tick", ())
            for tag in paragraph._p.iter(qn("w:tag"))
        ]
        fields = [field for field in curriculum.worksheets[id].fields if field.kind in ("checklist", "choices")]
        things = [(field, field.items if field.kind == "checklist" else field.options) for field in fields]
        assert said == [
            (f"{field.id}-{number}", thing[locale]) for field, texts in things for number, thing in enumerate(texts, 1)
        ], (id, locale)


def test_a_word_file_says_its_title_and_language_and_nobody_s_name(files, curriculum):
    for (id, locale), file in files.items():
        about = opened(file).core_properties
        title = curriculum.worksheets[id].title[locale]
        assert (about.title, about.language) == (title, f"{locale}-US"), (id, locale)
        assert (about.author, about.last_modified_by) == ("", ""), (id, locale)
        assert {about.created.year, about.modified.year} == {1980}
        assert languages(file) == {f"{locale}-US"}


def test_a_text_in_another_language_is_noticed(file):
    def translate(root):
        next(root.iter(qn("w:lang"))).set(qn("w:val"), "en-US")

    assert languages(changed(file, "word/styles.xml", translate)) == {"en-US", "es-US"}


def test_headings_follow_the_worksheet(files, curriculum, words):
    for (id, locale), file in files.items():
        sheet = curriculum.worksheets[id]
        assert texts(file, "Heading 1") == [sheet.title[locale]] and texts(file, "Heading 3") == [], (id, locale)
        assert texts(file, "Heading 2") == [
            text[locale] for text in (words.instructions, *(field.label for field in sheet.fields), words.next)
        ], (id, locale)


def test_facts_stand_below_the_title(files, curriculum, words):
    for (id, locale), file in files.items():
        sheet = curriculum.worksheets[id]
        said = [
            (words.purpose, sheet.purpose[locale]),
            (words.who, sheet.who[locale]),
            (words.when, sheet.when[locale]),
            (words.time, words.minutes[locale].replace("{count}", str(sheet.minutes))),
        ]
        assert texts(file, "Facts") == [f"{name[locale]}\t{text}" for name, text in said], (id, locale)


def test_help_and_how_to_answer_stand_above_the_blanks(files, curriculum, words):
    for (id, locale), file in files.items():
        expected = []
        for field in curriculum.worksheets[id].fields:
            expected += [field.help[locale]] if field.help else []
            if field.kind == "scale":
                how = words.scale[locale].replace("{low}", field.low[locale])
                expected.append(how.replace("{high}", field.high[locale]))
            if field.kind in ("choice", "choices"):
                how = words.choose_one if field.kind == "choice" else words.choose_any
                expected.append(how[locale])
        assert texts(file, "Help") == expected, (id, locale)


def test_steps_are_real_lists_that_start_from_1(files, curriculum):
    for (id, locale), file in files.items():
        steps = styled(file)["List Number"]
        first, last = curriculum.worksheets[id].instructions, curriculum.worksheets[id].next
        assert [paragraph.text for paragraph in steps] == [step[locale] for step in first + last], (id, locale)
        lists = [paragraph._p.pPr.numPr.numId.val for paragraph in steps]
        assert lists == [1] * len(first) + [2] * len(last), (id, locale)


def test_each_page_is_letter_and_says_the_title_the_part_and_its_number(files, curriculum, words):
    names = {
        id: part.name
        for part in curriculum.series.parts
        for module in part.modules
        for id in curriculum.module_page(part, module, "en").calls("worksheet")
    }
    for (id, locale), file in files.items():
        section, title = opened(file).sections[0], curriculum.worksheets[id].title[locale]
        assert (section.page_width, section.page_height) == (Inches(8.5), Inches(11)), (id, locale)
        assert section.header.paragraphs[0].text == f"{title}\t{names[id][locale]}", (id, locale)
        foot = part(file, "word/footer1.xml")
        numbers = [field.get(qn("w:instr")) for field in foot.iter(qn("w:fldSimple"))]
        assert numbers == ["PAGE", "NUMPAGES"], (id, locale)
        said = words.page_of[locale].replace("{page}", "1").replace("{total}", "1")
        assert "".join(foot.itertext()).strip() == said, (id, locale)


def test_tables_repeat_their_headings_and_tear_no_row(files, curriculum, words):
    for (id, locale), file in files.items():
        document = opened(file)
        fields = [field for field in curriculum.worksheets[id].fields if isinstance(field, Table)]
        assert loose_rows(document) == [], (id, locale)
        about = [
            [table._tbl.tblPr.find(qn(name)).get(qn("w:val")) for name in ("w:tblCaption", "w:tblDescription")]
            for table in document.tables
        ]
        assert about == [
            [field.label[locale], ", ".join(column[locale] for column in field.columns)] for field in fields
        ], (id, locale)
        for table, field in zip(document.tables, fields, strict=True):
            rows = [[cell.paragraphs[0] for cell in row.cells] for row in table.rows]
            if field.example:
                example = rows.pop(1)
                assert [cell.text for cell in example] == [
                    ("" if number else f"{words.example[locale]}: ") + text[locale]
                    for number, text in enumerate(field.example)
                ], (id, locale)
                assert all(cell.runs[-1].italic for cell in example), (id, locale)
            assert [cell.text for cell in rows[0]] == [column[locale] for column in field.columns], (id, locale)
            named = [row[0].text for row in rows[1:] if row[0].runs and row[0].runs[0].bold]
            assert named == [row[locale] for row in field.rows or ()], (id, locale)
            assert len(rows) == 1 + (len(field.rows) if field.rows else field.blank_rows), (id, locale)
            is_read_aloud = table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstColumn"))  # as the rows' names
            assert is_read_aloud == ("1" if field.rows else "0"), (id, locale)


@pytest.mark.parametrize("mark", ["w:tblHeader", "w:cantSplit"])
def test_a_table_without_its_marks_is_noticed(file, mark):
    assert loose_rows(opened(changed(file, DOCUMENT, lambda root: removed(next(root.iter(qn(mark))))))) != []


def test_the_library_alone_would_write_the_day(file):
    saved = BytesIO()
    opened(file).save(saved)
    assert {entry.date_time for entry in ZipFile(saved).infolist()} != {(1980, 1, 1, 0, 0, 0)}


def test_word_has_nothing_to_repair(files):
    for edition, file in files.items():
        assert faults(file) == [], edition


def number_all_7(root) -> None:
    for id in root.iter(qn("w:id")):
        id.set(qn("w:val"), "7")


@pytest.mark.parametrize(
    ("name", "harm", "fault"),
    [
        (DOCUMENT, number_all_7, "two controls have the number 7"),
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
