"""Tables of the Word files: named, with headings on each page, and no row torn in two."""

import pytest
from docx.oxml.ns import qn

from macros.components.worksheet.model import Table, Worksheet
from tests.word_files import DOCUMENT, files, opened, rich, words
from tests.word_rules import changed, removed

__all__ = ["files", "rich", "words"]  # the fixtures


def loose_rows(document) -> list[str]:
    """Tables whose first row is not repeated on each page, or a row of which can be torn in two."""
    marks = [(table, row, {mark.tag for mark in row._tr.trPr}) for table in document.tables for row in table.rows]
    loose = []
    for table, row, found in marks:
        is_first = row._tr is table.rows[0]._tr
        if qn("w:cantSplit") not in found or (qn("w:tblHeader") in found) != is_first:
            loose.append(row.cells[0].text)
    return loose


def test_tables_repeat_their_headings_and_tear_no_row(files, curriculum, words):
    for (id, locale), file in files.items():
        document = opened(file)
        fields = [field for field in curriculum.all(Worksheet)[id].fields if isinstance(field, Table)]
        assert loose_rows(document) == [], (id, locale)
        about = [
            [table._tbl.tblPr.find(qn(name)).get(qn("w:val")) for name in ("w:tblCaption", "w:tblDescription")]
            for table in document.tables
        ]
        columns = [[column[locale] for column in field.columns] for field in fields]
        names = [[field.label[locale], ", ".join(named)] for field, named in zip(fields, columns)]
        assert about == names, (id, locale)
        for table, field in zip(document.tables, fields, strict=True):
            rows = [[cell.paragraphs[0] for cell in row.cells] for row in table.rows]
            if field.example:
                example = rows.pop(1)
                first, *others = [text[locale] for text in field.example]
                said = [f"{words.example[locale]}: {first}", *others]
                assert [cell.text for cell in example] == said, (id, locale)
                assert all(cell.runs[-1].italic for cell in example), (id, locale)
            assert [cell.text for cell in rows[0]] == [column[locale] for column in field.columns], (id, locale)
            named = [row[0].text for row in rows[1:] if row[0].runs and row[0].runs[0].bold]
            assert named == [row[locale] for row in field.rows or ()], (id, locale)
            assert len(rows) == 1 + (len(field.rows) if field.rows else field.blank_rows), (id, locale)
            is_read_aloud = table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstColumn"))  # as the rows' names
            assert is_read_aloud == ("1" if field.rows else "0"), (id, locale)


@pytest.mark.parametrize("mark", ["w:tblHeader", "w:cantSplit"])
def test_a_table_without_its_marks_is_noticed(rich, mark):
    without = changed(rich, DOCUMENT, lambda root: removed(next(root.iter(qn(mark)))))
    assert loose_rows(opened(without)) != []
