"""The words of the slides: the same on the page and in the files, in one order, and none that files cannot show."""

import pytest

from macros.components.decks import all_decks
from macros.components.glossary.model import Term
from macros.components.slide.model import Words as SlideWords
from macros.export.pdf.handout import slides_pdf
from macros.export.powerpoint.deck import pptx
from macros.export.trainer_files import part_of
from macros.rules.load import load_curriculum
from macros.shapes.shape import words
from macros.source.languages import LOCALES
from tests.published import published
from tests.seen import words_in


@pytest.mark.parametrize("locale", LOCALES)
def test_the_page_and_the_files_have_the_same_words_in_the_same_order(site, curriculum, locale):
    """The files are made of the slides; the page is what the room sees."""
    decks, label = all_decks(curriculum), curriculum.the(SlideWords).read_aloud[locale].split()
    for part in curriculum.parts:
        page = published(site, locale, f"{part.id}/present/index.html").read_text(encoding="utf-8")
        deck = decks[locale, part.id]
        assert [word for slide in deck for word in slide.title.split() + words(slide.body)] == words_in(
            page, lambda tag, classes: tag in ("h1", "h2") or "cp-slide__body" in classes
        ), part.id
        told = [
            word for slide in deck for word in (label + words(slide.care) if slide.care else []) + words(slide.notes)
        ]
        assert told == words_in(page, lambda _, classes: "cp-notes" in classes), part.id


def test_a_term_in_a_slide_or_a_note_is_its_words_and_nothing_opens(sample):
    for locale in LOCALES:
        page = sample / f"docs/{locale}/part-1/begin.md"
        text = page.read_text(encoding="utf-8").replace("\n- ", '\n- {{ term("partner") }}: ')
        page.write_text(text, encoding="utf-8")
    curriculum = load_curriculum(sample)
    for (locale, _), deck in all_decks(curriculum).items():
        partner = curriculum.all(Term)["partner"].term[locale]
        slide = next(slide for slide in deck if slide.kind == "slide")
        assert words(slide.body)[: len(partner.split())] == f"{partner}:".split()
        assert " ".join(words(slide.notes)).endswith(f"{partner}."), locale


@pytest.mark.parametrize(
    "body",
    ["| a | b |\n|---|---|\n| c | d |", "| a | b |\n|---|---|\n| c | d |\n\nWords.", "---", "- 1\n\n---"],
    ids=["a table", "a table and words", "nothing but a line", "a line"],
)
@pytest.mark.parametrize("before", [0, 1, 2])
def test_whatever_a_module_begins_with_its_slides_become_files(sample, before, body):
    """A table takes both columns of the paper, whether or not a slide stands beside the place where it begins."""
    for locale in LOCALES:
        page = sample / f"docs/{locale}/part-1/begin.md"
        slides = "".join(f"/// slide | {title}\n{body}\n///\n\n" for title in "AB"[:before] + "Z")
        page.write_text(
            page.read_text(encoding="utf-8").replace("/// slide", f"{slides}/// slide", 1), encoding="utf-8"
        )
    curriculum = load_curriculum(sample)
    (part,) = curriculum.parts
    deck = all_decks(curriculum)["en", part.id]
    told = part_of(curriculum, part, "en")
    assert slides_pdf(deck, told, "letter").startswith(b"%PDF") and pptx(deck, told).startswith(b"PK")
