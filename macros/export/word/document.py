"""A worksheet as a Word file: to fill in on a computer, or to change before it is printed."""

from macros.components.worksheet.fields import blanks
from macros.components.worksheet.model import Words, Worksheet
from macros.export.word.controls import Controls
from macros.export.word.fields import add_field
from macros.export.word.file import file_bytes
from macros.export.word.paper import FACTS, STEPS, blank_paper, print_head_and_foot
from macros.export.word.sheet import Sheet
from macros.source.localized import Label, Localized


def word(worksheet: Worksheet, words: Words, locale: str, part: str, large: bool = False) -> bytes:
    """The .docx of one worksheet in one language.

    Args:
        words: The labels of worksheets.
        part: Where the worksheet belongs, for the head of each page.
        large: In large print.
    """
    title = worksheet.title[locale]
    document = blank_paper(locale, large)
    print_head_and_foot(document, title, part, words.page_of[locale])
    sheet = Sheet(document, words, locale, large, Controls(blanks(worksheet, words, locale)))
    sheet.heading(title, 1)
    _facts(sheet, worksheet)
    _steps(sheet, words.instructions, worksheet.instructions, "instructions")
    for field in worksheet.fields:
        add_field(sheet, field)
    _steps(sheet, words.next, worksheet.next, "next")
    return file_bytes(document, title, locale)


def _facts(sheet: Sheet, worksheet: Worksheet) -> None:
    """What the worksheet is for, who fills it in, when, and how long it takes."""
    words = sheet.words
    for name, text in [(words.purpose, worksheet.purpose), (words.who, worksheet.who), (words.when, worksheet.when)]:
        _fact(sheet, sheet.say(name), sheet.say(text))
    _fact(sheet, sheet.say(words.time), sheet.say(words.minutes).format(count=worksheet.minutes))


def _fact(sheet: Sheet, name: str, text: str) -> None:
    paragraph = sheet.paragraph(style=FACTS)
    paragraph.add_run(name).bold = True
    paragraph.add_run(f"\t{text}")


def _steps(sheet: Sheet, heading: Label, steps: tuple[Localized, ...], which: str) -> None:
    """A heading and its numbered steps, which count from 1."""
    sheet.heading(sheet.say(heading), 2)
    for step in steps:
        paragraph = sheet.paragraph(sheet.say(step), "List Number")
        paragraph.paragraph_format.keep_with_next = step is not steps[-1]
        paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = STEPS[which]
