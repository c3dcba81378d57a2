"""Rules about paper: what stands on a page or a worksheet can be printed."""

from collections.abc import Iterator
from html import unescape

from macros.components.curriculum import Curriculum
from macros.rules.letters import printable_letters
from macros.rules.words import texts_of_data
from macros.source.invisible import says_something
from macros.source.problems import Place, Problem

LONGEST_WORD = 30
"""Letters in a row without a space that a narrow column still holds; the longest Spanish words in use have some 23."""


def unprintable_texts(curriculum: Curriculum) -> Iterator[Problem]:
    """The fonts have every letter that anybody may print, and no word of a worksheet is longer than a line."""
    letters = printable_letters() | {"\n"}
    for locale, pages in curriculum.pages.items():
        for page in pages.values():
            if page.path not in curriculum.made_pages and set(unescape(page.text)) - letters:
                for number, line in enumerate(page.text.split("\n"), 1):
                    yield from _missing(Place(page.file, number), unescape(line), letters)
        for place, text in texts_of_data(curriculum, locale):
            yield from _missing(place, text, letters)
            if not place.path.startswith("docs/data/worksheets/"):
                continue
            if long := [word for word in text.split() if len(word) > LONGEST_WORD]:
                yield Problem(
                    place,
                    f"the word “{long[0][:20]}…” has {len(long[0])} letters, and a line holds {LONGEST_WORD}.",
                    "Break it into words.",
                )


def _missing(place: Place, text: str, letters: frozenset[str]) -> Iterator[Problem]:
    if says_something(text) and (missing := sorted(set(text) - letters)):
        shown = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in missing[:5])
        yield Problem(place, f"the font of our paper and slides lacks {shown}.", "Write it another way.")
