"""What `python -m macros translations --json` prints, for machines."""

import json
from collections import Counter
from typing import TypedDict

from macros.source.problems import Problem
from macros.translations.listing import Old, Spot, before, block_id, near_twin, status
from macros.translations.pairs import Comparison, Pair


class _PlainSide(TypedDict):
    """One side of a pair in JSON."""

    file: str
    line: int
    text: str | None
    links: list[str]
    old: str | None


class _PlainPair(TypedDict):
    """A pair in JSON."""

    id: str
    state: str
    behind: list[str]
    kind: str
    inside: str | None
    confirmed: str | None
    en: _PlainSide
    es: _PlainSide


def as_json(comparison: Comparison, old: Old, problems: list[Problem]) -> str:
    """Every pair that needs a person, and what stands in the way.

    `version` (1), `status` (0 in step, 1 behind, 2 broken), `texts` (how many pairs there are), `counts` (by state),
    `pages` (what is to be looked at, by page or data file), `problems` (`file`, `line`, `what`, `fix`), and `pairs`:
    `id` (for `--accept`), `state`, `behind` (languages), `kind`, `inside` (a block's name, or null), `confirmed` (a
    date or null) and, for `en` and `es`, `file`, `line`, `text`, `links` (where they lead, and the terms it explains)
    and `old` (null if unchanged or not in the history). Without a twin, `text` is null, and the place is that of the
    text before.
    """
    counts = Counter(pair.state for pair in comparison.pairs)
    told = {
        "version": 1,
        "status": status(comparison, problems),
        "texts": len(comparison.pairs),
        "counts": {state.value: count for state, count in sorted(counts.items())},
        "pages": dict(Counter(pair.scope for pair in comparison.open)),
        "problems": [
            {"file": one.place.path, "line": one.place.line or None, "what": one.what, "fix": one.fix}
            for one in problems
        ],
        "pairs": [_plain(pair, comparison, old) for pair in comparison.open],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _plain(pair: Pair, comparison: Comparison, old: Old) -> _PlainPair:
    return {
        "id": block_id(pair),
        "state": pair.state.value,
        "behind": list(pair.behind),
        "kind": pair.piece.kind,
        "inside": pair.stands_in or None,
        "confirmed": pair.entry.day.isoformat() if pair.entry else None,
        "en": _plain_side(pair, "en", comparison, old),
        "es": _plain_side(pair, "es", comparison, old),
    }


def _plain_side(pair: Pair, locale: str, comparison: Comparison, old: Old) -> _PlainSide:
    piece = pair[locale]
    spot = Spot(piece.file, piece.line) if piece else near_twin(pair, locale, comparison)
    return {
        "file": spot.file,
        "line": spot.line,
        "text": piece.text.said if piece else None,
        "links": list(piece.text.targets) if piece else [],
        "old": before(pair, locale, old),
    }
