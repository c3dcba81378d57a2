"""What the PDF template is told: worksheets in one language, as plain words and numbers."""

from dataclasses import dataclass
from typing import NamedTuple, TypedDict

from macros.components.curriculum import Curriculum
from macros.components.labels import SiteWords
from macros.components.worksheet.fields import Blank, blanks
from macros.components.worksheet.model import Words as WorksheetWords
from macros.components.worksheet.model import (
    Worksheet,
)
from macros.source.languages import LANGUAGES
from macros.source.localized import Localized


class SheetOfPart(NamedTuple):
    """A worksheet's id, and the name of the part that it belongs to."""

    id: str
    part: str


@dataclass(frozen=True)
class Booklet:
    """A PDF to make: one worksheet, or a packet of several.

    Attributes:
        title: Its title, in its language.
        locale: Its language.
        sheets: The worksheets.
        large: Large print: 18 points instead of 11.
        packet: With a cover, a table of contents, and fields named after their worksheet.
        standing: For each sheet, a line at its foot on how its two languages stand; or none at all.
    """

    title: str
    locale: str
    sheets: tuple[SheetOfPart, ...]
    large: bool = False
    packet: bool = False
    standing: tuple[str, ...] = ()

    def prefix(self, id: str) -> str:
        """What the names of a worksheet's fields begin with, so that a packet has each name once."""
        return f"{id}--" if self.packet else ""


class FactData(NamedTuple):
    """A line at the top of a worksheet: whom it is for, how long it takes."""

    label: str
    text: str


class SheetData(TypedDict):
    """A worksheet as the template reads it; each field has its own keys and those of its kind."""

    prefix: str
    part: str
    title: str
    facts: list[FactData]
    instructions: list[str]
    next: list[str]
    fields: list[dict[str, object]]
    standing: str


class BookletData(TypedDict):
    """The template's input."""

    title: str
    series: str
    locale: str
    region: str
    large: bool
    paper: str
    cover: bool
    words: dict[str, str]
    sheets: list[SheetData]


def template_data(booklet: Booklet, curriculum: Curriculum, paper: str) -> BookletData:
    """The template's input; `paper` is Typst's name of the paper."""
    locale, words = booklet.locale, curriculum.the(WorksheetWords)
    standing = booklet.standing or ("",) * len(booklet.sheets)
    return {
        "title": booklet.title,
        "series": curriculum.the(SiteWords).name[locale],
        "locale": locale,
        "region": LANGUAGES[locale].region.partition("-")[2],
        "large": booklet.large,
        "paper": paper,
        "cover": booklet.packet,
        "words": {name: getattr(words, name)[locale] for name in type(words).model_fields},
        "sheets": [
            _sheet(booklet, curriculum, sheet, line) for sheet, line in zip(booklet.sheets, standing, strict=True)
        ],
    }


def form_fields(booklet: Booklet, curriculum: Curriculum) -> dict[str, Blank]:
    """Every blank of the booklet by the name of its form field."""
    words = curriculum.the(WorksheetWords)
    return {
        booklet.prefix(sheet.id) + blank.name: blank
        for sheet in booklet.sheets
        for blank in blanks(curriculum.all(Worksheet)[sheet.id], words, booklet.locale)
    }


def _sheet(booklet: Booklet, curriculum: Curriculum, sheet: SheetOfPart, standing: str) -> SheetData:
    worksheet, words, locale = curriculum.all(Worksheet)[sheet.id], curriculum.the(WorksheetWords), booklet.locale
    return {
        "prefix": booklet.prefix(sheet.id),
        "part": sheet.part,
        "title": worksheet.title[locale],
        "facts": [
            FactData(words.purpose[locale], worksheet.purpose[locale]),
            FactData(words.who[locale], worksheet.who[locale]),
            FactData(words.when[locale], worksheet.when[locale]),
            FactData(words.time[locale], words.minutes[locale].format(count=worksheet.minutes)),
        ],
        "instructions": [step[locale] for step in worksheet.instructions],
        "next": [step[locale] for step in worksheet.next],
        "fields": [{name: _plain(value, locale) for name, value in field} for field in worksheet.fields],
        "standing": standing,
    }


def _plain(value: object, locale: str) -> object:
    """A value as the template takes it: texts in one language."""
    if isinstance(value, tuple):
        return [_plain(item, locale) for item in value]
    return value[locale] if isinstance(value, Localized) else value
