"""What the PDF template is told: worksheets in one language, as plain words and numbers."""

from dataclasses import dataclass
from itertools import zip_longest

from macros.components.curriculum import Curriculum
from macros.components.worksheet.fields import Blank, blanks
from macros.components.worksheet.model import Field, Words
from macros.source.localized import in_locale


@dataclass(frozen=True)
class Booklet:
    """A PDF to make: one worksheet, or a packet of several.

    Attributes:
        title: Its title, in its language.
        locale: Its language.
        sheets: The worksheets' ids with the part each belongs to.
        large: Large print: 18 points instead of 11.
        packet: With a cover, a table of contents, and fields named after their worksheet.
        standing: For each sheet, a line at its foot on how its two languages stand.
    """

    title: str
    locale: str
    sheets: tuple[tuple[str, str], ...]
    large: bool = False
    packet: bool = False
    standing: tuple[str, ...] = ()

    def prefix(self, id: str) -> str:
        """What the names of a worksheet's fields begin with, so that a packet has each name once."""
        return f"{id}--" if self.packet else ""


def template_data(booklet: Booklet, curriculum: Curriculum, paper: str) -> dict:
    """The template's input; `paper` is Typst's name of the paper."""
    locale, words = booklet.locale, curriculum.labels.worksheet
    return {
        "title": booklet.title,
        "series": in_locale(curriculum.labels.site.name, locale),
        "locale": locale,
        "large": booklet.large,
        "paper": paper,
        "cover": booklet.packet,
        "words": {name: getattr(words, name)[locale] for name in type(words).model_fields},
        "sheets": [
            _sheet(booklet, curriculum, id, part) | {"standing": line}
            for (id, part), line in zip_longest(booklet.sheets, booklet.standing, fillvalue="")
        ],
    }


def form_fields(booklet: Booklet, curriculum: Curriculum) -> dict[str, Blank]:
    """Every blank of the booklet by the name of its form field."""
    words = curriculum.labels.worksheet
    return {
        booklet.prefix(id) + blank.name: blank
        for id, _ in booklet.sheets
        for blank in blanks(curriculum.worksheets[id], words, booklet.locale)
    }


def _sheet(booklet: Booklet, curriculum: Curriculum, id: str, part: str) -> dict:
    worksheet, words, locale = curriculum.worksheets[id], curriculum.labels.worksheet, booklet.locale
    facts = [
        (words.purpose, worksheet.purpose[locale]),
        (words.who, worksheet.who[locale]),
        (words.when, worksheet.when[locale]),
    ]
    facts.append((words.time, words.minutes[locale].format(count=worksheet.minutes)))
    return {
        "prefix": booklet.prefix(id),
        "part": part,
        "title": worksheet.title[locale],
        "facts": [(label[locale], text) for label, text in facts],
        "instructions": [step[locale] for step in worksheet.instructions],
        "next": [step[locale] for step in worksheet.next],
        "fields": [_field(field, words, locale) for field in worksheet.fields],
    }


def _field(field: Field, words: Words, locale: str) -> dict:
    plain = {name: in_locale(getattr(field, name), locale) for name in type(field).model_fields}
    if field.kind == "scale":
        plain["ends"] = words.scale[locale].format(low=field.low[locale], high=field.high[locale])
    if field.kind == "table":
        plain["rows"] = plain["rows"] or []
    return plain
