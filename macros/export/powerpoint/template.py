"""`python -m macros.export.powerpoint.template` writes `blank.pptx`, the deck that every deck begins from.

Run it after a change here; a test holds the file against it.
"""

import io

from lxml import etree
from lxml.etree import _Element
from pptx import Presentation
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout, SlideMaster
from pptx.util import Emu, Pt

from macros.export.powerpoint.blank import BODY_BOX, EDGE, FILE, HEIGHT, LAYOUTS, TITLE_BOX, WIDTH, placeholders_of
from macros.export.zipped import with_fixed_dates

FONT = "Verdana"
"""Drawn for screens, wide and open, and on every Windows and Mac."""

_BOXES = {
    "ctrTitle": (EDGE, 130, WIDTH - 2 * EDGE, 150),
    "subTitle": (EDGE, 292, WIDTH - 2 * EDGE, 150),
    "title": TITLE_BOX,
    "body": BODY_BOX,
    "ftr": (EDGE, 500, 600, 26),
    "sldNum": (WIDTH - EDGE - 120, 500, 120, 26),
}
_COLORS = {
    "dk1": "1D2A2D",
    "lt1": "FFFFFF",
    "dk2": "073B45",
    "lt2": "F4F8F8",
    "accent1": "0B5563",
    "accent2": "8A3D12",
    "accent3": "2F7A88",
    "accent4": "5D6F73",
    "accent5": "073B45",
    "accent6": "4D5B5E",
    "hlink": "0B5563",
    "folHlink": "4D5B5E",
}
"""The site's colors, from `docs/assets/css/0-tokens.css`."""

_NOTES = {"sldImg": (54, 54, 432, 243), "body": (54, 318, 432, 360)}
"""The slide and its notes on a printed page of notes."""

_SPARE = ("dt",)
"""Placeholders that no slide uses: the date."""


def template() -> bytes:
    """The empty deck as a file."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    deck._element.get_or_add_sldSz().attrib.pop("type")  # the library's own deck says that it is 4:3
    _keep_layouts(deck)
    _color(deck)
    for place in (deck.slide_master, *deck.slide_layouts):
        _arrange(place)
    _write_styles(deck)
    for shape in placeholders_of(deck.notes_master):
        if (kind := _kind(shape._element)) in _NOTES:
            shape.left, shape.top, shape.width, shape.height = (Emu(Pt(points)) for points in _NOTES[kind])
    deck.save(file := io.BytesIO())
    return with_fixed_dates(file)


def _keep_layouts(deck: Deck) -> None:
    for layout in list(deck.slide_layouts):
        if layout.name not in LAYOUTS.values():
            deck.slide_layouts.remove(layout)


def _color(deck: Deck) -> None:
    """The theme's colors and fonts, which everything in the deck refers to."""
    part = next(
        relation.target_part for relation in deck.slide_master.part.rels.values() if relation.reltype.endswith("/theme")
    )
    theme = etree.fromstring(part.blob)
    for name, color in _COLORS.items():
        place = next(theme.iter(qn(f"a:{name}")))
        place[:] = []
        etree.SubElement(place, qn("a:srgbClr"), val=color)
    for font in theme.iter(qn("a:latin")):
        font.set("typeface", FONT)
    theme.set("name", "Collective Power")
    part.blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _arrange(place: SlideMaster | SlideLayout) -> None:
    """Put the placeholders of the master or of a layout in their places for 16:9, and let no text shrink by itself."""
    for shape in placeholders_of(place):
        kind = _kind(shape._element)
        if kind in _SPARE:
            shape._element.getparent().remove(shape._element)
        elif kind in _BOXES:
            shape.left, shape.top, shape.width, shape.height = (Emu(Pt(points)) for points in _BOXES[kind])
    for shrinking in list(place._element.iter(qn("a:normAutofit"))):
        shrinking.getparent().replace(shrinking, etree.Element(qn("a:noAutofit")))
    for element in place._element.iter(qn("p:sp")):
        if _kind(element) in ("title", "ctrTitle"):
            next(element.iter(qn("a:bodyPr"))).set("anchor", "b")


def _write_styles(deck: Deck) -> None:
    """Titles in the site's color; everything but the slide's number at the left; a bar at the top of each slide."""
    master = deck.slide_master._element
    title = next(master.iter(qn("p:titleStyle"))).find(qn("a:lvl1pPr"))
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("b", "1")
    next(title.iter(qn("a:schemeClr"))).set("val", "accent1")
    for place in (deck.slide_master, *deck.slide_layouts):
        for shape in place._element.iter(qn("p:sp")):
            for level in shape.iter(qn("a:lvl1pPr")) if _kind(shape) in ("subTitle", "ftr") else ():
                level.set("algn", "l")
        for pale in [*place._element.iter(qn("a:tint"))]:
            pale.getparent().remove(pale)
    next(master.iter(qn("p:spTree"))).insert(2, etree.fromstring(_BAR.format(width=Pt(WIDTH), height=Pt(10))))


def _kind(shape: _Element) -> str:
    """Which placeholder a shape of the master or of a layout is."""
    kind: str = shape.find(f".//{qn('p:ph')}").get("type", "body")
    return kind


_BAR = (
    f"<p:sp {nsdecls('p', 'a')}>"
    '<p:nvSpPr><p:cNvPr id="90" name="Bar"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
    "<p:spPr>"
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>'
    "<a:ln><a:noFill/></a:ln>"
    "</p:spPr></p:sp>"
)
"""Drawn on the master, so that no slide reads it aloud."""


if __name__ == "__main__":
    FILE.write_bytes(template())
