"""What `python -m macros translations` prints: for people, and as JSON for machines."""

import json
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from textwrap import fill

from macros.source.localized import LANGUAGES, LOCALES
from macros.source.problems import Problem
from macros.translations.lock import COMMAND
from macros.translations.pairs import Comparison, Pair, State

Old = dict[tuple[str, str], str]
"""What was said before, by language and fingerprint."""

_NOT_FOUND = "(the old text is not in the history here)"
_COLORS = {"[-": "\033[31m[-", "-]": "-]\033[0m", "{+": "\033[32m{+", "+}": "+}\033[0m"}


def listing(comparison: Comparison, old: Old, is_colored: bool = False) -> str:
    """Every pair that needs a person, by file, with a word diff; then the counts."""
    if not comparison.open:
        return f"Both languages are in step: {len(comparison.pairs)} texts."
    lines, scope = [], None
    for pair in comparison.open:
        if pair.scope != scope:
            scope = pair.scope
            lines += [scope, ""]
        lines += [*_entry(pair, comparison, old), ""]
    made = "\n".join([*lines, *_counts(comparison)])
    if is_colored:
        for mark, colored in _COLORS.items():
            made = made.replace(mark, colored)
    return made


def word_diff(old: str, new: str) -> str:
    """Both texts in one: `[-gone-]` and `{+new+}`."""
    ours, theirs, made = old.split(" "), new.split(" "), []
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            made += ours[a:b]
            continue
        gone, added = " ".join(ours[a:b]), " ".join(theirs[c:d])
        made.append((f"[-{gone}-]" if gone else "") + (f"{{+{added}+}}" if added else ""))
    return " ".join(made)


def as_json(comparison: Comparison, old: Old, problems: list[Problem]) -> str:
    """The same for machines.

    `version` (1), `status` (0 in step, 1 behind, 2 broken), `texts` (how many pairs there are), `counts` (by state),
    `pages` (what is to be looked at, by page or data file), `problems` (`file`, `line`, `what`, `fix`), and `pairs`:
    `id` (for `--accept`), `state`, `behind` (languages), `kind`, `inside` (a block's name, or null), `confirmed` (a date
    or null) and, for `en` and `es`, `file`, `line`, `text`, `links` (where they lead, and the terms it explains) and `old` (null if
    unchanged or not in the history). Without a twin, `text` is null, and the place is that of the text before.
    """
    told = {
        "version": 1,
        "status": status(comparison, problems),
        "texts": len(comparison.pairs),
        "counts": {
            state.value: count for state, count in sorted(Counter(pair.state for pair in comparison.pairs).items())
        },
        "pages": dict(Counter(pair.scope for pair in comparison.open)),
        "problems": [
            {"file": one.place.path, "line": one.place.line or None, "what": one.what, "fix": one.fix}
            for one in problems
        ],
        "pairs": [_plain(pair, comparison, old) for pair in comparison.open],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def status(comparison: Comparison, problems: list[Problem]) -> int:
    """0 in step, 1 behind, 2 broken."""
    return 2 if problems else 1 if comparison.open else 0


def block_id(pair: Pair) -> str:
    """What `--accept` takes."""
    return f"{pair.file}#{pair.name}"


def said_of(pair: Pair) -> str:
    """How the pair stands, in a few words."""
    if pair.state == State.BEHIND:
        return f"the {LANGUAGES[pair.behind[0]]} is behind"
    if pair.state == State.NO_TWIN:
        here, missing = LOCALES if pair.en else LOCALES[::-1]
        return (
            f"added in {LANGUAGES[here]}, missing in {LANGUAGES[missing]}"
            if pair.behind == (missing,)
            else f"removed in {LANGUAGES[missing]}, still here in {LANGUAGES[here]}"
        )
    if pair.state == State.MOVED:
        return "moved in one language only"
    return "both changed: to be confirmed" if pair.entry else "new: to be confirmed"


def _entry(pair: Pair, comparison: Comparison, old: Old) -> Iterator[str]:
    kind = f"{pair.stands_in} {(pair.en or pair.es).kind}".strip()
    yield f"  {pair.name} · {kind} · {said_of(pair)}"
    for locale in LOCALES:
        piece = pair[locale]
        if piece is None:
            file, line = _near(pair, locale, comparison)
            yield f"    {file}:{line} is the text before it" if line else f"    {file}, at the top"
            if gone := _before(pair, locale, old):
                yield _indented(f"[-{gone}-]")
            continue
        yield f"    {piece.file}:{piece.line}"
        yield _indented(_shown(pair, locale, old))
    if pair.state in (State.BEHIND, State.TO_CONFIRM):
        yield f"    When both say the same: {COMMAND} --accept {block_id(pair)}"


def _shown(pair: Pair, locale: str, old: Old) -> str:
    text = pair[locale].text
    if not pair.entry or pair.state not in (State.BEHIND, State.TO_CONFIRM):
        return text.said
    is_led_elsewhere = pair.en.text.targets != pair.es.text.targets and any(
        getattr(pair.entry, side).links != pair[side].text.links for side in LOCALES
    )
    links = f" (links: {', '.join(text.targets) or 'none'})" if is_led_elsewhere else ""
    if getattr(pair.entry, locale).words == text.words:
        return text.said + links
    before = _before(pair, locale, old)
    return (word_diff(before, text.said) if before else f"{text.said} {_NOT_FOUND}") + links


def _before(pair: Pair, locale: str, old: Old) -> str | None:
    """What this side said when it was declared equal, if it is no longer said and the history has it."""
    return old.get((locale, getattr(pair.entry, locale).words)) if pair.entry else None


def _near(pair: Pair, locale: str, comparison: Comparison) -> tuple[str, int]:
    """Where the missing twin would stand: the file, and the line of the text before it (0: there is none)."""
    file = pair.file if pair.scope.startswith("data/") else f"docs/{locale}/{pair.scope}"
    if file == pair.file:
        return file, (pair.en or pair.es).line
    last = None
    for other in comparison.of(pair.scope):
        if other is pair:
            break
        last = other[locale] or last
    return file, last.line if last else 0


def _counts(comparison: Comparison) -> Iterator[str]:
    total = len(comparison.open)
    yield f"{total} {'text needs' if total == 1 else 'texts need'} a person:"
    for scope, count in Counter(pair.scope for pair in comparison.open).items():
        yield f"{count:>6}  {scope}"


def _plain(pair: Pair, comparison: Comparison, old: Old) -> dict:
    told = {
        "id": block_id(pair),
        "state": pair.state.value,
        "behind": list(pair.behind),
        "kind": (pair.en or pair.es).kind,
        "inside": pair.stands_in or None,
    }
    told["confirmed"] = pair.entry.day.isoformat() if pair.entry else None
    for locale in LOCALES:
        piece = pair[locale]
        file, line = (piece.file, piece.line) if piece else _near(pair, locale, comparison)
        said = {"text": piece.text.said, "links": list(piece.text.targets)} if piece else {"text": None, "links": []}
        told[locale] = {"file": file, "line": line, **said, "old": _before(pair, locale, old)}
    return told


def _indented(text: str) -> str:
    return fill(
        text, 110, initial_indent="      ", subsequent_indent="      ", break_long_words=False, break_on_hyphens=False
    )
