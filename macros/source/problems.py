"""What is wrong, where it is, and how to mend it, in words for the person who wrote the file."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file: its path from the project's folder, the line and the column (both from 1; 0 is unknown)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend. `what` says what is wrong in one sentence; `fix` says what to do about it."""

    place: Place
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.place}\n  {self.what}\n  Fix: {self.fix}"


class CurriculumError(Exception):
    """All the problems found in one look at the curriculum, in the order of files and lines."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = sorted(set(problems))
        count = len(self.problems)
        head = "1 problem found." if count == 1 else f"{count} problems found."
        super().__init__(
            "\n\n".join([f"{head} Nothing was built; the last good output stays.", *map(str, self.problems)])
        )


def suggestion(wrong: str, known: Iterable[str]) -> str:
    """A fix for a name that does not exist: the nearest known name, or the list of all of them."""
    known = sorted(known)
    if near := get_close_matches(wrong, known, n=1, cutoff=0.6):
        return f"did you mean `{near[0]}`?"
    return f"use one of: {', '.join(known)}." if known else "there is none to choose from yet."


def sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[0].upper() + text[1:]
