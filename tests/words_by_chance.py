"""Words for texts that are changed by chance: where they stand in a text, and which are new."""

import re

WORDS = {
    "en": ["harbor", "lantern", "meadow", "quiet", "copper", "river", "orchard", "velvet", "saddle", "thunder"],
    "es": ["puerto", "farol", "pradera", "calma", "cobre", "huerto", "tambor", "ladera", "vereda", "trueno"],
}
"""Words that stand nowhere in the curriculum."""

NO_WORDS = re.compile(r"\{.*?\}|\]\(.*?\)|[\"`].*?[\"`]")
WORD = re.compile(r"(?<![\w\[({/#\"-])[^\W\d_]{3,}(?![\w\])}/#\"-])")


def words_in(text: str) -> list[re.Match]:
    """Where the words of the running text stand; not those of macros, links, quotations and code."""
    return list(WORD.finditer(NO_WORDS.sub(lambda match: "#" * len(match[0]), text)))


def letters(number: int) -> str:
    """A number as a word."""
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def wrapped(line: str, width: int) -> str:
    """A line broken between words, and only before letters, so that no list or heading begins by accident."""
    made, length = "", 0
    for part in re.split(r" (?=[^\W\d_])", line):
        made += ("" if not made else "\n  " if length > width else " ") + part
        length = 0 if length > width else length + len(part)
    return made
