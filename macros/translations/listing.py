"""What `python -m macros translations` prints for people."""

from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from textwrap import fill
from typing import NamedTuple

from macros.source.languages import LANGUAGES, LOCALES
from macros.source.problems import Problem
from macros.translations.history import Spoken
from macros.translations.lock import COMMAND
from macros.translations.pairs import Comparison, Pair, State, whole
from macros.translations.pieces import Piece
from macros.translations.text import is_led_like

Old = Mapping[Spoken, str]
"""What was said before."""

COMPARED = 300 * 300
"""How many pairs of words are held against each other, at most: odd texts take the cube of it."""

_NOT_FOUND = "(the old text is not in the history here)"
_COLORS = {"[-": "\033[31m[-", "-]": "-]\033[0m", "{+": "\033[32m{+", "+}": "+}\033[0m"}


def listing(comparison: Comparison, old: Old, is_colored: bool = False) -> str:
    """Every pair that needs a person, by file, with a word diff; then the counts."""
    if not comparison.open:
        return f"Both languages are in step: {len(comparison.pairs)} texts."
    lines: list[str] = []
    scope = ""
    for pair in comparison.open:
        if pair.scope != scope:
            scope = pair.scope
            lines += [scope, ""]
        lines += [*_entry(pair, comparison, old), ""]
    text = "\n".join([*lines, *_counts(comparison)])
    if is_colored:
        for mark, colored in _COLORS.items():
            text = text.replace(mark, colored)
    return text


def word_diff(old: str, new: str) -> str:
    """Both texts in one: `[-gone-]` and `{+new+}`."""
    ours, theirs = old.split(" "), new.split(" ")
    start = _shared(ours, theirs)
    before, ours, theirs = ours[:start], ours[start:], theirs[start:]
    end = _shared(ours[::-1], theirs[::-1])
    after, ours, theirs = ours[len(ours) - end :], ours[: len(ours) - end], theirs[: len(theirs) - end]
    return " ".join([*before, *_middle(ours, theirs), *after])


def _shared(ours: list[str], theirs: list[str]) -> int:
    """How many words both begin with."""
    shortest = min(len(ours), len(theirs))
    return next((n for n in range(shortest) if ours[n] != theirs[n]), shortest)


def _middle(ours: list[str], theirs: list[str]) -> Iterator[str]:
    """What stands between the first and the last change."""
    if len(ours) * len(theirs) > COMPARED:
        yield f"[-{' '.join(ours)}-]{{+{' '.join(theirs)}+}}"
        return
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from ours[a:b]
            continue
        gone, added = " ".join(ours[a:b]), " ".join(theirs[c:d])
        if gone or added:
            yield (f"[-{gone}-]" if gone else "") + (f"{{+{added}+}}" if added else "")


def status(comparison: Comparison, problems: list[Problem]) -> int:
    """0 in step, 1 behind, 2 broken."""
    return 2 if problems else 1 if comparison.open else 0


def block_id(pair: Pair) -> str:
    """What `--accept` takes."""
    return f"{pair.file}#{pair.name}"


def said_of(pair: Pair) -> str:
    """How the pair stands, in a few words."""
    if pair.state == State.BEHIND:
        return f"the {LANGUAGES[pair.behind[0]].name} is behind"
    if pair.state == State.NO_TWIN:
        here, missing = LOCALES if pair.en else LOCALES[::-1]
        if pair.behind == (missing,):
            return f"added in {LANGUAGES[here].name}, missing in {LANGUAGES[missing].name}"
        return f"removed in {LANGUAGES[missing].name}, still here in {LANGUAGES[here].name}"
    if pair.state == State.MOVED:
        return "moved in one language only"
    return "both changed: to be confirmed" if pair.entry else "new: to be confirmed"


def _entry(pair: Pair, comparison: Comparison, old: Old) -> Iterator[str]:
    kind = f"{pair.stands_in} {pair.piece.kind}".strip()
    yield f"  {pair.name} · {kind} · {said_of(pair)}"
    for locale in LOCALES:
        piece = pair[locale]
        if piece is None:
            near = near_twin(pair, locale, comparison)
            yield f"    {near.file}:{near.line} is the text before it" if near.line else f"    {near.file}, at the top"
            if gone := before(pair, locale, old):
                yield _indented(f"[-{gone}-]")
            continue
        yield f"    {piece.file}:{piece.line}"
        yield _indented(_shown(pair, piece, locale, old))
    if pair.state in (State.BEHIND, State.TO_CONFIRM):
        yield f"    When both say the same: {COMMAND} --accept {block_id(pair)}"


def _shown(pair: Pair, piece: Piece, locale: str, old: Old) -> str:
    """One side, with what changed marked."""
    text, twins = piece.text, whole(pair)
    if not pair.entry or not twins or pair.state not in (State.BEHIND, State.TO_CONFIRM):
        return text.said
    new_links = [side for side in LOCALES if not is_led_like(pair.entry[side].links, twins.side(side).text.links)]
    is_led_elsewhere = len(new_links) == 1 or (new_links and not twins.en.text.leads_like(twins.es.text))
    links = f" (links: {', '.join(text.targets) or 'none'})" if is_led_elsewhere else ""
    if pair.entry[locale].words == text.words:
        return text.said + links
    was = before(pair, locale, old)
    return (word_diff(was, text.said) if was else f"{text.said} {_NOT_FOUND}") + links


def before(pair: Pair, locale: str, old: Old) -> str | None:
    """What this side said when it was declared equal, if it is no longer said and the history has it."""
    return old.get(Spoken(locale, pair.entry[locale].words)) if pair.entry else None


class Spot(NamedTuple):
    """A line of a file; 0 is its top."""

    file: str
    line: int


def near_twin(pair: Pair, locale: str, comparison: Comparison) -> Spot:
    """Where the missing twin would stand: the line of the text before it."""
    file = pair.file if pair.scope.startswith("data/") else f"docs/{locale}/{pair.scope}"
    if file == pair.file:
        return Spot(file, pair.piece.line)
    last = None
    for other in comparison.of(pair.scope):
        if other is pair:
            break
        last = other[locale] or last
    return Spot(file, last.line if last else 0)


def _counts(comparison: Comparison) -> Iterator[str]:
    total = len(comparison.open)
    yield f"{total} {'text needs' if total == 1 else 'texts need'} a person:"
    for scope, count in Counter(pair.scope for pair in comparison.open).items():
        yield f"{count:>6}  {scope}"


def _indented(text: str) -> str:
    return fill(
        text, 110, initial_indent="      ", subsequent_indent="      ", break_long_words=False, break_on_hyphens=False
    )
