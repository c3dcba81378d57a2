"""Files to download: which there are, and which an edit makes anew."""

import pytest

from macros.components.worksheet.model import Worksheet
from macros.export.pdf.engine import PAPERS
from macros.export.worksheet_files import downloads, facts, key
from macros.source.languages import LOCALES
from tests.published import papers, published, richest


def keys(curriculum, paper: str = "letter") -> dict[str, str]:
    return {
        f"{download.booklet.locale}/{download.path}": key(download, curriculum, paper)
        for download in downloads(curriculum)
    }


def test_there_is_every_format_of_every_worksheet_and_packet_in_both_languages(site, curriculum):
    words = {f"{locale}/files/{id}.docx" for id in curriculum.all(Worksheet) for locale in LOCALES}
    assert set(keys(curriculum)) == {paper.name for paper in papers(curriculum)} | words
    assert {
        f"{locale}/files/{path.name}" for locale in LOCALES for path in published(site, locale, "files").glob("*.docx")
    } == words


def test_every_file_has_a_key_of_its_own(curriculum):
    found = keys(curriculum)
    assert len(set(found.values())) == len(found)


@pytest.mark.parametrize("changed", LOCALES)
def test_an_edit_makes_anew_only_the_documents_it_touches(curriculum, changed):
    id = richest(curriculum)
    worksheet = curriculum.all(Worksheet)[id]
    edited = worksheet.model_copy(update={"title": worksheet.title.model_copy(update={changed: "Another"})})
    before, after = keys(curriculum), keys(curriculum.with_record(id, edited))
    touched = {name for name in before if before[name] != after[name]}
    assert touched == {f"{changed}/files/{id}.docx"} | {
        paper.name for paper in papers(curriculum) if paper.locale == changed and id in dict(paper.sheets)
    }


def test_a_line_on_how_the_languages_stand_makes_anew_only_pdfs_with_that_sheet(curriculum):
    id = richest(curriculum)
    standing = {
        (locale, other): f"Compared {'twice' if (locale, other) == ('es', id) else 'once'}"
        for locale in LOCALES
        for other in curriculum.all(Worksheet)
    }
    before, after = (
        {
            f"{download.booklet.locale}/{download.path}": key(download, curriculum, "letter")
            for download in downloads(curriculum, lines)
        }
        for lines in (dict.fromkeys(standing, "Compared once"), standing)
    )
    assert {name for name in before if before[name] != after[name]} == {
        paper.name for paper in papers(curriculum) if paper.locale == "es" and id in dict(paper.sheets)
    }


def test_another_paper_makes_every_pdf_anew(curriculum):
    found = [keys(curriculum, paper) for paper in PAPERS]
    assert all(found[0][name] != found[1][name] for name in found[0] if name.endswith(".pdf"))


def test_what_people_are_told_of_a_file_is_its_size_in_thousands_of_bytes_and_its_pages(tmp_path, site, curriculum):
    paper = published(site, "en", f"files/{richest(curriculum)}.pdf")
    (tmp_path / "a.docx").write_bytes(b"x" * 12600)
    told = facts({("en", "a.docx"): tmp_path / "a.docx", ("en", "a.pdf"): paper}, {("en", "a.txt"): b"x"})
    assert {path: (fact.size, bool(fact.pages)) for (_, path), fact in told.items()} == {
        "a.docx": (13, False),
        "a.pdf": (round(paper.stat().st_size / 1000), True),
        "a.txt": (1, False),
    }
