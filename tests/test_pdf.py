"""Worksheets as PDF, as the site publishes them: which there are, and how they look and can be filled in."""

import re

import pikepdf
import pypdf
import pytest

from tests.published import PAPER, SIZES, few_papers, papers, published


def test_there_is_a_pdf_of_every_worksheet_and_packet_and_no_other(site, curriculum):
    paths = [path.relative_to(site) for path in site.rglob("files/*.pdf")]
    made = {f"{'es' if 'es' in path.parts else 'en'}/files/{path.name}" for path in paths}
    ours = {name for name in made if not re.search(r"/(guide|slides)-", name)}
    assert ours == {paper.name for paper in papers(curriculum)}


def test_every_pdf_says_its_language_and_title_and_has_the_paper_of_the_settings(site, curriculum):
    wrong = []
    for paper in papers(curriculum):
        with pikepdf.open(published(site, paper.locale, paper.path)) as document:
            said = str(document.Root.Lang), str(document.docinfo["/Title"])
            sizes = {tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in document.pages}
        if (said, sizes) != ((f"{paper.locale}-US", paper.title), {SIZES[PAPER]}):
            wrong.append((paper.name, said, sizes))
    assert wrong == []


@pytest.mark.parametrize("is_large, points", [(False, 11), (True, 18)])
def test_print_is_set_in_11_points_and_large_print_in_18(site, curriculum, is_large, points):
    paper = next(paper for paper in few_papers(curriculum) if paper.is_large == is_large and not paper.is_packet)
    sizes: dict[float, int] = {}

    def count(text, _, matrix, font, size):
        sizes[round(size * matrix[3], 1)] = sizes.get(round(size * matrix[3], 1), 0) + len(text)

    pypdf.PdfReader(published(site, paper.locale, paper.path)).pages[0].extract_text(visitor_text=count)
    assert abs(max(sizes, key=sizes.get)) == points
