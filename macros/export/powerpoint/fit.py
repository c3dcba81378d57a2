"""How large the words of a slide can be.

They are measured, since programs that show slides shrink text in different ways, or not at all.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from fontTools.ttLib import TTFont

from macros.rules.letters import FONTS
from macros.shapes.shape import Bullets, Cell, Paragraph, Runs, Shape

WIDER = {False: 1.2, True: 1.25}
"""How much wider than in the font of paper a line can be in Verdana or its stand-ins; by whether it is bold.

We have the widths of the font of paper. Measured on all slides in both languages with DejaVu Sans, drawn to Verdana's
widths: 1.16 for text, 1.22 for bold titles.
"""

LEADING, GAP, INDENT = 1.22, 0.3, 1.3
"""In sizes of the type: the height of a line, the space before a paragraph, and what a list's entry is moved in."""

PADDING = 14.4
"""What PowerPoint keeps free inside a text box, left and right together, in points."""


class SlideError(Exception):
    """A slide that no slide program could show whole."""


def largest(sizes: Sequence[int], heights: Iterable[float], height: float) -> int | None:
    """The first size whose text is no higher than `height`; both in points. Sizes go from large to small."""
    return next((size for size, high in zip(sizes, heights, strict=True) if high <= height), None)


def height_of(shapes: Iterable[Shape], size: float, width: float) -> float:
    """How high text is in a box of a width, all in points.

    Raises:
        SlideError: There is something else than paragraphs and lists.
    """
    total = 0.0
    for shape in shapes:
        match shape:
            case Paragraph(runs=runs):
                total += lines(runs, size, width - PADDING) * size * LEADING + size * GAP
            case Bullets(entries=entries):
                total += sum(height_of(entry, size, width - size * INDENT) for entry in entries)
            case _:
                raise SlideError(f"a {type(shape).__name__.lower()} stands where a slide holds text")
    return total


def height_of_row(row: Sequence[Cell], size: float, widths: Sequence[float]) -> float:
    """How high a table's row is, in points; its margins are PowerPoint's own."""
    return max(height_of(cell.shapes, size, width) for cell, width in zip(row, widths, strict=True)) + 7.2


def lines(runs: Runs, size: float, width: float) -> int:
    """How many lines a paragraph takes."""
    count, used = 1, 0.0
    for run in runs:
        for word in run.text.split():
            long = sum(_widths(run.bold).get(ord(letter), 1.0) for letter in word + " ") * size * WIDER[run.bold]
            if used and used + long > width:
                count, used = count + 1, 0.0
            used += long
    return count


@cache
def _widths(bold: bool) -> dict[int, float]:
    """The width of each letter in sizes of the type."""
    face = TTFont(FONTS / f"AtkinsonHyperlegible-{'Bold' if bold else 'Regular'}.ttf")
    return {code: face["hmtx"][name][0] / face["head"].unitsPerEm for code, name in face.getBestCmap().items()}
