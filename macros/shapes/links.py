"""Shapes that lead nowhere."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from macros.shapes.runs import tidy
from macros.shapes.shape import Box, Bullets, Cell, Heading, Paragraph, Runs, Shape, Table


def without_links(shapes: Iterable[Shape]) -> tuple[Shape, ...]:
    """The shapes with each link's words in its place: a click while everybody watches must lead nowhere."""
    return tuple(map(_without_links, shapes))


def _without_links(shape: Shape) -> Shape:
    match shape:
        case Heading(runs=runs) | Paragraph(runs=runs):
            return replace(shape, runs=_unlinked(runs))
        case Bullets(entries=entries):
            return replace(shape, entries=tuple(map(without_links, entries)))
        case Table(caption=caption, head=head, rows=rows):
            return replace(shape, caption=_unlinked(caption), head=_row(head), rows=tuple(map(_row, rows)))
        case Box(shapes=inner):
            return replace(shape, shapes=without_links(inner))
        case _:
            assert_never(shape)


def _row(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return tuple(replace(cell, shapes=without_links(cell.shapes)) for cell in row)


def _unlinked(runs: Runs) -> Runs:
    return tidy([replace(run, link="") for run in runs])
