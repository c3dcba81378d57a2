"""Turn the blanks that Typst drew into form fields: Typst makes tagged PDFs, but no forms.

The template draws each blank as a link to `field:<name>`. Typst gives it a place on the page, a place in the tab order and a
`Link` tag; here the link becomes a form field and its tag a `Form`. Rules: PDF 1.7 §12.7 (forms), PDF/UA-1 (ISO 14289-1) §7.18.
"""

import io
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from macros.components.worksheet.fields import Blank
from macros.export.pdf.tags import attributes, elements, kids, mark_row_headers, tags_of_links
from macros.export.pdf.typing_font import typing_font

MULTILINE, RADIO, NO_TOGGLE_TO_OFF = 1 << 12, 1 << 15, 1 << 14
MARGIN = 18
"""No blank comes nearer to the edge of the paper than printers can print, in points."""


class DrawingError(Exception):
    """The template and the worksheet disagree about the blanks."""


def with_form(raw: bytes, blanks: dict[str, Blank], font: Path, size: int) -> bytes:
    """The PDF with its form fields; `blanks` by name, `size` of typed text in points.

    Raises:
        DrawingError: A blank is missing, drawn twice, unknown, or off the page.
    """
    pdf = pikepdf.open(io.BytesIO(raw))
    _mark_lists_and_rows(pdf)
    look = String(f"/Typed {size} Tf 0 g")
    pdf.Root.AcroForm = pdf.make_indirect(
        Dictionary(Fields=Array(), DA=look, DR=Dictionary(Font=Dictionary(Typed=typing_font(pdf, font))))
    )
    tags, drawn, groups, drawings = dict(tags_of_links(pdf.Root.StructTreeRoot)), set(), {}, _Drawings(pdf)
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            address = str(link.get("/A", {}).get("/URI", ""))
            if not address.startswith("field:"):
                continue
            name, _, value = address.removeprefix("field:").partition("=")
            if name not in blanks or (name, value) in drawn:
                raise DrawingError(f"the blank {name} is unknown or drawn twice")
            drawn.add((name, value))
            _keep_on_page(name, link, page)
            _make_field(drawings, page, link, tags[link.objgen], name, value, blanks[name], look, groups)
    expected = {(name, str(n)) for name, blank in blanks.items() for n in range(1, len(blank.options) + 1)} | {
        (name, "") for name, blank in blanks.items() if blank.kind != "choice"
    }
    if drawn != expected:
        raise DrawingError(f"blanks that were never drawn: {sorted(expected - drawn)}")
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _make_field(
    drawings: "_Drawings", page, link, tag, name: str, value: str, blank: Blank, look: String, groups: dict
) -> None:
    for key in ("/A", "/Border", "/Contents", "/H"):
        if key in link:
            del link[key]
    link.Subtype, link.F, link.P, tag.S = Name.Widget, 4, page.obj, Name.Form
    width, height = (float(link.Rect[2] - link.Rect[0]), float(link.Rect[3] - link.Rect[1]))
    spoken = f"{blank.label}: {blank.options[int(value) - 1]}" if value else blank.label
    tag.Alt = link.TU = String(spoken)
    fields = drawings.pdf.Root.AcroForm.Fields
    if blank.kind == "tick":
        link.FT, link.T, link.V, link.AS = Name.Btn, String(name), Name.Off, Name.Off
        link.AP = drawings.two_looks("Yes", _check_mark(width, height), width, height)
        fields.append(link)
    elif blank.kind == "choice":
        if name not in groups:
            groups[name] = drawings.pdf.make_indirect(
                Dictionary(
                    FT=Name.Btn,
                    Ff=RADIO | NO_TOGGLE_TO_OFF,
                    T=String(name),
                    TU=String(blank.label),
                    V=Name.Off,
                    Kids=Array(),
                )
            )
            fields.append(groups[name])
        link.Parent, link.AS = groups[name], Name.Off
        link.AP = drawings.two_looks(value, _dot(width, height), width, height)
        groups[name].Kids.append(link)
    else:
        inset = 1.5 if tag.P.get("/S") == Name.TD else 0  # inside the lines of a table
        _make_writing_field(drawings, link, name, blank, look, inset)
        fields.append(link)


def _make_writing_field(drawings: "_Drawings", link, name: str, blank: Blank, look: String, inset: float) -> None:
    link.FT, link.T, link.DA = Name.Tx, String(name), look
    if blank.kind == "lines":
        link.Ff = MULTILINE
        link.DA = String(
            str(look).replace(str(look).split()[1], "0", 1)
        )  # 0: viewers shrink the text, so that long answers are not cut off
        link.MK = Dictionary(BG=[1, 1, 1])  # typed text gets a white ground, so that no ruled line runs through it
    x0, y0, x1, y1 = (float(value) for value in link.Rect)
    link.Rect = [x0 + inset, y0 + inset, x1 - inset, y1 - inset]
    link.AP = Dictionary(N=drawings.of("/Tx BMC EMC", x1 - x0 - 2 * inset, y1 - y0 - 2 * inset))


def _keep_on_page(name: str, link, page) -> None:
    x0, y0, x1, y1 = (float(value) for value in link.Rect)
    _, _, right, top = (float(value) for value in page.mediabox)
    if x0 < MARGIN or y0 < MARGIN or x1 > right - MARGIN or y1 > top - MARGIN:
        raise DrawingError(f"the blank {name} runs off the page")


class _Drawings:
    """How fields look, each look once a document: hundreds of boxes share one check mark."""

    def __init__(self, pdf: pikepdf.Pdf):
        self.pdf, self._made = pdf, {}

    def of(self, operators: str, width: float, height: float):
        key = operators, round(width, 1), round(height, 1)
        if key not in self._made:
            box = [0, 0, round(width, 1), round(height, 1)]
            self._made[key] = self.pdf.make_stream(
                operators.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=Dictionary()
            )
        return self._made[key]

    def two_looks(self, on: str, mark: str, width: float, height: float) -> Dictionary:
        return Dictionary(N=Dictionary({f"/{on}": self.of(mark, width, height), "/Off": self.of("", width, height)}))


def _check_mark(width: float, height: float) -> str:
    """No font here has a check mark, so it is drawn."""
    unit = min(width, height)
    points = [(0.22, 0.52, "m"), (0.42, 0.26, "l"), (0.80, 0.80, "l")]
    line = " ".join(f"{x * unit:.2f} {y * unit:.2f} {operator}" for x, y, operator in points)
    return f"q 0.11 0.16 0.18 RG {unit * 0.13:.2f} w 1 J {line} S Q"


def _dot(width: float, height: float) -> str:
    x, y, r = width / 2, height / 2, min(width, height) * 0.3
    c = 0.5523 * r  # how far the handles of a curve stand out that draws a quarter of a circle
    curves = [(r, c, c, r, 0, r), (-c, r, -r, c, -r, 0), (-r, -c, -c, -r, 0, -r), (c, -r, r, -c, r, 0)]
    path = " ".join(
        " ".join(f"{(x if n % 2 == 0 else y) + value:.2f}" for n, value in enumerate(curve)) + " c" for curve in curves
    )
    return f"q 0.11 0.16 0.18 rg {x + r:.2f} {y:.2f} m {path} f Q"


def _mark_lists_and_rows(pdf) -> None:
    """Boxes to tick are no numbered list; where a row begins with words, they are its header."""
    for element in elements(pdf.Root.StructTreeRoot):
        for found in attributes(element) if element.S == "/L" else ():
            if "/ListNumbering" in found:
                found.ListNumbering = Name("/None")
    mark_row_headers(pdf, lambda _, row: None if dict(tags_of_links(kids(row)[0])) else kids(row)[0])
