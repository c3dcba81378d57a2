"""A part's slides as an editable deck: real titles, text, lists and tables in real layouts, with the facilitator's notes."""

from collections.abc import Sequence
from copy import deepcopy
from io import BytesIO

from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from macros.export.handout import Part
from macros.export.html.deck import Slide
from macros.export.html.shapes import Paragraph, Run, Table
from macros.export.powerpoint.blank import BODY_BOX, LAYOUTS, TITLE_BOX, blank_deck
from macros.export.powerpoint.fit import PADDING, SlideError, height_of, height_of_row, largest
from macros.export.powerpoint.notes import write_notes
from macros.export.powerpoint.text import add_paragraph, set_size, write
from macros.export.zipped import DAY, with_fixed_dates

TITLE_SIZES, TEXT_SIZES, TABLE_SIZES = (34, 30, 26, 22, 20), (32, 28, 26, 24, 22, 20, 18, 16), (24, 22, 20, 18, 16, 14)
"""The sizes to choose from, in points: the largest one in which all words have room."""

ABOVE_TABLE = 24
"""The size of text above a table, in points."""

_LEFTOVERS = ("thumbnail", "extended-properties", "printerSettings")
"""What the library's own empty deck brings along and ours is not: a picture of another deck, another program's name, a printer."""


def pptx(slides: Sequence[Slide], part: Part) -> bytes:
    """The .pptx of a part's slides.

    Raises:
        SlideError: A slide holds more than any slide program could show.
    """
    deck = blank_deck(part.language)
    for slide in slides:
        try:
            page = _add_slide(deck, slide, part)
        except SlideError as error:
            raise SlideError(
                f"{part.name}, slide {slide.number} “{slide.title}”: {error}. Say less on it, or make two slides of it"
            ) from None
        write_notes(page, slide, part)
    return _file_bytes(deck, part)


def _add_slide(deck: Deck, slide: Slide, part: Part):
    tables = [shape for shape in slide.shapes if isinstance(shape, Table)]
    text = [shape for shape in slide.shapes if not isinstance(shape, Table)]
    kind = "title" if slide.kind == "title" else "text" if text else "table"
    page = deck.slides.add_slide(deck.slide_layouts.get_by_name(LAYOUTS[kind]))
    _write_box(page.shapes.title, [Paragraph((Run(slide.title, bold=True),))], TITLE_SIZES, TITLE_BOX[3], part)
    body = next((shape for shape in page.placeholders if shape.placeholder_format.idx == 1), None)
    if len(tables) > 1:
        raise SlideError("there is more than one table")
    if not tables:
        _write_box(body, text, TEXT_SIZES, 150 if kind == "title" else BODY_BOX[3], part)
    elif text:
        high = height_of(text, ABOVE_TABLE, BODY_BOX[2]) + 10
        body.left, body.top, body.width, body.height = (Pt(points) for points in (*BODY_BOX[:3], high))
        _write_box(body, text, (ABOVE_TABLE,), high, part)
        _add_table(page, slide, tables[0], high, part)
    else:
        _add_table(page, slide, tables[0], 0, part)
    _add_foot(page, part)
    return page


def _write_box(box, shapes, sizes: Sequence[int], height: float, part: Part) -> None:
    """Write text into a placeholder, as large as it fits."""
    width = BODY_BOX[2]
    size = largest(sizes, (height_of(shapes, size, width) for size in sizes), height - 7.2)
    if size is None:
        raise SlideError(f"its text does not fit in {sizes[-1]} points")
    set_size(box.text_frame, size)
    write(box.text_frame, shapes, part.language)


def _add_table(page, slide: Slide, table: Table, above: float, part: Part) -> None:
    """A table, as large as it fits below text of the height `above`, in points."""
    rows, columns = (table.head, *table.rows), len(table.head)
    left, top, wide, high = BODY_BOX
    left, top, wide, high = left + PADDING / 2, top + above, wide - PADDING, high - above
    widths = [wide / columns] * columns
    size = largest(TABLE_SIZES, (sum(height_of_row(row, size, widths) for row in rows) for size in TABLE_SIZES), high)
    if size is None:
        raise SlideError(f"its table does not fit in {TABLE_SIZES[-1]} points")
    frame = page.shapes.add_table(len(rows), columns, Pt(left), Pt(top), Pt(wide), Pt(10 * len(rows)))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", slide.title)
    for row, made in zip(rows, frame.table.rows, strict=True):
        made.height = Pt(height_of_row(row, size, widths))
        for cell, box in zip(row, made.cells, strict=True):
            set_size(box.text_frame, size)
            write(box.text_frame, cell.shapes, part.language)


def _add_foot(page, part: Part) -> None:
    """The series, the part and the slide's number, from the layout."""
    for place in page.slide_layout.placeholders:
        kind = place._element.find(f".//{qn('p:ph')}").get("type")
        if kind in ("ftr", "sldNum"):
            copy = deepcopy(place._element)
            copy.find(qn("p:spPr"))[:] = []
            page.shapes._spTree.append(copy)
            copy.nvSpPr.cNvPr.set("id", str(page.shapes._next_shape_id))
    foot = next(shape for shape in page.placeholders if shape.placeholder_format.idx == 11)
    add_paragraph(foot.text_frame, (Run(f"{part.series} · {part.name}"),), part.language)


def _file_bytes(deck: Deck, part: Part) -> bytes:
    properties = deck.core_properties
    properties.title, properties.language = f"{part.name}. {part.title}", part.language
    properties.author = properties.comments = properties.last_modified_by = properties.subject = properties.keywords = (
        ""
    )
    properties.created = properties.modified = DAY
    for relations in (deck.part.rels, deck.part.package._rels):
        for id in [id for id, relation in relations.items() if relation.reltype.endswith(_LEFTOVERS)]:
            relations.pop(id)
    saved = BytesIO()
    deck.save(saved)
    saved.seek(0)
    return with_fixed_dates(saved)
