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
from macros.export.powerpoint.blank import BODY_BOX, LAYOUTS, blank_deck, placeholders_of
from macros.export.powerpoint.fit import PADDING, height_of_row
from macros.export.powerpoint.notes import write_notes
from macros.export.powerpoint.sizes import Sizes, sizes_of, table_of, title_of, widths
from macros.export.powerpoint.text import add_paragraph, set_size, write
from macros.export.zipped import DAY, with_fixed_dates
from macros.shapes.shape import Run, Shape, Table

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
        write_notes(_add_slide(deck, slide, part), slide, part)
    return _file_bytes(deck, part)


def _add_slide(deck: Deck, slide: Slide, part: Part) -> Page:
    sizes, (table, text) = sizes_of(slide), table_of(slide)
    kind = "title" if slide.kind == "title" else "table" if table and not text else "text"
    page: Page = deck.slides.add_slide(deck.slide_layouts.get_by_name(LAYOUTS[kind]))
    _write(_place(page, _TITLE).text_frame, title_of(slide), sizes.title, part)
    if text or not table:
        body = _place(page, _TEXT)
        if table:
            body.left, body.top, body.width, body.height = (Pt(points) for points in (*BODY_BOX[:3], sizes.above))
        _write(body.text_frame, text, sizes.text, part)
    if table:
        _add_table(page, slide, table, sizes, part)
    _add_foot(page, part)
    return page


def _place(page: Page, number: int) -> SlidePlaceholder:
    """A placeholder of a slide by its number."""
    place: SlidePlaceholder = page.placeholders[number]
    return place


def _write(frame: TextFrame, shapes: Sequence[Shape], size: int, part: Part) -> None:
    set_size(frame, size)
    write(frame, shapes, part.language)


def _add_table(page: Page, slide: Slide, table: Table, sizes: Sizes, part: Part) -> None:
    """A table below the slide's other text."""
    rows, columns = (table.head, *table.rows), widths(table)
    left, top = BODY_BOX[0] + PADDING / 2, BODY_BOX[1] + sizes.above
    frame = page.shapes.add_table(len(rows), len(columns), Pt(left), Pt(top), Pt(sum(columns)), Pt(10 * len(rows)))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", slide.title)
    for row, drawn in zip(rows, frame.table.rows, strict=True):
        drawn.height = Pt(height_of_row(row, sizes.table, columns))
        for cell, box in zip(row, drawn.cells, strict=True):
            _write(box.text_frame, cell.shapes, sizes.table, part)


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
