"""The font that answers appear in when somebody types into a PDF."""

import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Dictionary, Name


@dataclass(frozen=True)
class _Font:
    """A font's bytes and its measures, in thousandths of its size.

    Attributes:
        data: The whole file.
        widths: Of its letters from 32 to 255.
        box: What has room for every letter.
        ascent, descent, capital: How far letters rise above the line and reach below it, and how high a capital is.
    """

    data: bytes
    widths: list[int]
    box: list[int]
    ascent: int
    descent: int
    capital: int


@cache
def _read(path: Path) -> _Font:
    data = path.read_bytes()
    face = TTFont(io.BytesIO(data))
    letters, widths, head, os2 = face.getBestCmap(), face["hmtx"], face["head"], face["OS/2"]
    scale = 1000 / head.unitsPerEm
    shown = [bytes([code]).decode("cp1252", errors="replace") for code in range(32, 256)]
    return _Font(
        data=data,
        widths=[round(widths[letters.get(ord(letter), ".notdef")][0] * scale) for letter in shown],
        box=[round(value * scale) for value in (head.xMin, head.yMin, head.xMax, head.yMax)],
        ascent=round(os2.sTypoAscender * scale),
        descent=round(os2.sTypoDescender * scale),
        capital=round(getattr(os2, "sCapHeight", 700) * scale),
    )


def typing_font(pdf: pikepdf.Pdf, path: Path) -> pikepdf.Object:
    """The font that typed text appears in, embedded whole, so that every Spanish letter can be typed."""
    font, name = _read(path), Name("/" + path.stem)
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=32,
        ItalicAngle=0,
        StemV=80,
        FontFile2=pdf.make_stream(font.data, Length1=len(font.data)),
        FontBBox=font.box,
        Ascent=font.ascent,
        Descent=font.descent,
        CapHeight=font.capital,
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=name,
            FirstChar=32,
            LastChar=255,
            Widths=font.widths,
            Encoding=Name.WinAnsiEncoding,
            FontDescriptor=pdf.make_indirect(descriptor),
        )
    )
