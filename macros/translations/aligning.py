"""Which piece of a section is whose twin. Pieces keep their order in both languages, or cannot be paired."""

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from macros.translations.evidence import Evidence
from macros.translations.pairs import Group
from macros.translations.pieces import Piece
from macros.translations.text import Text, likeness

Slot = tuple[Piece | None, Piece | None]

CELLS = 40_000
"""How many pieces are held against each other, at most. Of more, which no section of a page has, the order decides."""


class _Match(NamedTuple):
    """The positions of two pieces that were declared equal."""

    en: int
    es: int


class _Chain(NamedTuple):
    """Matches in order, from the last one back."""

    last: _Match
    before: "_Chain | None"


def align(ours: Sequence[Piece], theirs: Sequence[Piece], worth: Callable[[Piece, Piece], float]) -> list[Slot]:
    """The pairing in order that is worth most; what is worth nothing stays without a twin."""
    if len(ours) * len(theirs) > CELLS:
        return [slot for one, other in zip_longest(ours, theirs) for slot in _if_worth(one, other, worth)]
    if len(ours) == len(theirs) == 1:
        return _if_worth(ours[0], theirs[0], worth)
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    worths = [[worth(one, other) for other in theirs] for one in ours]
    for i in range(len(ours) - 1, -1, -1):
        for j in range(len(theirs) - 1, -1, -1):
            together = worths[i][j] + best[i + 1][j + 1] if worths[i][j] > 0 else 0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    slots: list[Slot] = []
    i = j = 0
    while i < len(ours) and j < len(theirs):
        if worths[i][j] > 0 and best[i][j] == worths[i][j] + best[i + 1][j + 1]:
            slots.append((ours[i], theirs[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            slots.append((ours[i], None))
            i += 1
        else:
            slots.append((None, theirs[j]))
            j += 1
    return [*slots, *((piece, None) for piece in ours[i:]), *((None, piece) for piece in theirs[j:])]


def _if_worth(one: Piece | None, other: Piece | None, worth: Callable[[Piece, Piece], float]) -> list[Slot]:
    if one and other and worth(one, other) <= 0:
        return [(one, None), (None, other)]
    return [(one, other)]


def declared_slots(group: Group, evidence: Evidence) -> list[Slot]:
    """As many twins as possible whose words a person once declared equal."""
    if len(group.en) == len(group.es) and all(evidence.knows(en.text, es.text) for en, es in zip(group.en, group.es)):
        return list(zip(group.en, group.es))

    if len(group.en) * len(group.es) > CELLS:
        return list(_filled_up(_in_order(_matches(group, evidence)), group))

    def worth(en: Piece, es: Piece) -> float:
        """A declared pair is worth more than any number of others; others count, so that the rest comes out even."""
        return 1000.0 * evidence.knows(en.text, es.text) + ((en.kind, en.inside) == (es.kind, es.inside))

    slots: list[Slot] = []
    for en, es in align(group.en, group.es, worth):
        if en is None or es is None or evidence.knows(en.text, es.text):
            slots.append((en, es))
        else:
            slots += [(en, None), (None, es)]
    return slots


def _matches(group: Group, evidence: Evidence) -> Iterator[_Match]:
    """The places of pieces declared equal: of those that say the same, the first belongs to the first, and so on."""
    places: dict[str, deque[int]] = defaultdict(deque)
    for place, piece in enumerate(group.es):
        places[piece.text.words].append(place)
    for place, piece in enumerate(group.en):
        if words := next((words for words in evidence.twins_of(piece.text) if places.get(words)), None):
            yield _Match(place, places[words].popleft())


def _in_order(matches: Iterable[_Match]) -> list[_Match]:
    """As many as can be without one crossing another: the longest chain that rises on both sides."""
    ends: list[int] = []
    chains: list[_Chain] = []
    for match in matches:
        length = bisect_left(ends, match.es)
        ends[length : length + 1] = [match.es]
        chains[length : length + 1] = [_Chain(match, chains[length - 1] if length else None)]
    chain, found = chains[-1] if chains else None, []
    while chain:
        found.append(chain.last)
        chain = chain.before
    return found[::-1]


def _filled_up(matches: Iterable[_Match], group: Group) -> Iterator[Slot]:
    """These pairs, with the pieces between them, which have no twin yet."""
    i = j = 0
    for match in [*matches, _Match(len(group.en), len(group.es))]:
        yield from ((piece, None) for piece in group.en[i : match.en])
        yield from ((None, piece) for piece in group.es[j : match.es])
        if match.en < len(group.en):
            yield group.en[match.en], group.es[match.es]
        i, j = match.en + 1, match.es + 1


def worth_of(group: Group, evidence: Evidence, loose: dict[str, set[str]]) -> Callable[[Piece, Piece], float]:
    """How likely two pieces, not declared equal as they are, are twins of which one or both were edited.

    Args:
        loose: For each language, the words of all pieces that still have no twin.
    """

    @cache
    def known(locale: str, text: Text) -> tuple[set[str], bool]:
        """The sketches of what was declared equal to a text, here if possible; whether its twin waits elsewhere."""
        entries, other = evidence.of(locale, text), "es" if locale == "en" else "en"
        at_home = [entry for entry in entries if entry.place in group.homes]
        waiting = [
            entry
            for entry in entries
            if entry[other].words in loose[other] and len(evidence.of_words(other, entry[other].words)) == 1
        ]
        sketches = {entry[other].sketch for entry in at_home or waiting or entries}
        return sketches, bool(waiting) and set(at_home) <= set(waiting)

    def worth(en: Piece, es: Piece) -> float:
        if group.is_glued:
            return 1.0
        (ours, en_left), (theirs, es_left) = known("en", en.text), known("es", es.text)
        if en_left or es_left or (ours and theirs) or (en.kind != es.kind and "heading" in (en.kind, es.kind)):
            return 0.0
        same = max(
            [likeness(es.text.sketch, sketch) for sketch in ours]
            + [likeness(en.text.sketch, sketch) for sketch in theirs],
            default=None,
        )
        if (en.kind, en.inside) != (es.kind, es.inside):
            return 1.0 + same if same and same > 0.25 else 0.0
        return (10.0 if same is None else 6.0 + 14.0 * same) + _resemblance(en, es)

    return worth


def _resemblance(en: Piece, es: Piece) -> float:
    """What twins share across languages, from 0 to 5: length, numbers, links."""
    lengths = sorted((len(en.text.said), len(es.text.said)))
    numbers = [sorted("".join(c if c.isdigit() else " " for c in piece.text.said).split()) for piece in (en, es)]
    return 2.0 * lengths[0] / max(1, lengths[1]) + 1.5 * (numbers[0] == numbers[1]) + 1.5 * en.text.leads_like(es.text)
