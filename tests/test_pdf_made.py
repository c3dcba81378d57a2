"""PDFs that are made here: on other paper, and again, to see that two runs give the same bytes."""

import io
import re

import pikepdf
import pytest

from macros.components.worksheet.fields import blanks
from macros.components.worksheet.model import Words as WorksheetWords
from macros.components.worksheet.model import Worksheet
from macros.export.pdf.engine import PAPERS, TYPING_FONT, pdf
from macros.export.pdf.form import DrawingError, with_form
from macros.export.worksheet_files import downloads
from macros.translations.building import compared
from macros.translations.notices import Notices
from tests.conftest import ROOT
from tests.published import HOW_MANY, PAPER, SIZES, published, richest


@pytest.fixture(scope="session")
def booklets(curriculum) -> dict:
    """What the build makes each PDF from, by language and path; how the languages stand is said at its foot."""
    standing = Notices(compared(curriculum, ROOT, "tell"), curriculum).sheets()
    return {
        f"{download.booklet.locale}/{download.path}": download.booklet
        for download in downloads(curriculum, standing)
        if not download.is_word
    }


def test_paper_is_one_setting(curriculum, booklets):
    other = next(paper for paper in PAPERS if paper != PAPER)
    made = pdf(booklets[f"en/files/{richest(curriculum)}.pdf"], curriculum, other)
    with pikepdf.open(io.BytesIO(made)) as document:
        assert {tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in document.pages} == {SIZES[other]}


@pytest.mark.parametrize("which", HOW_MANY)
def test_the_same_words_give_the_same_bytes(site, curriculum, booklets, which):
    """What is made here is what was published, by another process and at another time."""
    differing = [
        paper.name
        for paper in which(curriculum)
        if pdf(booklets[paper.name], curriculum, PAPER) != published(site, paper.locale, paper.path).read_bytes()
    ]
    assert differing == []


def test_a_blank_that_was_never_drawn_stops_the_printing(curriculum, booklets):
    id = richest(curriculum)
    drawn = pdf(booklets[f"en/files/{id}.pdf"], curriculum)
    first = blanks(curriculum.all(Worksheet)[id], curriculum.the(WorksheetWords), "en")[0]
    with pytest.raises(DrawingError, match=re.escape(f"blanks that were never drawn: [('{first.name}', '')")):
        with_form(drawn, {first.name: first}, TYPING_FONT, 10)
