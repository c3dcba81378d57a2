"""The words of the slides: the same on the page and in the files, in one order, and none that files cannot show."""

import pytest

from macros.components.decks import all_decks
from macros.components.glossary.model import Term
from macros.components.slide.model import Words as SlideWords
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
