"""How large the words of each slide are: the largest size in which all of them have room."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from macros.components.slide.deck import Slide
from macros.export.powerpoint.blank import BODY_BOX, TITLE_BOX
from macros.export.powerpoint.fit import PADDING, SlideError, height_of, height_of_row, largest
from macros.shapes.shape import Paragraph, Run, Shape, Table
from macros.source.problems import Place, Problem

TITLE_SIZES, TEXT_SIZES, TABLE_SIZES = (34, 30, 26, 22, 20), (32, 28, 26, 24, 22, 20, 18, 16), (24, 22, 20, 18, 16, 14)
"""The sizes to choose from, in points."""

ABOVE_TABLE = 24
"""The size of text above a table, in points."""


@dataclass(frozen=True)
class Sizes:
    """The sizes of a slide's type, in points; 0 for what it does not have.

    Attributes:
        above: How high the text above a table is.
    """

    title: int
    text: int = 0
    table: int = 0
    above: float = 0


def title_of(slide: Slide) -> tuple[Paragraph]:
    return (Paragraph((Run(slide.title, bold=True),)),)


def table_of(slide: Slide) -> tuple[Table | None, list[Shape]]:
    """A slide's table, and the text above it.

    Raises:
        SlideError: There is more than one table.
    """
    tables = [shape for shape in slide.body if isinstance(shape, Table)]
    if len(tables) > 1:
        raise SlideError("there is more than one table")
    return (tables[0] if tables else None), [shape for shape in slide.body if not isinstance(shape, Table)]


def widths(table: Table) -> list[float]:
    """How wide a table's columns are, in points."""
    return [(BODY_BOX[2] - PADDING) / len(table.head)] * len(table.head)


def sizes_of(slide: Slide) -> Sizes:
    """The sizes of a slide's type.

    Raises:
        SlideError: It holds more than any slide program could show.
    """
    title = _in_box(title_of(slide), TITLE_SIZES, TITLE_BOX[3])
    table, text = table_of(slide)
    if table is None:
        return Sizes(title, _in_box(text, TEXT_SIZES, 150 if slide.kind == "title" else BODY_BOX[3]))
    above = height_of(text, ABOVE_TABLE, BODY_BOX[2]) + 10 if text else 0
    rows = (table.head, *table.rows)
    heights = (sum(height_of_row(row, size, widths(table)) for row in rows) for size in TABLE_SIZES)
    size = largest(TABLE_SIZES, heights, BODY_BOX[3] - above)
    if size is None:
        raise SlideError(f"its table does not fit in {TABLE_SIZES[-1]} points")
    return Sizes(title, ABOVE_TABLE if text else 0, size, above)


def _in_box(shapes: Sequence[Shape], sizes: Sequence[int], height: float) -> int:
    size = largest(sizes, (height_of(shapes, size, BODY_BOX[2]) for size in sizes), height - 7.2)
    if size is None:
        raise SlideError(f"its text does not fit in {sizes[-1]} points")
    return size


def full_slides(slides: Iterable[Slide]) -> Iterator[Problem]:
    """The slides that no slide program could show whole."""
    for slide in slides:
        try:
            sizes_of(slide)
        except SlideError as error:
            yield Problem(
                slide.place or Place("docs/data/series.yml"),
                f"the slide “{slide.title}” is too full: {error}.",
                "Say less on it, or make two slides of it.",
            )
