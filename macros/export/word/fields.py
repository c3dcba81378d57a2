"""A worksheet's fields in Word, one after the other: the question, a word of help, and where to answer."""

from typing import assert_never

from macros.components.worksheet.fields import Blank
from macros.components.worksheet.model import Checklist, Choice, Choices, Field, Long, Scale, Short, Table
from macros.export.word.paper import RATING, STATEMENT, TICK
from macros.export.word.sheet import Sheet
from macros.export.word.tables import add_blocks, add_table
from macros.source.localized import Localized


def add_field(sheet: Sheet, field: Field) -> None:
    """Write one field at the end of the sheet."""
    sheet.heading(sheet.say(field.label), 2)
    if field.help:
        sheet.help(sheet.say(field.help))
    blanks = sheet.blanks_of(field)
    match field:
        case Short():
            sheet.line(sheet.controls.line(*blanks))
        case Long():
            sheet.lines(sheet.controls.lines(*blanks, count=field.lines))
        case Checklist():
            _ticks(sheet, field.items, blanks)
        case Choices():
            sheet.help(sheet.say(sheet.words.choose_any))
            _ticks(sheet, field.options, blanks)
        case Choice():
            _choice(sheet, field, *blanks)
        case Scale():
            _scale(sheet, field, blanks)
        case Table():
            add_blocks(sheet, field, blanks) if sheet.large else add_table(sheet, field, blanks)
        case _:
            assert_never(field)


def _ticks(sheet: Sheet, things: tuple[Localized, ...], blanks: list[Blank]) -> None:
    """A box before each thing; none of them is left alone on a page."""
    for place, (thing, blank) in enumerate(zip(things, blanks, strict=True), 1):
        paragraph = sheet.paragraph(style=TICK)
        paragraph.paragraph_format.keep_with_next = place in (1, len(things) - 1)
        paragraph._p.append(sheet.controls.tick(blank))
        paragraph.add_run(f"\t{sheet.say(thing)}")


def _choice(sheet: Sheet, field: Choice, blank: Blank) -> None:
    """A line with a list to choose from, and on paper the same answers to mark by hand."""
    sheet.help(sheet.say(sheet.words.choose_one))
    sheet.line(sheet.controls.choice(blank)).paragraph_format.keep_with_next = True
    for option in field.options:
        paragraph = sheet.paragraph(sheet.say(option), "List Bullet")
        paragraph.paragraph_format.keep_with_next = option is not field.options[-1]


def _scale(sheet: Sheet, field: Scale, blanks: list[Blank]) -> None:
    """Each statement with a list to choose from, and on paper the numbers to mark by hand."""
    sheet.help(sheet.say(sheet.words.scale).format(low=sheet.say(field.low), high=sheet.say(field.high)))
    for place, (statement, blank) in enumerate(zip(field.statements, blanks, strict=True), 1):
        sheet.paragraph(sheet.say(statement), STATEMENT)
        paragraph = sheet.paragraph(style=RATING)
        paragraph.paragraph_format.keep_with_next = place in (1, len(field.statements) - 1)
        paragraph._p.append(sheet.controls.choice(blank, underlined=True))
        paragraph.add_run("\t1\t2\t3\t4\t5")
