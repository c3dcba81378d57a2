"""The letters that can be printed."""

from functools import cache
from pathlib import Path

from fontpkg_atkinson_hyperlegible import ROOT as FONT_PACKAGE
from fontTools.ttLib import TTFont

FONTS = Path(FONT_PACKAGE) / "files"
"""The font of all paper: Atkinson Hyperlegible, made by the Braille Institute for readers with low vision."""


@cache
def printable_letters() -> frozenset[str]:
    """Every letter that each cut of the font has: regular, bold and italic."""
    cuts = [
        set(TTFont(FONTS / f"AtkinsonHyperlegible-{cut}.ttf").getBestCmap()) for cut in ("Regular", "Bold", "Italic")
    ]
    return frozenset(map(chr, set.intersection(*cuts)))
