"""The lock file: which texts a person declared equal, and when. One line a pair; each line stands for itself.

A line holds a place, the pair's id, both texts' fingerprints, a date, and four letters that check the line:

    part-1/welcome.md#aim 3fa9c1d2 0123456789ab.-.<24 letters> ba9876543210.1f2e.<24 letters> 2026-11-22 9c1d

Lines are in the order of place and id, with an empty line between two, so that Git merges what two people confirmed;
`.gitattributes` says that it keeps the lines of both. If they are about the same words, the later day stands.

By hand, for a lock holds no text, and each line can be merged alone.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import count
from pathlib import Path
from urllib.parse import quote, unquote

from macros.source.problems import CurriculumError, Place, Problem
from macros.translations.text import Text

FILE = "docs/translations.lock"
COMMAND = "python -m macros translations"
_HEAD = (
    f"# Written by `{COMMAND} --accept`. Each line: where, id, English, Spanish, when a person last compared them.\n"
)
_LINE = re.compile(r"(\S+) ([0-9a-f]{8}) (\S+) (\S+) (\d{4}-\d\d-\d\d) ([0-9a-f]{4})")
_PRINT = re.compile(r"([0-9a-f]{12})\.(-|[0-9a-f]{4}|[0-9a-f]{8})\.([0-9a-f]{3,24})")
_LOOK = f"Run `{COMMAND}` afterwards: what it then lists needs a look by a person."


@dataclass(frozen=True)
class Print:
    """What the lock remembers of a text: its words, its links, and a sketch of it (see `Text`)."""

    words: str
    links: str
    sketch: str

    def __str__(self) -> str:
        return f"{self.words}.{self.links}.{self.sketch}"


@dataclass(frozen=True)
class Entry:
    """Two texts that say the same.

    Attributes:
        place: Where they stood then: `part-1/welcome.md#aim`, `data/polls/ready.yml#options`.
        id: What makes it another entry than all others; it stays when the texts change.
        en, es: The texts.
        day: When a person last compared them.
    """

    place: str
    id: str
    en: Print
    es: Print
    day: date

    def __getitem__(self, locale: str) -> Print:
        return self.en if locale == "en" else self.es

    @property
    def scope(self) -> str:
        """The page or the data file of its place."""
        return self.place.partition("#")[0]

    def says_what(self, other: "Entry") -> bool:
        """Whether both declare the same words equal, as when two people did so on two days and Git keeps both lines."""
        return (self.en.words, self.es.words) == (other.en.words, other.es.words)

    def __str__(self) -> str:
        line = f"{quote(self.place, safe='/#.')} {self.id} {self.en} {self.es} {self.day}"
        return f"{line} {_check(line)}"


def print_of(text: Text) -> Print:
    return Print(text.words, text.links, text.sketch)


class NewIds:
    """Ids that no other entry has; the same in every branch of the project's history."""

    def __init__(self, taken: Container[str]):
        self._taken = taken
        self._tried: defaultdict[str, Iterator[int]] = defaultdict(count)

    def of(self, place: str, en: Text, es: Text) -> str:
        what = f"{place} {en.words} {es.words}"
        ids = (sha256(f"{what} {n}".encode()).hexdigest()[:8] for n in self._tried[what])
        return next(id for id in ids if id not in self._taken)


def read_lock(root: Path) -> list[Entry]:
    """The entries of the project in `root`; none if it has no lock yet.

    Raises:
        CurriculumError: A line is broken, contradicts another, or is left over from a merge.
    """
    file = root / FILE
    return parse_lock(file.read_bytes().decode("utf-8-sig", "replace")) if file.exists() else []


def parse_lock(text: str) -> list[Entry]:
    """The entries of a lock's text.

    Raises:
        CurriculumError: As for `read_lock`.
    """
    entries: dict[str, tuple[int, Entry]] = {}
    problems: list[Problem] = []
    for number, written in enumerate(text.splitlines(), 1):
        place, line = Place(FILE, number), written.strip()
        if line.startswith(("<<<<<<<", "=======", "|||||||", ">>>>>>>")):
            if line.startswith("<<<<<<<"):
                fix = f"Remove the lines with the marks, and keep the lines of both sides. {_LOOK}"
                problems.append(Problem(place, "a merge conflict is not settled here.", fix))
        elif line and not line.startswith("#"):
            entry = _entry(line)
            if entry is None:
                fix = f"Bring the line back as Git has it (`git checkout -- {FILE}`), or delete it. {_LOOK}"
                problems.append(Problem(place, "this line is not as the tool wrote it.", fix))
            elif entry.says_what(known := entries.setdefault(entry.id, (number, entry))[1]):
                entries[entry.id] = (number, max(entry, known, key=lambda one: (one.day, str(one))))
            else:
                what = f"the entry {entry.id} of {entry.place} stands here and at {FILE}:{entries[entry.id][0]}."
                fix = f"Two people confirmed it in two ways. Delete one of them. {_LOOK}"
                problems.append(Problem(place, what, fix))
    if any("<<<" in line for line in text.splitlines() if line.startswith("<")):
        problems = [problem for problem in problems if "merge conflict" in problem.what] or problems
    if problems:
        raise CurriculumError(problems)
    return [entry for _, entry in entries.values()]


def write_lock(entries: Iterable[Entry], root: Path) -> Path:
    """The lock with these entries, in their order."""
    file = root / FILE
    unfinished = file.with_suffix(".part")
    in_order = sorted(entries, key=lambda entry: (entry.place, entry.id))
    text = "\n".join([_HEAD, *(f"{entry}\n" for entry in in_order)])
    unfinished.write_text(text, encoding="utf-8", newline="\n")
    unfinished.replace(file)
    return file


def _entry(line: str) -> Entry | None:
    match = _LINE.fullmatch(line)
    if match is None or match[6] != _check(line.rpartition(" ")[0]):
        return None
    en, es = _print(match[3]), _print(match[4])
    if en is None or es is None:
        return None
    try:
        return Entry(unquote(match[1]), match[2], en, es, date.fromisoformat(match[5]))
    except ValueError:
        return None


def _print(text: str) -> Print | None:
    match = _PRINT.fullmatch(text)
    return Print(match[1], match[2], match[3]) if match else None


def _check(line: str) -> str:
    return sha256(line.encode()).hexdigest()[:4]
