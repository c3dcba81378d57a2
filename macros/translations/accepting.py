"""A person has looked: write what they declare equal into the lock."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from macros.source.problems import CurriculumError, Place, Problem, sentence, suggestion
from macros.translations.lock import Entry, NewIds, Print, print_of
from macros.translations.pairs import Comparison, Pair, State, whole
from macros.translations.pieces import Piece
from macros.translations.text import is_led_like


@dataclass(frozen=True)
class Accepted:
    """What a person declared equal.

    Attributes:
        entries: The new lock.
        pairs: What was behind and is now in step.
        refused: What nobody can declare equal: it has no twin, or its twin stands elsewhere.
    """

    entries: tuple[Entry, ...]
    pairs: tuple[Pair, ...]
    refused: tuple[Pair, ...]


def accept(comparison: Comparison, entries: Iterable[Entry], wanted: Iterable[str], day: date) -> Accepted:
    """The lock after a person declared equal what `wanted` names.

    Args:
        wanted: Paths from the project's folder: a page of either language, a data file, or a folder of them; after `#`,
            one block as the listing names it.
        day: Today.

    Raises:
        CurriculumError: There is no such page, data file or block.
    """
    chosen = _Chosen()
    for path in wanted:
        file, _, block = path.removeprefix("./").partition("#")
        pairs = [pair for pair in comparison.pairs if _is_in(pair, file.rstrip("/"))]
        if not pairs:
            known = {piece.file for pair in comparison.pairs for piece in (pair.en, pair.es) if piece}
            near = suggestion(file, known if "." in file else {"docs/en", "docs/es", "docs/data", "docs"})
            raise CurriculumError([Problem(Place(file), "no text in two languages is there.", sentence(near))])
        if block:
            names = [pair.name for pair in pairs]
            pairs = [pair for pair in pairs if pair.name == block]
            if not pairs:
                near = suggestion(block, names)
                raise CurriculumError([Problem(Place(file), f"there is no block `{block}`.", sentence(near))])
            chosen.named |= {id(pair) for pair in pairs}
        else:
            chosen.scopes |= {pair.scope for pair in pairs}
        chosen.pairs |= {id(pair): pair for pair in pairs}
    return _written(comparison, list(entries), chosen, day)


@dataclass
class _Chosen:
    """What a person wants to declare equal.

    Attributes:
        pairs: Each of them, by what tells it from the others.
        named: Those that the person called by their names.
        scopes: The pages and data files that are wanted as a whole.
    """

    pairs: dict[int, Pair] = field(default_factory=dict)
    named: set[int] = field(default_factory=set)
    scopes: set[str] = field(default_factory=set)


def _written(comparison: Comparison, entries: list[Entry], chosen: _Chosen, day: date) -> Accepted:
    lock = {entry.id: entry for entry in entries}
    ids = NewIds(lock)
    accepted: list[Pair] = []
    refused: list[Pair] = []
    for pair in chosen.pairs.values():
        twins = whole(pair)
        is_to_be_named = pair.is_doubtful and pair.state != State.IN_STEP and id(pair) not in chosen.named
        if twins is None or pair.state == State.MOVED or is_to_be_named:
            refused.append(pair)
            continue
        if pair.state != State.IN_STEP:
            accepted.append(pair)
        last = pair.entry.day if pair.entry and pair.state == State.IN_STEP else day
        id_ = pair.entry.id if pair.entry else ids.of(pair.place, twins.en.text, twins.es.text)
        lock[id_] = Entry(pair.place, id_, print_of(twins.en.text), print_of(twins.es.text), last)
    for pair in comparison.pairs:
        if pair.entry and lock[pair.entry.id] == pair.entry:
            lock[pair.entry.id] = _with_new_links(pair.entry, pair, comparison.names)
    unsettled, alive = {pair.scope for pair in refused}, {pair.scope for pair in comparison.pairs} | comparison.alone
    now = {old: new for new, old in comparison.names.items()}
    for entry in comparison.forgotten:
        scope = now.get(entry.scope, entry.scope)
        if (scope in chosen.scopes and scope not in unsettled) or (chosen.scopes and scope not in alive):
            del lock[entry.id]
    return Accepted(tuple(lock.values()), tuple(accepted), tuple(refused))


def _with_new_links(entry: Entry, pair: Pair, names: dict[str, str]) -> Entry:
    """The pair's entry, with links that only follow a page's new name; the old name is forgotten with this accept."""
    if not names:
        return entry
    return replace(entry, en=_followed(entry.en, pair.en, names), es=_followed(entry.es, pair.es, names))


def _followed(was: Print, piece: Piece | None, names: dict[str, str]) -> Print:
    if piece and piece.text.words == was.words and is_led_like(was.links, piece.text.with_names(names).links):
        return replace(was, links=piece.text.links)
    return was


def _is_in(pair: Pair, path: str) -> bool:
    files = (piece.file for piece in (pair.en, pair.es) if piece)
    return path in ("", ".") or any(file == path or file.startswith(f"{path}/") for file in files)
