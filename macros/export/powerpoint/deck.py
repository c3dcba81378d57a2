"""A part's slides as an editable deck.

It has real titles, text, lists and tables in real layouts, with the facilitator's notes.
"""

from collections.abc import Sequence
from copy import deepcopy
from io import BytesIO

from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.placeholder import SlidePlaceholder
from pptx.slide import Slide as Page
from pptx.text.text import TextFrame
from pptx.util import Pt

from macros.components.slide.deck import Slide
from macros.export.handout import Part
from macros.export.powerpoint.blank import BODY_BOX, LAYOUTS, TITLE_BOX, blank_deck, placeholders_of
from macros.export.powerpoint.fit import PADDING, SlideError, height_of, height_of_row, largest
from macros.export.powerpoint.notes import write_notes
from macros.export.powerpoint.text import add_paragraph, set_size, write
from macros.export.zipped import DAY, with_fixed_dates
from macros.shapes.shape import Paragraph, Run, Shape, Table

TITLE_SIZES, TEXT_SIZES, TABLE_SIZES = (34, 30, 26, 22, 20), (32, 28, 26, 24, 22, 20, 18, 16), (24, 22, 20, 18, 16, 14)
"""The sizes to choose from, in points: the largest one in which all words have room."""

ABOVE_TABLE = 24
"""The size of text above a table, in points."""

_LEFTOVERS = ("thumbnail", "extended-properties", "printerSettings")
"""What the library's own empty deck brings along and ours is not.

A picture of another deck, another program's name, a printer.
"""

_TITLE, _TEXT, _FOOT = 0, 1, 11
"""The numbers of a slide's placeholders in the library's layouts."""


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
            place = f"{part.name}, slide {slide.number} “{slide.title}”"
            raise SlideError(f"{place}: {error}. Say less on it, or make two slides of it") from None
        write_notes(page, slide, part)
    return _file_bytes(deck, part)


def _add_slide(deck: Deck, slide: Slide, part: Part) -> Page:
    tables = [shape for shape in slide.body if isinstance(shape, Table)]
    text = [shape for shape in slide.body if not isinstance(shape, Table)]
    kind = "title" if slide.kind == "title" else "text" if text else "table"
    page: Page = deck.slides.add_slide(deck.slide_layouts.get_by_name(LAYOUTS[kind]))
    title = [Paragraph((Run(slide.title, bold=True),))]
    _write_box(_place(page, _TITLE).text_frame, title, TITLE_SIZES, TITLE_BOX[3], part)
    if len(tables) > 1:
        raise SlideError("there is more than one table")
    if not tables:
        height = 150 if kind == "title" else BODY_BOX[3]
        _write_box(_place(page, _TEXT).text_frame, text, TEXT_SIZES, height, part)
    elif text:
        high, body = height_of(text, ABOVE_TABLE, BODY_BOX[2]) + 10, _place(page, _TEXT)
        body.left, body.top, body.width, body.height = (Pt(points) for points in (*BODY_BOX[:3], high))
        _write_box(body.text_frame, text, (ABOVE_TABLE,), high, part)
        _add_table(page, slide, tables[0], high, part)
    else:
        _add_table(page, slide, tables[0], 0, part)
    _add_foot(page, part)
    return page


def _place(page: Page, number: int) -> SlidePlaceholder:
    """A placeholder of a slide by its number."""
    place: SlidePlaceholder = page.placeholders[number]
    return place


def _write_box(frame: TextFrame, shapes: Sequence[Shape], sizes: Sequence[int], height: float, part: Part) -> None:
    """Write text into a placeholder, as large as it fits."""
    width = BODY_BOX[2]
    size = largest(sizes, (height_of(shapes, size, width) for size in sizes), height - 7.2)
    if size is None:
        raise SlideError(f"its text does not fit in {sizes[-1]} points")
    set_size(frame, size)
    write(frame, shapes, part.language)


def _add_table(page: Page, slide: Slide, table: Table, above: float, part: Part) -> None:
    """A table, as large as it fits below text of the height `above`, in points."""
    rows, columns = (table.head, *table.rows), len(table.head)
    left, top, wide = BODY_BOX[0] + PADDING / 2, BODY_BOX[1] + above, BODY_BOX[2] - PADDING
    widths = [wide / columns] * columns
    heights = (sum(height_of_row(row, size, widths) for row in rows) for size in TABLE_SIZES)
    size = largest(TABLE_SIZES, heights, BODY_BOX[3] - above)
    if size is None:
        raise SlideError(f"its table does not fit in {TABLE_SIZES[-1]} points")
    frame = page.shapes.add_table(len(rows), columns, Pt(left), Pt(top), Pt(wide), Pt(10 * len(rows)))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", slide.title)
    for row, drawn in zip(rows, frame.table.rows, strict=True):
        drawn.height = Pt(height_of_row(row, size, widths))
        for cell, box in zip(row, drawn.cells, strict=True):
            set_size(box.text_frame, size)
            write(box.text_frame, cell.shapes, part.language)


def _add_foot(page: Page, part: Part) -> None:
    """The series, the part and the slide's number, from the layout."""
    for place in placeholders_of(page.slide_layout):
        kind = place._element.find(f".//{qn('p:ph')}").get("type")
        if kind in ("ftr", "sldNum"):
            copy = deepcopy(place._element)
            copy.find(qn("p:spPr"))[:] = []
            page.shapes._spTree.append(copy)
            copy.nvSpPr.cNvPr.set("id", str(page.shapes._next_shape_id))
    add_paragraph(_place(page, _FOOT).text_frame, (Run(f"{part.series} · {part.name}"),), part.language)


def _file_bytes(deck: Deck, part: Part) -> bytes:
    properties = deck.core_properties
    properties.title, properties.language = f"{part.name}. {part.title}", part.language
    properties.author = properties.last_modified_by = ""
    properties.comments = properties.subject = properties.keywords = ""
    properties.created = properties.modified = DAY
    for relations in (deck.part.rels, deck.part.package._rels):
        for id in [id for id, relation in relations.items() if relation.reltype.endswith(_LEFTOVERS)]:
            relations.pop(id)
    saved = BytesIO()
    deck.save(saved)
    saved.seek(0)
    return with_fixed_dates(saved)
