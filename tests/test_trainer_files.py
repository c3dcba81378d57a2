"""A trainer's files: accessible, complete, and made anew only when a slide or a page changes."""

import io
from dataclasses import replace

import page as page_validation
import pikepdf
import pypdf
import pytest
from pptx import Presentation

from macros.components.decks import all_decks
from macros.components.guides import all_guides
from macros.components.series.model import Words as SeriesWords
from macros.export.pdf.handout import guide_pdf, slides_pdf
from macros.export.pdf.tags import elements
from macros.export.powerpoint.deck import pptx
from macros.export.trainer_files import Handout, handouts, key, part_of
from macros.shapes.shape import Heading, plain, tables, words
from macros.source.languages import LOCALES
from tests.published import PAPER, SIZES, published
from tests.seen import words_in
from tests.slides import SLIDES
from tests.test_powerpoint import part as sample_part
from tests.test_powerpoint import read

HOW_MANY = [pytest.param(False, id="few"), pytest.param(True, id="all", marks=pytest.mark.exhaustive)]


@pytest.fixture(scope="module")
def parts(curriculum) -> list[tuple]:
    """Each part in each language."""
    return [(part, locale) for part in curriculum.parts for locale in LOCALES]


@pytest.fixture(scope="module")
def guide(curriculum):
    """The shapes of a guide, and the part as files know it."""
    guides = all_guides(curriculum)
    return lambda part, locale: (guides[locale, part.id], part_of(curriculum, part, locale))


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


def test_every_guide_and_every_sheet_of_slides_is_accessible_by_pdf_ua_1_and_says_its_language_title_and_paper(
    site, curriculum, parts, guide
):
    for part, locale in parts:
        title = plain(guide(part, locale)[0][0].runs)
        for name, expected in (
            ("guide", title),
            ("slides", curriculum.the(SeriesWords).slides_with_notes[locale].replace("{part}", part.name[locale])),
        ):
            data = published(site, locale, f"files/{name}-{part.id}.pdf").read_bytes()
            assert_accessible(data, f"{locale}-US", expected)
            with pikepdf.open(io.BytesIO(data)) as document:
                assert {tuple(round(float(side)) for side in page.mediabox[2:]) for page in document.pages} == {
                    SIZES[PAPER]
                }


@pytest.mark.parametrize("everything", HOW_MANY)
def test_the_guide_has_every_word_of_its_page(site, parts, guide, everything):
    for part, locale in parts if everything else parts[-1:]:
        said = text_of(published(site, locale, f"files/guide-{part.id}.pdf").read_bytes()).casefold()
        assert [word for word in words(guide(part, locale)[0]) if word.casefold() not in said] == [], (part.id, locale)


def test_the_guides_headings_are_its_bookmarks(site, parts, guide):
    def titles(entries):
        for entry in entries:
            yield entry.title
            yield from titles(entry.children)

    for part, locale in parts:
        shapes, told = guide(part, locale)
        expected = [plain(shape.runs) for shape in shapes if isinstance(shape, Heading)]
        with (
            pikepdf.open(published(site, locale, f"files/guide-{part.id}.pdf")) as document,
            document.open_outline() as outline,
        ):
            found = [title for title in titles(outline.root) if title != told.words.contents]
        assert found == expected, (part.id, locale)


def test_rows_of_the_run_sheet_are_named_by_their_module(site, parts, guide):
    for part, locale in parts:
        with pikepdf.open(published(site, locale, f"files/guide-{part.id}.pdf")) as document:
            bodies = [element for element in elements(document.Root.StructTreeRoot) if element.S == "/TBody"]
            shown = list(tables(guide(part, locale)[0]))
            assert len(bodies) == len(shown) >= 2
            for body, table in zip(bodies, shown, strict=True):
                for row, cells in zip(body.K, table.rows, strict=False):
                    assert [cell.S == "/TH" for cell in row.K] == [cell.header for cell in cells], (part.id, locale)


def test_the_guide_is_printed_on_the_paper_of_the_settings(parts, guide):
    for paper, size in SIZES.items():
        with pikepdf.open(io.BytesIO(guide_pdf(*guide(*parts[0]), paper))) as document:
            assert [round(float(side)) for side in document.pages[0].mediabox[2:]] == [*size]


@pytest.mark.parametrize("everything", HOW_MANY)
def test_the_same_pages_give_the_same_bytes(site, curriculum, everything):
    """What is made here is what was published, by another process and at another time."""
    makers = {
        "guide": lambda handout: guide_pdf(handout.content, handout.part, PAPER),
        "pdf": lambda handout: slides_pdf(handout.content, handout.part, PAPER),
        "pptx": lambda handout: pptx(handout.content, handout.part),
    }
    chosen = {}
    for handout in handouts(curriculum, all_decks(curriculum), all_guides(curriculum)):
        kind = "guide" if "guide" in handout.path else handout.path.rpartition(".")[2]
        chosen[handout.path if everything else kind, handout.part.locale if everything else ""] = kind, handout
    assert {kind for kind, _ in chosen.values()} == set(makers)
    for kind, handout in chosen.values():
        assert makers[kind](handout) == published(site, handout.part.locale, handout.path).read_bytes(), (
            handout.part.locale,
            handout.path,
        )


def test_slides_with_notes_are_accessible_and_have_every_word_once(slides):
    assert_accessible(slides, "en-US", "Part 1: slides with notes")
    said = text_of(slides)
    for slide in SLIDES:
        assert "".join(slide.title.split()) in said
        assert [word for word in words(slide.body) + words(slide.notes) if word not in said] == []
    assert said.count("Readthetablealoud.") == 1


def test_a_deck_in_the_site_has_the_titles_the_words_and_the_notes_of_its_page(site, parts):
    for part, locale in parts:
        page = published(site, locale, f"{part.id}/present/index.html").read_text(encoding="utf-8")
        deck = Presentation(published(site, locale, f"files/slides-{part.id}.pptx"))
        assert len(deck.slides) == page.count('<section class="cp-slide"') > len(part.modules), (part.id, locale)
        assert all(slide.shapes.title.text and slide.notes_slide.notes_text_frame.text for slide in deck.slides), (
            part.id,
            locale,
        )
        on_page = words_in(page, lambda tag, classes: "cp-slide__body" in classes or tag in ("h1", "h2"))
        assert sorted(word for slide in deck.slides for word in read(slide)) == sorted(on_page), (part.id, locale)
        notes = " ".join(slide.notes_slide.notes_text_frame.text for slide in deck.slides).split()
        assert set(words_in(page, lambda _, classes: "cp-notes" in classes)) <= set(notes), (part.id, locale)


@pytest.mark.parametrize("everything", HOW_MANY)
def test_slides_with_notes_in_the_site_have_every_word(site, parts, everything):
    for part, locale in parts if everything else parts[:1]:
        page = published(site, locale, f"{part.id}/present/index.html").read_text(encoding="utf-8")
        said = text_of(published(site, locale, f"files/slides-{part.id}.pdf").read_bytes())
        shown = words_in(
            page, lambda tag, classes: bool(classes & {"cp-slide__body", "cp-notes"}) or tag in ("h1", "h2")
        )
        assert [word for word in shown if word not in said] == [], (part.id, locale)


def test_what_a_page_says_decides_whether_a_file_is_made_anew(guide, parts):
    shapes, part = guide(*parts[0])
    handout = Handout("files/guide.pdf", shapes, part)
    assert key(handout, "letter") == key(replace(handout), "letter")
    changed = [
        replace(handout, content=shapes[:-1]),
        replace(handout, part=replace(part, title="Another")),
        replace(handout, path="files/other.pdf"),
    ]
    assert len({key(each, "letter") for each in (handout, *changed)} | {key(handout, "a4")}) == 5
