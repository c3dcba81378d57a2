"""Word files that are made here: in large print, which the site does not publish, and again.

Two runs give the same bytes.
Of one worksheet, and with `--exhaustive` of all.
"""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt

from macros.components.worksheet.model import Table, Worksheet
from macros.components.worksheet.model import Words as WorksheetWords
from macros.export.word.document import word
from macros.source.languages import LOCALES
from tests.expected_blanks import row_names
from tests.found_blanks import differences, in_word, of_word
from tests.published import published, richest
from tests.word_rules import faults, languages, part

HOW_MANY = [pytest.param(False, id="one"), pytest.param(True, id="all", marks=pytest.mark.exhaustive)]


@pytest.fixture
def made(curriculum):
    """Makes the file of a worksheet."""
    names = {id: part.name for part in curriculum.parts for id in curriculum.shown_in(part, "worksheet")}
    return lambda id, locale, large=False: word(
        curriculum.all(Worksheet)[id], curriculum.the(WorksheetWords), locale, names[id][locale], large
    )


@pytest.fixture
def large(made, curriculum):
    """In large print: the worksheet with most kinds of fields, or all, in both languages."""
    return lambda everything: {
        (id, locale): made(id, locale, large=True)
        for id in (curriculum.all(Worksheet) if everything else [richest(curriculum)])
        for locale in LOCALES
    }


@pytest.mark.parametrize("everything", HOW_MANY)
def test_large_print_is_18_points_with_one_block_a_row_instead_of_tables(large, curriculum, everything):
    words = curriculum.the(WorksheetWords)
    for (id, locale), file in large(everything).items():
        document, sheet = Document(BytesIO(file)), curriculum.all(Worksheet)[id]
        defaults = part(file, "word/styles.xml").find(f"{qn('w:docDefaults')}//{qn('w:sz')}")
        assert defaults.get(qn("w:val")) == "36" and document.tables == [], (id, locale)
        sizes = [paragraph.style.font.size for paragraph in document.paragraphs]
        assert all(size is None or size >= Pt(18) for size in sizes), (id, locale)
        tables = [field for field in sheet.fields if isinstance(field, Table)]
        expected = [
            name
            for field in tables
            for name in ([words.example[locale]] if field.example else []) + row_names(field, words, locale)
        ]
        headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 3"]
        assert headings == expected, (id, locale)
        assert differences(in_word(file), of_word(sheet, words, locale)) == [] and faults(file) == [], (id, locale)
        assert languages(file) == {f"{locale}-US"}, (id, locale)


@pytest.mark.parametrize("everything", HOW_MANY)
def test_two_runs_give_the_same_bytes_on_any_day(site, made, curriculum, everything):
    """What is made here is what was published, by another process and at another time."""
    again = {
        (id, locale): made(id, locale)
        for id in (curriculum.all(Worksheet) if everything else [richest(curriculum)])
        for locale in LOCALES
    }
    for (id, locale), file in again.items():
        assert file == published(site, locale, f"files/{id}.docx").read_bytes(), (id, locale)
        assert {entry.date_time for entry in ZipFile(BytesIO(file)).infolist()} == {(1980, 1, 1, 0, 0, 0)}, (id, locale)


@pytest.mark.exhaustive
def test_two_runs_in_large_print_give_the_same_bytes(large):
    assert large(True) == large(True)
