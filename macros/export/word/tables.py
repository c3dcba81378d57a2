"""A worksheet's table in Word: a table in normal print, in large print one block a row."""

from collections.abc import Iterator

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Length
from docx.table import Table as WordTable
from docx.table import _Cell, _Row

from macros.components.worksheet.fields import Blank
from macros.components.worksheet.model import Table
from macros.export.word.paper import CELL, WIDTH
from macros.export.word.sheet import Sheet

WIDEST_NAMES = Inches(2.1)
ROOM_TO_WRITE = Inches(0.55)
SHORT_BLOCK = 3
"""So many blanks of a row stay on one page in large print, under the row's name.

A longer block would leave half a page empty.
"""


def add_table(sheet: Sheet, field: Table, blanks: list[Blank]) -> None:
    """The table: its headings repeat on each page, and no row is torn in two."""
    columns = [sheet.say(column) for column in field.columns]
    table = sheet.document.add_table(0, len(columns), "Table Grid")
    _describe(table, sheet.say(field.label), columns, named=bool(field.rows))
    _set_widths(table, named=bool(field.rows))
    _add_headings(table, columns)
    if field.example:
        _add_example(sheet, table, [sheet.say(text) for text in field.example])
    for name, row in _rows(sheet, field, blanks):
        _add_blank_row(sheet, table, name if field.rows else None, row)


def add_blocks(sheet: Sheet, field: Table, blanks: list[Blank]) -> None:
    """The same blanks as the table's, in the same order, under one another.

    Narrow columns do not survive large print.
    """
    columns = [sheet.say(column) for column in field.columns]
    if field.example:
        sheet.heading(sheet.say(sheet.words.example), 3)
        for column, text in zip(columns, field.example, strict=True):
            sheet.help(column)
            sheet.paragraph().add_run(sheet.say(text)).italic = True
    asked = columns[1:] if field.rows else columns
    for name, row in _rows(sheet, field, blanks):
        sheet.heading(name, 3)
        for column, blank in zip(asked, row, strict=True):
            sheet.help(column)
            keep = len(asked) <= SHORT_BLOCK and column is not asked[-1]
            sheet.lines(sheet.controls.lines(blank, count=2, keep=keep))


def _rows(sheet: Sheet, field: Table, blanks: list[Blank]) -> Iterator[tuple[str, list[Blank]]]:
    """What each row to fill in is called, with its blanks."""
    numbered = (sheet.say(sheet.words.row).format(number=n + 1) for n in range(field.blank_rows or 0))
    names = [sheet.say(row) for row in field.rows] if field.rows else list(numbered)
    wide = len(blanks) // len(names)
    for n, name in enumerate(names):
        yield name, blanks[n * wide : (n + 1) * wide]


def _describe(table: WordTable, name: str, columns: list[str], named: bool) -> None:
    """What screen readers say of the table, and whether its first column heads its rows."""
    properties = table._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    look.set(qn("w:firstColumn"), "1" if named else "0")
    look.set(qn("w:val"), "04A0" if named else "0420")
    for tag, text in [("w:tblCaption", name), ("w:tblDescription", ", ".join(columns))]:
        element = OxmlElement(tag)
        element.set(qn("w:val"), text)
        properties.append(element)


def _set_widths(table: WordTable, named: bool) -> None:
    table.autofit = False
    share = WIDTH // len(table.columns)
    first = min(share, WIDEST_NAMES) if named else share
    others = (WIDTH - first) // (len(table.columns) - 1)
    for n, column in enumerate(table.columns):
        column.width = Length(others if n else first)


def _add_headings(table: WordTable, columns: list[str]) -> None:
    row, cells = _add_row(table)
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, text in zip(cells, columns, strict=True):
        _write(cell, text, bold=True, keep=True)


def _add_example(sheet: Sheet, table: WordTable, texts: list[str]) -> None:
    """A filled-in row in italics, its first cell marked as an example."""
    _, cells = _add_row(table)
    _write(cells[0], f"{sheet.say(sheet.words.example)}: ", bold=True, keep=True)
    for cell, text in zip(cells, texts, strict=True):
        _write(cell, text, italic=True, keep=True)


def _add_blank_row(sheet: Sheet, table: WordTable, name: str | None, blanks: list[Blank]) -> None:
    row, cells = _add_row(table)
    row.height = ROOM_TO_WRITE
    if name:
        _write(cells.pop(0), name, bold=True)
    for cell, blank in zip(cells, blanks, strict=True):
        _write(cell)
        cell.paragraphs[0]._p.append(sheet.controls.cell(blank))


def _add_row(table: WordTable) -> tuple[_Row, list[_Cell]]:
    row = table.add_row()
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return row, list(row.cells)


def _write(
    cell: _Cell, text: str = "", bold: bool | None = None, italic: bool | None = None, keep: bool = False
) -> None:
    """Write in a cell; `keep` holds it on one page with the row below."""
    paragraph = cell.paragraphs[0]
    paragraph.style = CELL
    paragraph.paragraph_format.keep_with_next = keep or None
    if text:
        run = paragraph.add_run(text)
        run.bold, run.italic = bold, italic
