"""A worksheet: a tool that people fill in on the page or on paper, made of ordered fields."""

from typing import Annotated, Literal

from pydantic import Field as Setting

from macros.components.component import Data
from macros.source.localized import Blanks, Id, Label, Localized, Record, makes_sense

Minutes = Annotated[int, Setting(ge=1, le=90)]


class _Field(Record):
    id: Id
    """the field's name on the page, in the PDF, in Word and in a saved file; never change it once it was used"""
    label: Localized
    """the question or the words beside the blank"""
    help: Localized | None = None
    """one sentence that makes the question easier to answer"""


class Short(_Field):
    """One line to write on."""

    kind: Literal["short"]
    """one line to write on"""


class Long(_Field):
    """Several lines to write on."""

    kind: Literal["long"]
    """several lines to write on"""
    lines: Annotated[int, Setting(ge=2, le=20)] = 4
    """how many ruled lines to print, from 2 to 20"""


class Checklist(_Field):
    """Things to tick off."""

    kind: Literal["checklist"]
    """things to check off"""
    items: Annotated[tuple[Localized, ...], Setting(min_length=2, max_length=15)]
    """the things to check off, 2 to 15"""


class Choice(_Field):
    """Pick one."""

    kind: Literal["choice"]
    """one answer out of several"""
    options: Annotated[tuple[Localized, ...], Setting(min_length=2, max_length=15)]
    """the answers to pick from, 2 to 15"""


class Choices(_Field):
    """Pick as many as apply."""

    kind: Literal["choices"]
    """as many answers as apply"""
    options: Annotated[tuple[Localized, ...], Setting(min_length=2, max_length=15)]
    """the answers to pick from, 2 to 15"""


class Scale(_Field):
    """Statements rated from 1 to 5."""

    kind: Literal["scale"]
    """statements rated from 1 to 5"""
    low: Localized
    """what 1 means"""
    high: Localized
    """what 5 means"""
    statements: Annotated[tuple[Localized, ...], Setting(min_length=1, max_length=15)]
    """what is rated, 1 to 15 statements"""


class Table(_Field):
    """Named columns, with named rows or blank ones."""

    kind: Literal["table"]
    """columns with named rows or blank ones"""
    columns: Annotated[tuple[Localized, ...], Setting(min_length=2, max_length=5)]
    """the column headings, 2 to 5, as more do not fit the paper; with `rows`, the first one heads the rows' names"""
    rows: Annotated[tuple[Localized, ...], Setting(min_length=1, max_length=20)] | None = None
    """the rows' names, if the rows are known"""
    blank_rows: Annotated[int, Setting(ge=1, le=20)] | None = None
    """how many empty rows, if they are not"""
    example: tuple[Localized, ...] | None = None
    """one filled-in row, a text for each column, printed above the blanks and marked as an example"""

    @makes_sense
    def _one_sort_of_rows(self) -> None:
        if (self.rows is None) == (self.blank_rows is None):
            raise ValueError(
                "needs `rows` or `blank_rows`, one of the two|"
                "Name the rows with `rows:`, or say how many empty ones to print with `blank_rows:`."
            )
        if self.example is not None and len(self.example) != len(self.columns):
            texts = "1 text" if len(self.example) == 1 else f"{len(self.example)} texts"
            what = f"has {len(self.columns)} columns and an example with {texts}"
            raise ValueError(f"{what}|Give the example one text for each column.")


Field = Annotated[Short | Long | Checklist | Choice | Choices | Scale | Table, Setting(discriminator="kind")]


class Worksheet(Record):
    """A worksheet as its author writes it: `docs/data/worksheets/<id>.yml`."""

    title: Localized
    """the worksheet's name, without the word worksheet"""
    purpose: Localized
    """what people have in hand when they have filled it in"""
    who: Localized
    """who fills it in"""
    when: Localized
    """when they fill it in"""
    minutes: Minutes
    """how long it takes, in minutes"""
    instructions: Annotated[tuple[Localized, ...], Setting(min_length=1, max_length=6)]
    """what to do, step by step, 1 to 6 steps"""
    fields: Annotated[tuple[Field, ...], Setting(min_length=1)]
    """the blanks, in order"""
    next: Annotated[tuple[Localized, ...], Setting(min_length=1, max_length=5)]
    """what to do with the filled-in worksheet, 1 to 5 steps"""


DATA = Data("worksheets/", Worksheet)


class Words(Record):
    """What the worksheet's template prints."""

    kind: Label
    purpose: Label
    who: Label
    when: Label
    time: Label
    minutes: Annotated[Label, Blanks("count")]
    instructions: Label
    next: Label
    example: Label
    row: Annotated[Label, Blanks("number")]
    choose_one: Label
    choose_any: Label
    scale: Annotated[Label, Blanks("low", "high")]
    not_stored: Label
    print: Label
    clear: Label
    cleared: Label
    save: Label
    open: Label
    opened: Label
    unreadable: Label
    other_worksheet: Label
    other_edition: Label
    fill_in: Label
    pdf: Label
    large_print: Label
    word: Label
    size: Annotated[Label, Blanks("size", "pages")]
    size_only: Annotated[Label, Blanks("size")]
    packet: Annotated[Label, Blanks("part")]
    packet_of_series: Label
    one_by_one: Label
    contents: Label
    page_of: Annotated[Label, Blanks("page", "total")]
