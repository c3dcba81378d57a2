"""Turn the blanks that Typst drew into form fields: Typst makes tagged PDFs, but no forms.

The template draws each blank as a link to `field:<name>`. Typst gives it a place on the page, a place in the tab order
and a `Link` tag; here the link becomes a form field and its tag a `Form`.
By hand, for we know no library that makes tagged fields, and a form without tags is closed to screen readers.

Rules: PDF 1.7 §12.7 (forms), PDF/UA-1 (ISO 14289-1) §7.18.
"""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, assert_never

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, String

from macros.components.worksheet.fields import Blank
from macros.export.pdf.drawings import Drawings, check_mark, dot
from macros.export.pdf.tags import attributes, elements, kids, mark_row_headers, tags_of_links
from macros.export.pdf.typing_font import typing_font

MULTILINE, RADIO, NO_TOGGLE_TO_OFF = 1 << 12, 1 << 15, 1 << 14
MARGIN = 18
"""No blank comes nearer to the edge of the paper than printers can print, in points."""

BESIDE_LINES = 1.5
"""What a field keeps free in a cell of a table, so that it does not cover the lines, in points."""


class DrawingError(Exception):
    """The template and the worksheet disagree about the blanks."""


class Drawn(NamedTuple):
    """What the template drew: a blank by its name; of a choice each circle, whose value is its number."""

    name: str
    value: str = ""


def with_form(raw: bytes, blanks: Mapping[str, Blank], font: Path, size: int) -> bytes:
    """The PDF with its form fields; `blanks` by name, `size` of typed text in points.

    Raises:
        DrawingError: A blank is missing, drawn twice, unknown, or off the page.
    """
    pdf = pikepdf.open(io.BytesIO(raw))
    _mark_lists_and_rows(pdf)
    form = _Form(pdf, font, size)
    tags = dict(tags_of_links(pdf.Root.StructTreeRoot))
    seen: set[Drawn] = set()
    for page in pdf.pages:
        for link in page.get("/Annots", Array()):
            if (drawn := _drawn(link)) is None:
                continue
            if drawn.name not in blanks or drawn in seen:
                raise DrawingError(f"the blank {drawn.name} is unknown or drawn twice")
            seen.add(drawn)
            _keep_on_page(drawn.name, link, page)
            form.add(page, link, tags[link.objgen], drawn, blanks[drawn.name])
    expected = {drawn for name, blank in blanks.items() for drawn in _to_draw(name, blank)}
    if seen != expected:
        raise DrawingError(f"blanks that were never drawn: {sorted(map(tuple, expected - seen))}")
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _drawn(link: Object) -> Drawn | None:
    """The blank that a link stands for; none for a link that leads somewhere."""
    address = str(link.get("/A", Dictionary()).get("/URI", ""))
    if not address.startswith("field:"):
        return None
    name, _, value = address.removeprefix("field:").partition("=")
    return Drawn(name, value)


def _to_draw(name: str, blank: Blank) -> list[Drawn]:
    """All that the template must draw of a blank."""
    match blank.kind:
        case "choice":
            return [Drawn(name, str(n)) for n in range(1, len(blank.options) + 1)]
        case "line" | "lines" | "tick":
            return [Drawn(name)]
        case _:
            assert_never(blank.kind)


class _Form:
    """The form of a PDF: each link that is added becomes a field."""

    def __init__(self, pdf: pikepdf.Pdf, font: Path, size: int):
        self._pdf, self._size, self._drawings = pdf, size, Drawings(pdf)
        self._choices: dict[str, Dictionary] = {}
        fonts = Dictionary(Font=Dictionary(Typed=typing_font(pdf, font)))
        pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array(), DA=_typed(size), DR=fonts))

    def add(self, page: Page, link: Object, tag: Object, drawn: Drawn, blank: Blank) -> None:
        for key in ("/A", "/Border", "/Contents", "/H"):
            if key in link:
                del link[key]
        link.Subtype, link.F, link.P, tag.S = Name.Widget, 4, page.obj, Name.Form
        value = drawn.value
        spoken = f"{blank.label}: {blank.options[int(value) - 1]}" if value else blank.label
        tag.Alt = link.TU = String(spoken)
        match blank.kind:
            case "tick":
                self._tick(link, drawn.name)
            case "choice":
                self._circle(link, drawn, blank)
            case "line" | "lines":
                inset = BESIDE_LINES if tag.P.get("/S") == Name.TD else 0
                self._writing(link, drawn.name, inset, is_long=blank.kind == "lines")
            case _:
                assert_never(blank.kind)

    def _append(self, field: Object) -> None:
        self._pdf.Root.AcroForm.Fields.append(field)

    def _tick(self, link: Object, name: str) -> None:
        width, height = _size(link)
        link.FT, link.T, link.V, link.AS = Name.Btn, String(name), Name.Off, Name.Off
        link.AP = self._drawings.two_looks("Yes", check_mark(width, height), width, height)
        self._append(link)

    def _circle(self, link: Object, drawn: Drawn, blank: Blank) -> None:
        """One circle of a choice; all of them belong to one field."""
        if drawn.name not in self._choices:
            self._choices[drawn.name] = self._choice(drawn.name, blank)
        choice, (width, height) = self._choices[drawn.name], _size(link)
        link.Parent, link.AS = choice, Name.Off
        link.AP = self._drawings.two_looks(drawn.value, dot(width, height), width, height)
        choice.Kids.append(link)

    def _choice(self, name: str, blank: Blank) -> Dictionary:
        flags, label = RADIO | NO_TOGGLE_TO_OFF, String(blank.label)
        field = Dictionary(FT=Name.Btn, Ff=flags, T=String(name), TU=label, V=Name.Off, Kids=Array())
        choice = self._pdf.make_indirect(field)
        self._append(choice)
        return choice

    def _writing(self, link: Object, name: str, inset: float, is_long: bool) -> None:
        link.FT, link.T, link.DA = Name.Tx, String(name), _typed(self._size)
        if is_long:
            link.Ff = MULTILINE
            link.DA = _typed(0)  # viewers shrink the text, so that long answers are not cut off
            link.MK = Dictionary(BG=[1, 1, 1])  # typed text gets a white ground, so that no ruled line runs through it
        x0, y0, x1, y1 = (float(value) for value in link.Rect)
        link.Rect = [x0 + inset, y0 + inset, x1 - inset, y1 - inset]
        link.AP = Dictionary(N=self._drawings.of("/Tx BMC EMC", x1 - x0 - 2 * inset, y1 - y0 - 2 * inset))
        self._append(link)


def _typed(size: int) -> String:
    """How typed text looks; in the size 0, viewers choose one."""
    return String(f"/Typed {size} Tf 0 g")


def _size(link: Object) -> tuple[float, float]:
    """Width and height."""
    return float(link.Rect[2] - link.Rect[0]), float(link.Rect[3] - link.Rect[1])


def _keep_on_page(name: str, link: Object, page: Page) -> None:
    x0, y0, x1, y1 = (float(value) for value in link.Rect)
    _, _, right, top = (float(value) for value in page.mediabox)
    if x0 < MARGIN or y0 < MARGIN or x1 > right - MARGIN or y1 > top - MARGIN:
        raise DrawingError(f"the blank {name} runs off the page")


def _mark_lists_and_rows(pdf: pikepdf.Pdf) -> None:
    """Boxes to tick are no numbered list; where a row begins with words, they are its header."""
    for element in elements(pdf.Root.StructTreeRoot):
        for attribute in attributes(element) if element.S == "/L" else ():
            if "/ListNumbering" in attribute:
                attribute.ListNumbering = Name("/None")
    mark_row_headers(pdf, lambda _, row: None if dict(tags_of_links(kids(row)[0])) else kids(row)[0])
