"""A worksheet's fields in Word, one after the other: the question, a word of help, and where to answer."""

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
    match field:
        case Short():
            sheet.line(sheet.controls.line())
        case Long():
            sheet.lines(sheet.controls.lines(field.lines))
        case Checklist():
            _ticks(sheet, field.items)
        case Choices():
            sheet.help(sheet.say(sheet.words.choose_any))
            _ticks(sheet, field.options)
        case Choice():
            _choice(sheet, field)
        case Scale():
            _scale(sheet, field)
        case Table():
            add_blocks(sheet, field) if sheet.large else add_table(sheet, field)


def _ticks(sheet: Sheet, things: tuple[Localized, ...]) -> None:
    """A box before each thing; none of them is left alone on a page."""
    for place, thing in enumerate(things, 1):
        paragraph = sheet.paragraph(style=TICK)
        paragraph.paragraph_format.keep_with_next = place in (1, len(things) - 1)
        paragraph._p.append(sheet.controls.tick())
        paragraph.add_run(f"\t{sheet.say(thing)}")


def _choice(sheet: Sheet, field: Choice) -> None:
    """A line with a list to choose from, and on paper the same answers to mark by hand."""
    sheet.help(sheet.say(sheet.words.choose_one))
    sheet.line(sheet.controls.choice()).paragraph_format.keep_with_next = True
    for option in field.options:
        sheet.paragraph(sheet.say(option), "List Bullet").paragraph_format.keep_with_next = (
            option is not field.options[-1]
        )


def _scale(sheet: Sheet, field: Scale) -> None:
    """Each statement with a list to choose from, and on paper the numbers to mark by hand."""
    sheet.help(sheet.say(sheet.words.scale).format(low=sheet.say(field.low), high=sheet.say(field.high)))
    for place, statement in enumerate(field.statements, 1):
        sheet.paragraph(sheet.say(statement), STATEMENT)
        paragraph = sheet.paragraph(style=RATING)
        paragraph.paragraph_format.keep_with_next = place in (1, len(field.statements) - 1)
        paragraph._p.append(sheet.controls.choice(underlined=True))
        paragraph.add_run("\t1\t2\t3\t4\t5")
