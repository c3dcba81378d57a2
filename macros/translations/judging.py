"""What the lock says of each pair."""

from collections import Counter, defaultdict

from macros.source.localized import LOCALES
from macros.translations.evidence import Evidence
from macros.translations.lock import Entry, Print
from macros.translations.pairs import Group, Pair, State
from macros.translations.pieces import Piece
from macros.translations.text import likeness

Names = dict[str, str]
"""What pages were called before, by what they are called now."""

BY_CHANCE = 20
"""How many letters two texts that were written apart may share word for word, as `Yes` and `Yes`."""


def recognize(groups: list[Group], evidence: Evidence) -> list[tuple[Pair, Entry]]:
    """The pairs whose words were declared equal, with the entry that says so. First those that stand where they stood,

    then those that moved.
    """
    found = []
    waiting = [
        (group, pair)
        for group in groups
        for pair in group.pairs
        if pair.en and pair.es and evidence.knows(pair.en.text, pair.es.text)
    ]
    for only_at_home in (True, False):
        postponed = []
        for group, pair in waiting:
            entry, is_home = evidence.declared(pair.en.text, pair.es.text, group.homes)
            if only_at_home and not is_home:
                postponed.append((group, pair))
                continue
            if evidence.is_open(entry):
                evidence.take(entry)
                pair.entry = entry
                group.homes.add(entry.place)
            found.append((pair, entry))
        waiting = postponed
    return found


def former_names(groups: list[Group]) -> dict[str, str]:
    """The pages that were renamed with their twin, and what most of their texts say they were called."""
    scopes = {group.scope for group in groups}
    before: dict[str, Counter] = defaultdict(Counter)
    for group in groups:
        before[group.scope].update(pair.entry.place.partition("#")[0] for pair in group.pairs if pair.entry)
    likeliest = {scope: counts.most_common(1)[0][0] for scope, counts in before.items() if counts}
    return {scope: old for scope, old in likeliest.items() if old not in scopes}


def judge(groups: list[Group], evidence: Evidence, names: Names) -> None:
    """The pairs of which at least one side changed. First those that the lock knows at this place, then those that moved."""
    waiting = [
        (group, pair)
        for group in groups
        for pair in group.pairs
        if pair.en and pair.es and not evidence.knows(pair.en.text, pair.es.text)
    ]
    for only_at_home in (True, False):
        postponed = []
        for group, pair in waiting:
            ours, theirs = (
                [
                    entry
                    for entry in evidence.of(locale, pair[locale].text)
                    if not only_at_home or entry.place in group.homes
                ]
                for locale in LOCALES
            )
            if bool(ours) == bool(theirs):  # nothing speaks for them, or two entries that contradict each other
                pair.state, pair.behind = State.TO_CONFIRM, LOCALES
                postponed.append((group, pair))
                continue
            pair.entry = (ours or theirs)[0]
            evidence.take(pair.entry)
            settle(pair, pair.entry, names)
        waiting = postponed


def judge_lonely(groups: list[Group], evidence: Evidence) -> None:
    """The pieces without a twin: moved in one language only, or added or removed in one."""
    lonely = {locale: defaultdict(list) for locale in LOCALES}
    for group in groups:
        for pair in group.pairs:
            for locale, other in (LOCALES, LOCALES[::-1]):
                if pair[other] is None:
                    lonely[locale][pair[locale].text.words].append((group, pair))
    for entry in evidence.open:
        ours, theirs = lonely["en"][entry.en.words], lonely["es"][entry.es.words]
        if ours and theirs:
            (_, pair), (group, twin) = _at_home(ours, entry), _at_home(theirs, entry)
            ours.remove(next(one for one in ours if one[1] is pair))
            theirs.remove(next(one for one in theirs if one[1] is twin))
            pair.es, pair.entry, pair.state, pair.behind, pair.is_doubtful = twin.es, entry, State.MOVED, LOCALES, False
            evidence.take(entry)
            group.pairs = [one for one in group.pairs if one is not twin]
    for locale, other in (LOCALES, LOCALES[::-1]):
        left = [one for found in lonely[locale].values() for one in found]
        for only_at_home in (True, False):
            for group, pair in left:
                if pair.entry is None:
                    found = evidence.of(locale, pair[locale].text)
                    pair.entry = next(
                        (entry for entry in found if not only_at_home or entry.place in group.homes), None
                    )
                    evidence.take(pair.entry)
                    pair.state, pair.behind = State.NO_TWIN, (locale,) if pair.entry else (other,)


def remember(groups: list[Group], evidence: Evidence) -> None:
    """For each pair of which both sides changed, what it most likely said before: here, or where it moved from."""
    waiting = [
        (group, pair)
        for group in groups
        for pair in group.pairs
        if pair.en and pair.es and pair.entry is None and pair.state == State.TO_CONFIRM
    ]
    for only_at_home, enough in ((True, 0.5), (False, 1.0)):
        for group, pair in waiting:
            if pair.entry is None:
                found = [entry for entry in evidence.open if not only_at_home or entry.place in group.homes]
                nearest = max(found, key=lambda entry: _nearness(pair, entry), default=None)
                if nearest and _nearness(pair, nearest) >= enough:
                    pair.entry = nearest
                    evidence.take(nearest)


def judge_copies(groups: list[Group], evidence: Evidence) -> None:
    """The pairs that no entry speaks for, because they are copies: the side that still says what was declared is behind."""
    for pair in (
        pair for group in groups for pair in group.pairs if pair.entry is None and pair.state == State.TO_CONFIRM
    ):
        known = tuple(
            locale
            for locale in LOCALES
            if len(pair[locale].text.said) > BY_CHANCE and evidence.has_heard(locale, pair[locale].text)
        )
        if len(known) == 1:
            pair.state, pair.behind = State.BEHIND, known


def _nearness(pair: Pair, entry: Entry) -> float:
    return likeness(pair.en.text.sketch, entry.en.sketch) + likeness(pair.es.text.sketch, entry.es.sketch)


def settle(pair: Pair, entry: Entry, names: Names) -> None:
    """Which side is not as it was declared."""
    same = pair.en.text.targets == pair.es.text.targets
    changed = [locale for locale in LOCALES if _has_changed(pair[locale], getattr(entry, locale), same, names)]
    pair.behind = tuple(locale for locale in LOCALES if locale not in changed) if len(changed) == 1 else tuple(changed)
    pair.state = (State.IN_STEP, State.BEHIND, State.TO_CONFIRM)[len(changed)]


def _has_changed(piece: Piece, was: Print, links_agree: bool, names: Names) -> bool:
    return piece.text.words != was.words or not (
        links_agree or was.links in (piece.text.links, piece.text.with_names(names).links)
    )


def _at_home(found: list[tuple[Group, Pair]], entry: Entry) -> tuple[Group, Pair]:
    return next((one for one in found if entry.place in one[0].homes), found[0])
