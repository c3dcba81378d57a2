"""Two texts that should say the same, and whether they do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from macros.translations.lock import Entry
from macros.translations.pieces import Piece


class State(StrEnum):
    """How two twins stand to each other."""

    IN_STEP = "in step"
    BEHIND = "behind"
    """One language changed, the other did not."""
    TO_CONFIRM = "to be confirmed"
    """Both changed, or both are new."""
    NO_TWIN = "no twin"
    """A piece was added or removed in one language only."""
    MOVED = "moved"
    """Both say the same, but at different places of the page or on different pages."""


@dataclass(eq=False)
class Pair:
    """Two twins; `en` or `es` is None if there is no twin.

    Attributes:
        scope: The page's path below its language's folder, or the data file's below `docs/`.
        section: The anchor of the section; of a data file, the keys.
        name: What the listing calls it: `why-it-matters.2`.
        state: How they stand.
        behind: The language that someone must look at; both for `to be confirmed` and `moved`.
        entry: What the lock says of them.
        is_doubtful: Beside texts without a twin, so that it could belong to one of those instead.
    """

    scope: str
    section: str
    name: str
    en: Piece | None
    es: Piece | None
    state: State = State.TO_CONFIRM
    behind: tuple[str, ...] = ("en", "es")
    entry: Entry | None = None
    is_doubtful: bool = False

    def __getitem__(self, locale: str) -> Piece | None:
        return self.en if locale == "en" else self.es

    @property
    def piece(self) -> Piece:
        """The English side, or the Spanish one if that is all there is."""
        piece = self.en or self.es
        if piece is None:
            raise ValueError(f"{self.place} is a pair of nothing")
        return piece

    @property
    def place(self) -> str:
        """Where the lock says it stands."""
        return f"{self.scope}#{self.section}"

    @property
    def file(self) -> str:
        """The file that needs work, or the English one if both do."""
        piece = self[self.behind[0]] if self.behind else None
        return (piece or self.piece).file

    @property
    def stands_in(self) -> str:
        """The block it stands in, such as `facilitator`."""
        return self.piece.inside


@dataclass(eq=False)
class Group:
    """The pieces of one section in both languages, or one text of a data file.

    Attributes:
        homes: The places of the lock that this section has, or had before it was renamed.
        is_glued: Both texts stand in one entry of a data file, so they are twins whatever they say.
    """

    scope: str
    section: str
    name: str
    en: list[Piece]
    es: list[Piece]
    is_glued: bool = False
    homes: set[str] = field(default_factory=set)
    pairs: list[Pair] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.homes.add(f"{self.scope}#{self.section}")

    def pair(self, en: Piece | None, es: Piece | None) -> Pair:
        return Pair(self.scope, self.section, "", en, es)


class Whole(NamedTuple):
    """A pair with both of its sides."""

    pair: Pair
    en: Piece
    es: Piece

    def side(self, locale: str) -> Piece:
        return self.en if locale == "en" else self.es


def whole(pair: Pair) -> Whole | None:
    """The pair, if both of its sides are there."""
    return Whole(pair, pair.en, pair.es) if pair.en and pair.es else None


def whole_pairs(groups: Iterable[Group]) -> Iterator[tuple[Group, Whole]]:
    """The pairs of all groups that have both of their sides."""
    for group in groups:
        for pair in group.pairs:
            if twins := whole(pair):
                yield group, twins


@dataclass(frozen=True)
class Comparison:
    """Every pair of the curriculum, in the order of pages and data files.

    Attributes:
        pairs: All of them.
        forgotten: What the lock still holds of texts that are gone.
        names: What pages were called when they were last compared, by what they are called now.
        alone: The pages whose twin is missing; they have no pairs.
        is_new: There was no lock.
    """

    pairs: tuple[Pair, ...]
    forgotten: tuple[Entry, ...]
    names: dict[str, str] = field(default_factory=dict)
    alone: frozenset[str] = frozenset()
    is_new: bool = False

    @property
    def open(self) -> list[Pair]:
        """The pairs that need a person."""
        return [pair for pair in self.pairs if pair.state != State.IN_STEP]

    def of(self, scope: str) -> Iterator[Pair]:
        return (pair for pair in self.pairs if pair.scope == scope)

    def confirmed(self, scope: str) -> date | None:
        """When a person last said of this page or data file that both languages say the same."""
        return max((pair.entry.day for pair in self.of(scope) if pair.entry), default=None)
