"""Characters that nobody sees: left over from slides and other programs, or made to mislead."""

import re
import unicodedata
from collections.abc import Iterator

from macros.source.problems import Place, Problem

_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # of machines, such as the line break of slides
    "\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"  # of no width, or that turn the direction of a text
    "\ufff0-\uffff\ud800-\udfff\U000e0000-\U000e0fff"  # what is left of a character that got lost, and what hides
    "\ue000-\uf8ff]"  # what each font and each program means something else by
)

_NAMES = {"\x0b": "a line break of slides", "\x00": "a zero", "\ufffd": "what is left of a lost letter"}

_BLANK = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
"""Letters that show nothing, though Unicode counts them among those that do."""


def odd_characters(text: str, path: str, first_line: int = 1) -> list[Problem]:
    """A problem for each line of a file that holds a character that nobody sees."""
    return [
        Problem(Place(path, line, column), what, "Delete it, or write the letter that was meant.")
        for line, column, what in _odd_lines(text, first_line)
    ]


def _odd_lines(text: str, first_line: int) -> Iterator[tuple[int, int, str]]:
    if not _ODD.search(text):
        return
    for number, line in enumerate(text.split("\n"), first_line):
        if odd := _ODD.search(line):
            what = f"before “{_seen(line[odd.end() :])}”" if _seen(line[odd.end() :]) else "at the end of the line"
            yield number, odd.start() + 1, f"{what} stands a character that nobody sees: {name(odd[0])}."


def _seen(text: str) -> str:
    return _ODD.sub("", text)[:20].strip()


def name(character: str) -> str:
    """What a character is called: `U+202E, right-to-left override`."""
    said = _NAMES.get(character) or unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X}" + (f", {said}" if said else "")


def has_odd(text: str) -> re.Match[str] | None:
    """The first character that nobody sees."""
    return _ODD.search(text)


def says_something(text: str) -> bool:
    """Whether any letter of it can be seen."""
    return any(unicodedata.category(letter)[0] not in "CZM" and letter not in _BLANK for letter in text)
