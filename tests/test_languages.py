"""The language of parts: what is in the other language says so, on every page."""

import re

import pytest

from macros.languages import foreign_names, mark_names
from macros.loading import load_curriculum
from tests.conftest import ROOT
from tests.markup import built_pages, spoken

CURRICULUM = load_curriculum(ROOT)
SMALL_WORDS = {
    "en": "the|of|and|for|with|to|our|your|how|this|that|is|are|by|from|through|across|what|you|we|not|on|or|their|they|about|between|it|The",
    "es": "el|la|los|las|del|para|con|una|un|y|de|que|por|se|su|lo|al|nuestra|nuestro",
}
"""Words without which hardly a phrase is made: none of them stands in a text of the other language."""


@pytest.mark.parametrize("locale, other", [("en", "es"), ("es", "en")])
def test_every_phrase_in_the_other_language_is_marked(site, locale, other):
    small = re.compile(rf"\b(?:{SMALL_WORDS[other]})\b")
    names = foreign_names(CURRICULUM, locale)
    unmarked = [f"{path}: {text}" for path, page in built_pages(site, locale) for text, lang in spoken(page) if lang == locale and (small.search(text) or names.search(text))]
    assert unmarked == []


@pytest.mark.parametrize("locale, other", [("en", "es"), ("es", "en")])
def test_every_listed_name_stands_on_a_page_of_the_other_language(site, locale, other):
    marked = " | ".join(text for _, page in built_pages(site, locale) for text, lang in spoken(page) if lang == other)
    assert [name for name in getattr(CURRICULUM.names, other) if name not in marked] == []


def test_marking_leaves_alone_what_is_no_running_text():
    names = foreign_names(CURRICULUM, "es")
    page = '<title>Safety Net</title><body><a title="Safety Net" href="/Safety Net/">De Safety Net</a> <p lang="en">The <b>Safety Net</b> <p>p</p></p> <option>Safety Net</option><script>"Safety Net"</script>'
    assert mark_names(page, names, "es") == page.replace("De Safety Net", 'De <span lang="en">Safety Net</span>')


def test_a_longer_name_wins_over_a_shorter_one_and_words_are_whole():
    names = foreign_names(CURRICULUM, "es")
    assert mark_names("<body>Sister Peace Initiatives, Sister\nPeace, 988 Suicide &amp; Crisis Lifeline, SystematicX", names, "es") == '<body><span lang="en">Sister Peace Initiatives</span>, <span lang="en">Sister\nPeace</span>, <span lang="en">988 Suicide &amp; Crisis Lifeline</span>, SystematicX'
