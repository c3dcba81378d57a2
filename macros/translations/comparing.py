"""Hold both languages against the lock: which twins are in step, and which language is behind.

What a person declared equal stays equal wherever it moves, so texts are recognized by what they say first, and by where
they stand only if one of them changed.
"""

from collections.abc import Iterator, Mapping
from itertools import chain, groupby

from macros.source.data_file import DataFile
from macros.source.languages import LOCALES
from macros.source.page import Pages
from macros.translations.aligning import Slot, align, declared_slots, worth_of
from macros.translations.evidence import Evidence
from macros.translations.judging import former_names, judge, judge_copies, judge_lonely, recognize, remember, settle
from macros.translations.lock import Entry
from macros.translations.pairs import Comparison, Group, Pair
from macros.translations.pieces import Piece, sections, values


def compare(pages: Pages, files: Mapping[str, DataFile], entries: list[Entry]) -> Comparison:
    """Every pair of the curriculum and how it stands.

    Args:
        pages: The written pages; one without a twin is left out.
        files: The data files by path below `docs/data/`.
        entries: The lock.
    """
    groups, evidence = list(_groups(pages, files)), Evidence(entries)
    slots = {id(group): declared_slots(group, evidence) for group in groups}
    for group in groups:
        group.pairs = [group.pair(*slot) for slot in slots[id(group)]]
    recognized = recognize(groups, evidence)
    names = former_names(groups)
    for group in groups:
        if group.scope in names:
            group.homes.add(f"{names[group.scope]}#{group.section}")
    for twins, entry in recognized:
        settle(twins, entry, names)
    halves = [pair for group in groups for pair in group.pairs if _is_half(pair)]
    loose = {locale: {piece.text.words for pair in halves if (piece := pair[locale])} for locale in LOCALES}
    for group in groups:
        if any(map(_is_half, group.pairs)):
            group.pairs = list(_filled(group, evidence, loose))
    judge(groups, evidence, names)
    judge_lonely(groups, evidence)
    remember(groups, evidence)
    judge_copies(groups, evidence)
    for group in groups:
        for n, pair in enumerate(group.pairs, 1):
            pair.name = group.name if group.is_glued else f"{group.name}.{n}"
    pairs = tuple(chain.from_iterable(group.pairs for group in groups))
    held = {pair.entry.id for pair in pairs if pair.entry}
    return Comparison(
        pairs,
        tuple(entry for entry in entries if entry.id not in held),
        names,
        frozenset(pages["en"].keys() ^ pages["es"].keys()),
        not entries,
    )


def _groups(pages: Pages, files: Mapping[str, DataFile]) -> Iterator[Group]:
    for path in sorted(pages["en"].keys() & pages["es"].keys()):
        en, es = (sections(pages[locale][path]) for locale in LOCALES)
        en, es = _shared(en, es), _shared(es, en)
        for anchor in en:
            yield Group(path, anchor, anchor, en[anchor], es[anchor])
    for path in sorted(files):
        for value in (value for value in values(files[path]) if value.en or value.es):
            yield Group(
                f"data/{path}",
                value.place,
                value.name,
                [piece for piece in [value.en] if piece],
                [piece for piece in [value.es] if piece],
                is_glued=True,
            )


def _shared(ours: dict[str, list[Piece]], theirs: dict[str, list[Piece]]) -> dict[str, list[Piece]]:
    """Our sections; one that they do not have is part of the one before it.

    So its pieces can find their twins there.
    """
    shared: dict[str, list[Piece]] = {}
    for anchor, pieces in ours.items():
        if anchor in theirs:
            shared[anchor] = [*pieces]
        else:
            shared[next(reversed(shared))].extend(pieces)
    return shared


def _is_half(pair: Pair) -> bool:
    return pair.en is None or pair.es is None


def _filled(group: Group, evidence: Evidence, loose: dict[str, set[str]]) -> Iterator[Pair]:
    """The pairs of a group, with the pieces between the declared ones paired as well as can be."""
    worth = worth_of(group, evidence, loose)
    for is_gap, together in groupby(group.pairs, _is_half):
        if not is_gap:
            yield from together
            continue
        run = list(together)
        slots: list[Slot] = align([pair.en for pair in run if pair.en], [pair.es for pair in run if pair.es], worth)
        is_doubtful = any(None in slot for slot in slots)
        for slot in slots:
            pair = group.pair(*slot)
            pair.is_doubtful = is_doubtful
            yield pair
