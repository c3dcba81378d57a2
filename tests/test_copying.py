"""Every sentence is our own: no eight words in a row stand in a source document."""

import pytest

from macros.components.name.model import Names
from macros.rules.words import published_titles
from tests.fingerprints import FILE, runs
from tests.prose import data_texts, paragraphs, written_pages


@pytest.fixture(scope="module")
def fingerprints() -> set[str]:
    return set(FILE.read_text(encoding="utf-8").split())


@pytest.mark.parametrize("locale", ["en", "es"])
def test_no_eight_words_in_a_row_are_copied(fingerprints, curriculum, locale):
    names = sorted(
        [*curriculum.the(Names).en, *curriculum.the(Names).es, *published_titles(curriculum)], key=len, reverse=True
    )
    texts = [pair for page in written_pages(curriculum, locale) for pair in paragraphs(page, curriculum)]
    copied = []
    for place, text in [*texts, *data_texts(curriculum, locale)]:
        own = text
        for name in names:
            own = own.replace(name, " | ")
        for piece in own.split("|"):
            copied += [f"{place}: {words}" for print_, words in runs(piece).items() if print_ in fingerprints]
    assert copied == []


def test_a_copied_sentence_would_be_noticed(fingerprints):
    """The words of a list of issues, as the slides have them."""
    issues = "LGBTQ+ Equality Racial Equity and Justice Immigrant Justice Alternatives to Criminalization"
    assert set(runs(issues)) & fingerprints
