"""What the lock says of each pair."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from macros.source.languages import LOCALES
from macros.translations.evidence import Evidence
from macros.translations.lock import Entry, Print
from macros.translations.pairs import Group, Pair, State, Whole, whole, whole_pairs
from macros.translations.pieces import Piece
from macros.translations.text import is_led_like, likeness

Names = dict[str, str]
"""What pages were called before, by what they are called now."""

BY_CHANCE = 20
"""How many letters two texts that were written apart may share word for word, as `Yes` and `Yes`."""

GUESSES = 40_000
"""How many times a text and an entry are compared, at most, to see whether the one is the other, rewritten."""


class _Lonely(NamedTuple):
    """A pair of which only one side is there."""

    group: Group
    pair: Pair
    piece: Piece


def recognize(groups: list[Group], evidence: Evidence) -> list[tuple[Whole, Entry]]:
    """The pairs whose words were declared equal, with the entry that says so.

    First those that stand where they stood, then those that moved.
    """
    recognized: list[tuple[Whole, Entry]] = []
    waiting = [(group, twins) for group, twins in whole_pairs(groups) if _is_known(twins, evidence)]
    for only_at_home in (True, False):
        postponed: list[tuple[Group, Whole]] = []
        for group, twins in waiting:
            entry, is_home = evidence.declared(twins.en.text, twins.es.text, group.homes)
            if only_at_home and not is_home:
                postponed.append((group, twins))
                continue
            if evidence.is_open(entry):
                evidence.take(entry)
                twins.pair.entry = entry
                group.homes.add(entry.place)
            recognized.append((twins, entry))
        waiting = postponed
    return recognized


def _is_known(twins: Whole, evidence: Evidence) -> bool:
    return evidence.knows(twins.en.text, twins.es.text)


def former_names(groups: list[Group]) -> dict[str, str]:
    """The pages that were renamed with their twin, and what most of their texts say they were called."""
    scopes = {group.scope for group in groups}
    before: dict[str, Counter[str]] = defaultdict(Counter)
    for group in groups:
        before[group.scope].update(pair.entry.scope for pair in group.pairs if pair.entry)
    likeliest = {scope: counts.most_common(1)[0][0] for scope, counts in before.items() if counts}
    return {scope: old for scope, old in likeliest.items() if old not in scopes}


def judge(groups: list[Group], evidence: Evidence, names: Names) -> None:
    """The pairs of which at least one side changed.

    First those that the lock knows at this place, then those that moved.
    """
    waiting = [(group, twins) for group, twins in whole_pairs(groups) if not _is_known(twins, evidence)]
    for only_at_home in (True, False):
        postponed: list[tuple[Group, Whole]] = []
        for group, twins in waiting:
            speaking = [evidence.of(locale, twins.side(locale).text) for locale in LOCALES]
            ours, theirs = (_allowed(entries, group, only_at_home) for entries in speaking)
            entry = ours or theirs
            if entry is None or (ours and theirs):  # nothing speaks for them, or two entries that contradict each other
                twins.pair.state, twins.pair.behind = State.TO_CONFIRM, LOCALES
                postponed.append((group, twins))
                continue
            twins.pair.entry = entry
            evidence.take(entry)
            settle(twins, entry, names)
        waiting = postponed


def _allowed(entries: Iterable[Entry], group: Group, only_at_home: bool) -> Entry | None:
    return next((entry for entry in entries if not only_at_home or entry.place in group.homes), None)


def judge_lonely(groups: list[Group], evidence: Evidence) -> None:
    """The pieces without a twin: moved in one language only, or added or removed in one."""
    lonely = {locale: _lonely(groups, locale) for locale in LOCALES}
    found: set[int] = set()
    for entry in evidence.open:
        ours, theirs = lonely["en"][entry.en.words], lonely["es"][entry.es.words]
        if ours and theirs:
            one, other = _at_home(ours, entry), _at_home(theirs, entry)
            ours.remove(one)
            theirs.remove(other)
            pair = one.pair
            pair.es, pair.entry, pair.is_doubtful = other.piece, entry, False
            pair.state, pair.behind = State.MOVED, LOCALES
            evidence.take(entry)
            found.add(id(other.pair))
    for group in groups:
        group.pairs = [pair for pair in group.pairs if id(pair) not in found]
    for locale, missing in (LOCALES, LOCALES[::-1]):
        left = [one for of_words in lonely[locale].values() for one in of_words]
        for only_at_home in (True, False):
            for group, pair, piece in left:
                if pair.entry is None:
                    pair.entry = _allowed(evidence.of(locale, piece.text), group, only_at_home)
                    evidence.take(pair.entry)
                    pair.state, pair.behind = State.NO_TWIN, (locale,) if pair.entry else (missing,)


def _lonely(groups: list[Group], locale: str) -> defaultdict[str, list[_Lonely]]:
    """The pieces of a language without a twin, by their words."""
    lonely: defaultdict[str, list[_Lonely]] = defaultdict(list)
    for group in groups:
        for pair in group.pairs:
            if (piece := pair[locale]) and whole(pair) is None:
                lonely[piece.text.words].append(_Lonely(group, pair, piece))
    return lonely


def remember(groups: list[Group], evidence: Evidence) -> None:
    """For each pair of which both sides changed, what it most likely said before: here, or where it moved from."""
    for group in groups:
        _remember([group], evidence, evidence.open_at(group.homes), 0.5)
    _remember(groups, evidence, evidence.open, 1.0)


def _remember(groups: list[Group], evidence: Evidence, entries: list[Entry], enough: float) -> None:
    """Nobody guesses what thousands of new texts said before."""
    waiting = [twins for _, twins in whole_pairs(groups) if _is_unexplained(twins.pair)]
    if len(waiting) * len(entries) > GUESSES:
        return
    for twins in waiting:
        near = ((_nearness(twins, entry), entry) for entry in entries if evidence.is_open(entry))
        nearness, nearest = max(near, key=lambda one: one[0], default=(0.0, None))
        if nearest and nearness >= enough:
            twins.pair.entry = nearest
            evidence.take(nearest)


def judge_copies(groups: list[Group], evidence: Evidence) -> None:
    """The pairs that no entry speaks for, because they are copies.

    The side that still says what was declared is behind.
    """
    for _, twins in whole_pairs(groups):
        if _is_unexplained(twins.pair):
            texts = {locale: twins.side(locale).text for locale in LOCALES}
            known = tuple(
                locale
                for locale, text in texts.items()
                if len(text.said) > BY_CHANCE and evidence.has_heard(locale, text)
            )
            if len(known) == 1:
                twins.pair.state, twins.pair.behind = State.BEHIND, known


def _is_unexplained(pair: Pair) -> bool:
    return pair.entry is None and pair.state == State.TO_CONFIRM


def _nearness(twins: Whole, entry: Entry) -> float:
    return likeness(twins.en.text.sketch, entry.en.sketch) + likeness(twins.es.text.sketch, entry.es.sketch)


def settle(twins: Whole, entry: Entry, names: Names) -> None:
    """Which side is not as it was declared."""
    agree, pair = twins.en.text.leads_like(twins.es.text), twins.pair
    changed = [locale for locale in LOCALES if _has_changed(twins.side(locale), entry[locale], agree, names)]
    pair.behind = tuple(locale for locale in LOCALES if locale not in changed) if len(changed) == 1 else tuple(changed)
    pair.state = (State.IN_STEP, State.BEHIND, State.TO_CONFIRM)[len(changed)]


def _has_changed(piece: Piece, was: Print, links_agree: bool, names: Names) -> bool:
    """Other words or links; what both languages have renamed is none, but what has changed places in one of them is."""
    links = {piece.text.links, piece.text.with_names(names).links}
    are_same = any(is_led_like(was.links, now) for now in links)
    are_known = any(is_led_like(was.links[:4], now) for now in links)
    return piece.text.words != was.words or not (are_same or (links_agree and not are_known))


def _at_home(waiting: list[_Lonely], entry: Entry) -> _Lonely:
    return next((one for one in waiting if entry.place in one.group.homes), waiting[0])
