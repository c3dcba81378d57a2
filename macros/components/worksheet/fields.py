"""The blanks of a worksheet by name: the same names and order in the form, in the PDF, in Word and in a saved file."""

from dataclasses import dataclass
from typing import Literal, assert_never

from macros.components.worksheet.model import (
    Checklist,
    Choice,
    Choices,
    Field,
    Long,
    Scale,
    Short,
    Table,
    Words,
    Worksheet,
)


@dataclass(frozen=True)
class Blank:
    """One place to write, tick or choose.

    Attributes:
        name: The field's id, and for its parts their numbers from 1: `map-2-3` is row 2, column 3 of the table `map`.
        kind: One line, several lines, a box to tick, or one choice of several.
        label: What screen readers say, in one language.
        options: What the values 1, 2, 3 … of a choice mean.
    """

    name: str
    kind: Literal["line", "lines", "tick", "choice"]
    label: str
    options: tuple[str, ...] = ()


def blanks(worksheet: Worksheet, words: Words, locale: str) -> list[Blank]:
    """Every blank of a worksheet in reading order."""
    return [blank for field in worksheet.fields for blank in blanks_of(field, words, locale)]


def blanks_of(field: Field, words: Words, locale: str) -> list[Blank]:
    """The blanks of one field in reading order: of a table, row by row."""
    label = field.label[locale]
    match field:
        case Short():
            return [Blank(field.id, "line", label)]
        case Long():
            return [Blank(field.id, "lines", label)]
        case Checklist(items=choices) | Choices(options=choices):
            return [
                Blank(f"{field.id}-{n}", "tick", f"{label}: {choice[locale]}") for n, choice in enumerate(choices, 1)
            ]
        case Choice():
            return [Blank(field.id, "choice", label, tuple(option[locale] for option in field.options))]
        case Scale():
            ends = {"1": field.low[locale], "5": field.high[locale]}
            steps = tuple(f"{step}, {ends[step]}" if step in ends else step for step in "12345")
            return [
                Blank(f"{field.id}-{n}", "choice", statement[locale], steps)
                for n, statement in enumerate(field.statements, 1)
            ]
        case Table():
            return _cells(field, words, locale)
        case _:
            assert_never(field)


def _cells(table: Table, words: Words, locale: str) -> list[Blank]:
    """The cells to write in; with named rows, the first column holds their names."""
    rows = [row[locale] for row in table.rows or ()] or [
        words.row[locale].format(number=n + 1) for n in range(table.blank_rows or 0)
    ]
    first = 2 if table.rows else 1
    columns = [(n, column[locale]) for n, column in enumerate(table.columns, 1) if n >= first]
    return [
        Blank(f"{table.id}-{row}-{n}", "lines", f"{column}: {name}")
        for row, name in enumerate(rows, 1)
        for n, column in columns
    ]
