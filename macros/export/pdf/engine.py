"""PDFs that are tagged (PDF/UA-1) and ready to print. The one file that knows Typst."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pikepdf
import typst

from macros.components.curriculum import Curriculum
from macros.export.pdf.booklet import Booklet, form_fields, template_data
from macros.export.pdf.form import with_form
from macros.rules.letters import FONTS

PAPERS = {"letter": "us-letter", "a4": "a4"}
"""The paper sizes to choose from, with Typst's names for them."""

TYPED_SIZE = {False: 10, True: 16}
"""The size of typed text in points, in normal and in large print."""

TYPING_FONT = FONTS / "AtkinsonHyperlegible-Regular.ttf"
_FIXED_DATE = 315532800  # 1980-01-01: the same words give the same bytes on any day


class PrintingError(Exception):
    """The template warned of something, such as a missing font."""


def pdf(booklet: Booklet, curriculum: Curriculum, paper: str = "letter") -> bytes:
    """The booklet as a PDF; `paper` is a key of `PAPERS`.

    Raises:
        PrintingError: Typst warned of something.
        DrawingError: The template and the worksheets disagree about the blanks.
    """
    raw = printed("worksheet", template_data(booklet, curriculum, PAPERS[paper]))
    return with_form(raw, form_fields(booklet, curriculum), TYPING_FONT, TYPED_SIZE[booklet.large])


def printed(template: str, data: Mapping[str, object]) -> bytes:
    """A template of this folder, by its name without `.typ`, filled in with data that are never markup.

    Raises:
        PrintingError: Typst stopped, or warned of something.
    """
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    try:
        raw, warnings = _compiler(template).compile_with_warnings(
            format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=_FIXED_DATE
        )
    except typst.TypstError as error:
        raise PrintingError(f"{template}.typ: {error}") from None
    if warnings:
        raise PrintingError("; ".join(warning.message for warning in warnings))
    if not isinstance(raw, bytes):
        raise PrintingError(f"Typst made no single file of {template}")
    return raw


def pages_of(path: Path) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(path) as document:
        return len(document.pages)


@cache
def _compiler(template: str) -> typst.Compiler:
    here = Path(__file__).parent
    return typst.Compiler(
        str(here / f"{template}.typ"), root=str(here), font_paths=[str(FONTS)], ignore_system_fonts=True
    )
