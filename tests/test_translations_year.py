"""A year of edits by chance: nothing that is behind is missed, and nothing else is reported."""

from collections import defaultdict
from datetime import date

import pytest

from macros.source.languages import LOCALES
from macros.translations.accepting import accept
from macros.translations.comparing import compare
from macros.translations.lock import parse_lock
from tests.conftest import ROOT
from tests.year_of_edits import Year

LONG = [pytest.param(seed, 70, marks=pytest.mark.exhaustive) for seed in (7, 24, 61, 98, 135, 172)]


@pytest.mark.parametrize("seed, edits", [(24, 30), *LONG])
def test_a_year_of_edits_has_no_miss_and_no_false_alarm(seed, edits):
    year = Year(ROOT, seed, pages=5, files=4)
    entries = accept(compare(*year.written(), []), [], ["docs"], date(2026, 1, 1)).entries
    reported = 0
    for _ in range(edits):
        deed = year.edit()
        comparison = compare(*year.written(), parse_lock("\n".join(map(str, entries))))
        reported += _hold_against_truth(year, comparison, deed)
        if year.chance.random() < 0.15:
            entries = _look_and_accept(year, comparison, entries)
    assert reported > edits  # people did leave something behind


def _touching(comparison) -> dict:
    """The open pairs by file and line."""
    found = defaultdict(list)
    for pair in comparison.open:
        for piece in filter(None, (pair.en, pair.es)):
            found[piece.file, piece.line].append(pair)
    return found


def _pairs(chunk, files, touching) -> list:
    return [
        pair
        for locale in LOCALES
        if chunk.said[locale] is not None
        for line in chunk.lines[locale]
        for pair in touching.get((files[locale], line), ())
    ]


def _hold_against_truth(year, comparison, deed) -> int:
    touching, count = _touching(comparison), 0
    for chunk, files in year.all():
        pairs, truth = _pairs(chunk, files, touching), chunk.behind()
        told = {locale for pair in pairs for locale in pair.behind}
        count += bool(told)
        # Which of two unknown texts is the twin of one without, nobody can know: both are reported, and no other.
        is_alone = None in chunk.said.values() and (chunk.agreed is None or len(truth) == 2)
        is_in_doubt = any(pair.is_doubtful for pair in pairs) and told >= truth
        is_open_question = truth and told and (is_alone or is_in_doubt)
        assert told == truth or is_open_question, (deed, chunk, [(pair.name, pair.state) for pair in pairs])
    return count


def _look_and_accept(year, comparison, entries):
    """A person compares a page or everything, and declares it equal; not what the tool pairs wrongly."""
    owner = {
        (files[locale], line): chunk
        for chunk, files in year.all()
        for locale in LOCALES
        if chunk.said[locale] is not None
        for line in chunk.lines[locale]
    }
    scope = year.chance.choice(sorted({pair.scope for pair in comparison.pairs}))
    is_everything = year.chance.random() < 0.2
    file = "docs" if is_everything else f"docs/{scope}" if scope.startswith("data/") else f"docs/en/{scope}"
    here = [pair for pair in comparison.open if is_everything or pair.scope == scope]
    paired = [(pair.en, pair.es) for pair in here if pair.en and pair.es]
    if any(owner.get((en.file, en.line)) is not owner.get((es.file, es.line)) for en, es in paired):
        return entries
    made, touching = accept(comparison, entries, [file], date(2026, 6, 1)), _touching(comparison)
    looked_at = [
        (chunk, _pairs(chunk, files, touching))
        for chunk, files in year.all()
        if (is_everything or file in files.values()) and None not in chunk.said.values()
    ]
    some_are_equal = [chunk for chunk, pairs in looked_at if len({pair in made.refused for pair in pairs}) == 2]
    if some_are_equal:  # of the entries of one list
        return entries
    for chunk, pairs in looked_at:
        if not any(pair in made.refused for pair in pairs):
            chunk.agreed = dict(chunk.said)
    return made.entries
