"""A person has looked: write what they declare equal into the lock."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from macros.source.localized import LOCALES
from macros.source.problems import CurriculumError, Place, Problem, sentence, suggestion
from macros.translations.lock import Entry, new_id, print_of
from macros.translations.pairs import Comparison, Pair, State


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
    chosen: dict[int, Pair] = {}
    named, scopes = set(), set()
    for path in wanted:
        file, _, block = path.removeprefix("./").partition("#")
        found = [pair for pair in comparison.pairs if _is_in(pair, file.rstrip("/"))]
        if not found:
            known = {piece.file for pair in comparison.pairs for piece in (pair.en, pair.es) if piece}
            raise CurriculumError(
                [
                    Problem(
                        Place(file),
                        "no text in two languages is there.",
                        sentence(
                            suggestion(file, known if "." in file else {"docs/en", "docs/es", "docs/data", "docs"})
                        ),
                    )
                ]
            )
        if block:
            names = [pair.name for pair in found]
            found = [pair for pair in found if pair.name == block]
            if not found:
                raise CurriculumError(
                    [Problem(Place(file), f"there is no block `{block}`.", sentence(suggestion(block, names)))]
                )
            named |= {id(pair) for pair in found}
        else:
            scopes |= {pair.scope for pair in found}
        chosen |= {id(pair): pair for pair in found}
    return _written(comparison, list(entries), chosen, named, scopes, day)


def _written(
    comparison: Comparison, entries: list[Entry], chosen: dict[int, Pair], named: set[int], scopes: set[str], day: date
) -> Accepted:
    made, accepted, refused = {entry.id: entry for entry in entries}, [], []
    for pair in chosen.values():
        if pair.state in (State.NO_TWIN, State.MOVED) or (
            pair.is_doubtful and pair.state != State.IN_STEP and id(pair) not in named
        ):
            refused.append(pair)
            continue
        is_news = pair.state != State.IN_STEP or pair.entry is None
        if pair.state != State.IN_STEP:
            accepted.append(pair)
        key = pair.entry.id if pair.entry else new_id(pair.place, pair.en.text, pair.es.text, set(made))
        made[key] = Entry(
            pair.place, key, print_of(pair.en.text), print_of(pair.es.text), day if is_news else pair.entry.day
        )
    for pair in comparison.pairs:
        if pair.entry and made[pair.entry.id] == pair.entry:
            made[pair.entry.id] = _with_new_links(pair, comparison.names)
    unsettled, alive = {pair.scope for pair in refused}, {pair.scope for pair in comparison.pairs} | comparison.alone
    now = {old: new for new, old in comparison.names.items()}
    for entry in comparison.forgotten:
        scope = entry.place.partition("#")[0]
        scope = now.get(scope, scope)
        if (scope in scopes and scope not in unsettled) or (scopes and scope not in alive):
            del made[entry.id]
    return Accepted(tuple(made.values()), tuple(accepted), tuple(refused))


def _with_new_links(pair: Pair, names: dict[str, str]) -> Entry:
    """The pair's entry, with links that only follow a page's new name; the old name is forgotten with this accept."""
    sides = {}
    for locale in LOCALES if names else ():
        was, piece = getattr(pair.entry, locale), pair[locale]
        if piece and piece.text.words == was.words and piece.text.with_names(names).links == was.links:
            sides[locale] = replace(was, links=piece.text.links)
    return replace(pair.entry, **sides)


def _is_in(pair: Pair, path: str) -> bool:
    files = (piece.file for piece in (pair.en, pair.es) if piece)
    return path in ("", ".") or any(file == path or file.startswith(f"{path}/") for file in files)
