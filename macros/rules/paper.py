"""Rules about paper: what stands on a worksheet can be printed."""

from collections.abc import Iterator

from macros.components.curriculum import Curriculum
from macros.rules.letters import printable_letters
from macros.rules.words import texts_of_data
from macros.source.problems import Problem

LONGEST_WORD = 30
"""Letters in a row without a space that a narrow column still holds; the longest Spanish words in use have some 23."""


def unprintable_texts(curriculum: Curriculum) -> Iterator[Problem]:
    """The fonts have every letter of the worksheets, and no word is longer than a line."""
    letters = printable_letters()
    for locale in curriculum.pages:
        for place, text in texts_of_data(curriculum, locale):
            if not place.path.startswith("docs/data/worksheets/"):
                continue
            if missing := sorted(set(text) - letters):
                shown = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in missing)
                yield Problem(place, f"the font of the printed worksheets lacks {shown}.", "Write it another way.")
            if long := [word for word in text.split() if len(word) > LONGEST_WORD]:
                yield Problem(
                    place,
                    f"the word “{long[0][:20]}…” has {len(long[0])} letters, and a line holds {LONGEST_WORD}.",
                    "Break it into words.",
                )
