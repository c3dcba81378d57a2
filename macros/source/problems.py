"""What is wrong, where it is, and how to mend it, in words for the person who wrote the file."""

from collections.abc import Iterable, Iterator
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


LONGEST_QUOTED = 60
"""So many letters of somebody's words stand in a message."""

MOST_TOLD = 50
"""Of one kind: more than that nobody reads, and they mostly have one cause."""

MOST_NAMED = 30
"""To choose from."""


def at_most(problems: Iterable[Problem], most: int = MOST_TOLD) -> Iterator[Problem]:
    """The problems of one kind; of very many the first ones, and how many more there are."""
    rest = 0
    for n, problem in enumerate(problems):
        if n < most:
            last = problem
            yield problem
        else:
            rest += 1
    if rest:
        more = "is 1 more problem" if rest == 1 else f"are {rest:,} more problems"
        fix = "Mend those that are listed, and look whether all of them have one cause."
        yield Problem(last.place, f"there {more} of this kind, not listed here.", fix)


def suggestion(wrong: str, known: Iterable[str]) -> str:
    """A fix for a name that does not exist: the nearest known name, or the list of all of them."""
    known = sorted(known)
    if near := get_close_matches(wrong, known, n=1, cutoff=0.6):
        return f"did you mean `{near[0]}`?"
    if not known:
        return "there is none to choose from yet."
    rest = f", and {len(known) - MOST_NAMED} more" if len(known) > MOST_NAMED else ""
    return f"use one of: {', '.join(known[:MOST_NAMED])}{rest}."


def short(text: str) -> str:
    """An author's words as a message quotes them: on one line, and of many only the first."""
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_QUOTED else f"{words[:LONGEST_QUOTED]}…"


def sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[0].upper() + text[1:]
