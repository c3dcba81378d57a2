"""The language of parts: what is in the other language says so, on every page."""

import re

import pytest

from macros.components.name.model import Names
from macros.postprocess.languages import foreign_names, mark_names
from macros.postprocess.tokens import serialize, tokenize
from tests.markup import built_pages, spoken

SMALL_WORDS = {
    "en": "the of and for with to our your how this that is are by from through across what you we not on or their "
    "they about between it The",
    "es": "el la los las del para con una un y de que por se su lo al nuestra nuestro",
}
"""Words without which hardly a phrase is made: none of them stands in a text of the other language."""


@pytest.mark.parametrize("locale, other", [("en", "es"), ("es", "en")])
def test_every_phrase_in_the_other_language_is_marked_and_each_listed_name_is_one(site, curriculum, locale, other):
    small = re.compile(rf"\b(?:{'|'.join(SMALL_WORDS[other].split())})\b")
    names = foreign_names(curriculum, locale)
    unmarked, marked = [], set()
    for path, page in built_pages(site, locale):
        for text, lang in spoken(page):
            if lang == other:
                marked.add(text)
            elif small.search(text) or names.search(text):
                unmarked.append(f"{path}: {text}")
    assert unmarked == []
    said = " | ".join(marked)
    assert [name for name in curriculum.the(Names).of(other) if name not in said] == []


def with_names(curriculum, *names: str):
    """The curriculum with these English names and no others."""
    return curriculum.with_record("names", Names(en=names, es=()), alone=True)


def marked(page: str, names: re.Pattern[str]) -> str:
    return serialize(mark_names(tokenize(page), names))


def test_marking_leaves_alone_what_is_no_running_text(curriculum):
    name = "Safety Net"
    names = foreign_names(with_names(curriculum, name), "es")
    page = (
        f'<title>{name}</title><body><a title="{name}" href="/{name}/">De {name}</a> '
        f'<p lang="en">The <b>{name}</b> <p>p</p></p> <option>{name}</option><script>"{name}"</script>'
    )
    assert marked(page, names) == page.replace(f"De {name}", f'De <span lang="en">{name}</span>')


def test_a_longer_name_wins_over_a_shorter_one_and_words_are_whole(curriculum):
    names = ("Sister Peace", "Sister Peace Initiatives", "988 Suicide & Crisis Lifeline", "Systematic")
    pattern = foreign_names(with_names(curriculum, *names), "es")
    page = "<body>Sister Peace Initiatives, Sister\nPeace, 988 Suicide &amp; Crisis Lifeline, SystematicX"
    assert marked(page, pattern) == (
        '<body><span lang="en">Sister Peace Initiatives</span>, <span lang="en">Sister\nPeace</span>, '
        '<span lang="en">988 Suicide &amp; Crisis Lifeline</span>, SystematicX'
    )
