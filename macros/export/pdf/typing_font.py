"""The font that answers appear in when somebody types into a PDF."""

import io
from functools import cache
from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Dictionary, Name


@cache
def _metrics(font: Path) -> tuple[bytes, list[int], dict[str, int | list[int]]]:
    """A font's bytes, the widths of its letters from 32 to 255 in thousandths, and its measures."""
    data = font.read_bytes()
    face = TTFont(io.BytesIO(data))
    letters, widths, head, os2 = face.getBestCmap(), face["hmtx"], face["head"], face["OS/2"]
    scale = 1000 / head.unitsPerEm
    shown = [bytes([code]).decode("cp1252", errors="replace") for code in range(32, 256)]
    measures = {
        "Ascent": os2.sTypoAscender,
        "Descent": os2.sTypoDescender,
        "CapHeight": getattr(os2, "sCapHeight", 700),
    }
    box = [round(value * scale) for value in (head.xMin, head.yMin, head.xMax, head.yMax)]
    return (
        data,
        [round(widths[letters.get(ord(letter), ".notdef")][0] * scale) for letter in shown],
        {"FontBBox": box} | {key: round(value * scale) for key, value in measures.items()},
    )


def typing_font(pdf: pikepdf.Pdf, font: Path) -> pikepdf.Object:
    """The font that typed text appears in, embedded whole, so that every Spanish letter can be typed."""
    data, widths, measures = _metrics(font)
    name = Name("/" + font.stem)
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=32,
        ItalicAngle=0,
        StemV=80,
        FontFile2=pdf.make_stream(data, Length1=len(data)),
        **measures,
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=name,
            FirstChar=32,
            LastChar=255,
            Widths=widths,
            Encoding=Name.WinAnsiEncoding,
            FontDescriptor=pdf.make_indirect(descriptor),
        )
    )
