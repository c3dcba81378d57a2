"""A trainer's files: made from the finished pages, accessible, complete, and made anew only when a page changes."""

import io
from dataclasses import replace

import page as page_validation
import pikepdf
import pypdf
import pytest
from pptx import Presentation

from macros.export.html.reader import UnreadableError, read_article
from macros.export.html.shapes import Heading, plain, tables, words
from macros.export.pdf.engine import PAPERS
from macros.export.pdf.handout import guide_pdf, slides_pdf
from macros.export.pdf.tags import elements
from macros.handouts import Handout, key, make_handouts, part_of
from macros.loading import load_curriculum
from tests.conftest import ROOT
from tests.seen import words_in
from tests.test_powerpoint import SLIDES, read
from tests.test_powerpoint import part as sample_part

CURRICULUM = load_curriculum(ROOT)
FOLDERS = {"en": "", "es": "es/"}
PARTS = [(part.id, locale) for part in CURRICULUM.series.parts for locale in FOLDERS]


@pytest.fixture(scope="module", params=PARTS)
def guide(request, site):
    """Each guide in the site: its shapes, its part, and its bytes."""
    id, locale = request.param
    shapes = read_article(site, f"{FOLDERS[locale]}{id}/facilitator-guide/index.html")
    return shapes, part_of(CURRICULUM, CURRICULUM.part(id), locale), (site / f"{FOLDERS[locale]}files/guide-{id}.pdf").read_bytes()


@pytest.fixture(scope="module")
def slides() -> bytes:
    return slides_pdf(SLIDES, sample_part(), "letter")


def text_of(data: bytes) -> str:
    """All letters, without spaces: a PDF breaks lines where it likes."""
    return "".join("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages).split())


def assert_accessible(data: bytes, language: str, title: str) -> None:
    report = page_validation.validate_pdf_bytes(data, profile="ua-1")
    assert report.is_compliant, [failure.message for failure in report.failures]
    document = pikepdf.open(io.BytesIO(data))
    assert (str(document.Root.Lang), str(document.docinfo["/Title"])) == (language, title)


def test_the_guide_is_accessible_by_pdf_ua_1_and_says_its_language_and_title(guide):
    shapes, part, data = guide
    assert_accessible(data, part.language, plain(shapes[0].runs))


def test_the_guide_has_every_word_of_its_page(guide):
    shapes, _, data = guide
    said = text_of(data).casefold()
    missing = [word for word in words(shapes) if word.casefold() not in said]
    assert missing == []


def test_the_guides_headings_are_its_bookmarks(guide):
    shapes, part, data = guide

    def titles(entries):
        for entry in entries:
            yield from titles(entry) if isinstance(entry, list) else [entry.title]

    expected = [plain(shape.runs) for shape in shapes if isinstance(shape, Heading)]
    assert [title for title in titles(pypdf.PdfReader(io.BytesIO(data)).outline) if title != part.words.contents] == expected


def test_rows_of_the_run_sheet_are_named_by_their_module(guide):
    shapes, _, data = guide
    document = pikepdf.open(io.BytesIO(data))
    bodies = [element for element in elements(document.Root.StructTreeRoot) if element.S == "/TBody"]
    shown = list(tables(shapes))
    assert len(bodies) == len(shown) >= 2
    for body, table in zip(bodies, shown, strict=True):
        for row, cells in zip(body.K, table.rows, strict=False):
            assert [cell.S == "/TH" for cell in row.K] == [cell.header for cell in cells]


def test_the_guide_is_printed_on_the_paper_of_the_settings(guide):
    shapes, part, data = guide
    for paper in PAPERS:
        with pikepdf.open(io.BytesIO(guide_pdf(shapes, part, paper))) as document:
            assert [round(float(side)) for side in document.pages[0].mediabox[2:]] == {"letter": [612, 792], "a4": [595, 842]}[paper]
    assert guide_pdf(shapes, part, "letter") == data


def test_slides_with_notes_are_accessible_and_have_every_word_once(slides):
    assert_accessible(slides, "en-US", "Part 1: slides with notes")
    said = text_of(slides)
    for slide in SLIDES:
        assert "".join(slide.title.split()) in said
        assert [word for word in words(slide.shapes) + words(slide.notes) if word not in said] == []
    assert said.count("Readthetablealoud.") == 1


@pytest.mark.parametrize(("id", "locale"), PARTS)
def test_a_deck_in_the_site_has_the_titles_the_words_and_the_notes_of_its_page(site, id, locale):
    page = (site / FOLDERS[locale] / id / "present/index.html").read_text(encoding="utf-8")
    deck = Presentation(site / FOLDERS[locale] / f"files/slides-{id}.pptx")
    assert len(deck.slides) == page.count("<section class=\"cp-slide\"") > 20
    assert all(slide.shapes.title.text and slide.notes_slide.notes_text_frame.text for slide in deck.slides)
    on_page = words_in(page, lambda tag, classes: "cp-slide__body" in classes or tag in ("h1", "h2"))
    assert sorted(word for slide in deck.slides for word in read(slide)) == sorted(on_page)
    notes = " ".join(slide.notes_slide.notes_text_frame.text for slide in deck.slides).split()
    assert set(words_in(page, lambda _, classes: "cp-notes" in classes)) <= set(notes)


@pytest.mark.parametrize(("id", "locale"), PARTS)
def test_slides_with_notes_in_the_site_are_accessible_and_have_every_word(site, id, locale):
    page = (site / FOLDERS[locale] / id / "present/index.html").read_text(encoding="utf-8")
    data = (site / FOLDERS[locale] / f"files/slides-{id}.pdf").read_bytes()
    assert_accessible(data, f"{locale}-US", CURRICULUM.labels.series.slides_with_notes[locale].format(part=CURRICULUM.part(id).name[locale]))
    said = text_of(data)
    assert [word for word in words_in(page, lambda tag, classes: bool(classes & {"cp-slide__body", "cp-notes"}) or tag in ("h1", "h2")) if word not in said] == []


def test_a_site_without_a_presenter_page_makes_no_files(site, tmp_path):
    with pytest.raises(UnreadableError) as error:
        make_handouts(tmp_path, {"en": "", "es": "es"}, CURRICULUM, tmp_path / "kept", "letter")
    assert str(error.value) == "part-1/present/index.html: the page is missing"


def test_what_a_page_says_decides_whether_a_file_is_made_anew(guide):
    shapes, part, _ = guide
    handout = Handout("files/guide.pdf", shapes, part)
    assert key(handout, "letter") == key(replace(handout), "letter")
    changed = [replace(handout, content=shapes[:-1]), replace(handout, part=replace(part, title="Another")), replace(handout, path="files/other.pdf")]
    assert len({key(each, "letter") for each in (handout, *changed)} | {key(handout, "a4")}) == 5
