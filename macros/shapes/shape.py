"""The few shapes that a text is made of, for whoever draws it: a page, or a file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """Some letters that look alike; `link` is an address on another site, or `#anchor` on the same page."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """A heading of a level from 1 to 6; `anchor` is what links on the page lead to."""

    level: int
    runs: Runs
    anchor: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `look` is `kind` (what a box is), `title` (of a box), `help` (small print), or nothing."""

    runs: Runs
    look: str = ""


@dataclass(frozen=True)
class Bullets:
    """A list of entries, each of one or more shapes; `numbers` is `1`, `A` or nothing."""

    entries: tuple[tuple["Shape", ...], ...]
    numbers: str = ""


@dataclass(frozen=True)
class Cell:
    """A cell of a table; a header names its row or its column; `span` is how many columns it fills."""

    shapes: tuple["Shape", ...]
    header: bool = False
    span: int = 1


@dataclass(frozen=True)
class Table:
    """A table with its heading row and, below it, rows as wide as that one; the last `feet` rows sum it up."""

    caption: Runs
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    feet: int = 0


@dataclass(frozen=True)
class Box:
    """Shapes that are set apart.

    Attributes:
        kind: As what: `slide`, `facilitator`, `content-note`, `questions`, `use`, `objectives`.
    """

    kind: str
    shapes: tuple["Shape", ...]


Shape = Heading | Paragraph | Bullets | Table | Box


def paragraph(text: str, look: str = "") -> Paragraph:
    """A text that looks the same all over, as a paragraph."""
    return Paragraph((Run(" ".join(text.split())),), look)


def words(shapes: Iterable[Shape]) -> list[str]:
    """Every word of the shapes in reading order."""
    return " ".join("".join(run.text for run in runs) for runs in _runs(shapes)).split()


def plain(runs: Runs) -> str:
    """The text without its looks."""
    return "".join(run.text for run in runs)


def tables(shapes: Iterable[Shape]) -> Iterator[Table]:
    """The tables in reading order, wherever they stand."""
    for shape in shapes:
        match shape:
            case Table():
                yield shape
            case Box(shapes=inner):
                yield from tables(inner)
            case Bullets(entries=entries):
                for entry in entries:
                    yield from tables(entry)


def _runs(shapes: Iterable[Shape]) -> Iterator[Runs]:
    for shape in shapes:
        match shape:
            case Heading(runs=runs) | Paragraph(runs=runs):
                yield runs
            case Bullets(entries=entries):
                for entry in entries:
                    yield from _runs(entry)
            case Box(shapes=inner):
                yield from _runs(inner)
            case Table():
                yield shape.caption
                for cell in (*shape.head, *(cell for row in shape.rows for cell in row)):
                    yield from _runs(cell.shapes)
