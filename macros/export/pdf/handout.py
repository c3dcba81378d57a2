"""A trainer's files on paper: the facilitator guide, and slides with their notes."""

import io
from collections.abc import Iterable, Sequence
from itertools import groupby
from math import sqrt
from typing import assert_never

import pikepdf
from pikepdf import Object

from macros.components.slide.deck import Slide
from macros.export.handout import Part, notes_of
from macros.export.pdf.engine import PAPERS, printed
from macros.export.pdf.tags import kids, mark_row_headers
from macros.shapes.shape import Box, Bullets, Cell, Heading, Paragraph, Run, Shape, Table, plain, tables, words

NARROW = 14
"""A column whose longest cell has so many letters at most is as wide as its letters; the others share what is left."""

Told = dict[str, object]
"""What a template is told of a piece of the page, by the names that it asks for."""


def guide_pdf(shapes: Sequence[Shape], part: Part, paper: str) -> bytes:
    """The PDF of a facilitator guide; `paper` is a key of `PAPERS`.

    Raises:
        PrintingError: Typst warned of something.
    """
    title = next(plain(shape.runs) for shape in shapes if isinstance(shape, Heading))
    data = _frame(part, title, paper) | {"shapes": _shapes(shapes, _anchors(shapes))}
    return _finished(printed("guide", data), tables(shapes))


def slides_pdf(slides: Sequence[Slide], part: Part, paper: str) -> bytes:
    """The PDF of a part's slides, with the notes of each module below its slides; `paper` is a key of `PAPERS`.

    Raises:
        PrintingError: Typst warned of something.
    """
    modules: list[Told] = []
    shown: list[Shape] = []
    for id, together in groupby(slides, lambda slide: slide.module.id):
        group, module = list(together), part.modules[id]
        notes = notes_of(group[0], part.words)
        framed = [
            {
                "label": part.words.slide_number.format(number=slide.number),
                "title": slide.title,
                "shapes": _shapes(slide.body),
                "wide": any(tables(slide.body)),
            }
            for slide in group
        ]
        modules.append({"title": module.title, "time": module.time, "slides": framed, "notes": _shapes(notes)})
        shown += [shape for slide in group for shape in slide.body] + list(notes)
    title = part.words.slides_with_notes.format(part=part.name)
    return _finished(printed("slides", _frame(part, title, paper) | {"modules": modules}), tables(shown))


def _frame(part: Part, title: str, paper: str) -> Told:
    return {
        "title": title,
        "part": part.name,
        "series": part.series,
        "cover": f"{part.series} · {part.name}. {part.title}",
        "locale": part.locale,
        "region": part.language.partition("-")[2],
        "paper": PAPERS[paper],
        "words": {"page_of": part.words.page_of, "contents": part.words.contents},
    }


def _finished(raw: bytes, shown: Iterable[Table]) -> bytes:
    """The PDF with a header for each row that has one, and the same bytes each time."""
    columns = [
        next((n for n, cell in enumerate(table.rows[0]) if cell.header), None) if table.rows else None
        for table in shown
    ]

    def header_of(number: int, row: Object) -> Object | None:
        column = columns[number]
        return None if column is None else kids(row)[column]

    pdf, out = pikepdf.open(io.BytesIO(raw)), io.BytesIO()
    mark_row_headers(pdf, header_of)
    pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _anchors(shapes: Iterable[Shape]) -> frozenset[str]:
    """What a link inside the document can lead to."""
    return frozenset("#" + shape.anchor for shape in shapes if isinstance(shape, Heading) and shape.anchor)


def _shapes(shapes: Iterable[Shape], anchors: frozenset[str] = frozenset()) -> list[Told]:
    """The shapes as the templates read them."""
    return [_shape(shape, anchors) for shape in shapes]


def _shape(shape: Shape, anchors: frozenset[str]) -> Told:
    match shape:
        case Heading(level=level, runs=runs, anchor=anchor):
            return {"shape": "heading", "level": level, "runs": _runs(runs, anchors), "anchor": anchor}
        case Paragraph(runs=runs, look=look):
            return {"shape": "paragraph", "runs": _runs(runs, anchors), "look": look}
        case Bullets(entries=entries, numbers=numbers):
            return {"shape": "bullets", "entries": [_shapes(entry, anchors) for entry in entries], "numbers": numbers}
        case Box(kind=kind, shapes=inner):
            return {"shape": "box", "kind": kind, "shapes": _shapes(inner, anchors)}
        case Table(caption=caption, head=head, rows=rows, feet=feet):
            cells = [
                [{"shapes": _shapes(cell.shapes, anchors), "header": cell.header, "span": cell.span} for cell in row]
                for row in (head, *rows)
            ]
            return {
                "shape": "table",
                "caption": _runs(caption, anchors),
                "head": cells[0],
                "rows": cells[1:],
                "feet": feet,
                "widths": _widths((head, *rows)),
            }
        case _:
            assert_never(shape)


def _runs(runs: Iterable[Run], anchors: frozenset[str]) -> list[Told]:
    return [
        {
            "text": run.text,
            "bold": run.bold,
            "italic": run.italic,
            "link": run.link if run.link[:1] != "#" or run.link in anchors else "",
        }
        for run in runs
    ]


def _widths(rows: Sequence[Sequence[Cell]]) -> list[float]:
    """The columns' widths as shares of the page; 0 for a narrow one."""
    columns = range(sum(cell.span for cell in rows[0]))
    plain_rows = [row for row in rows if len(row) == len(columns)]
    longest = [max((len(" ".join(words(row[n].shapes))) for row in plain_rows), default=1) for n in columns]
    narrow = [length <= NARROW for length in longest]
    return [
        0 if is_narrow and not all(narrow) else round(sqrt(length), 2)
        for length, is_narrow in zip(longest, narrow, strict=True)
    ]
