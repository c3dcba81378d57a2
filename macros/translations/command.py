"""`python -m macros translations`: what is behind, and how a person declares it equal."""

import argparse
import os
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from macros.rules.load import read_data, read_pages
from macros.rules.parity import unequal_pages
from macros.source.problems import CurriculumError, Place, Problem
from macros.translations.accepting import accept
from macros.translations.as_json import as_json
from macros.translations.comparing import compare
from macros.translations.history import old_texts
from macros.translations.listing import block_id, listing, said_of, status
from macros.translations.lock import COMMAND, FILE, read_lock, write_lock
from macros.translations.pairs import Comparison, State, whole

HELP = "list what one language says and the other does not yet, block by block"
_EXITS = (
    "Exit code: 0 if both languages are in step, 1 if something is behind, 2 if something is broken "
    "(a file, the lock, or the order of blocks)."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = f"{HELP[0].upper()}{HELP[1:]}. {_EXITS}"
    parser.add_argument(
        "--accept",
        nargs="+",
        metavar="PATH[#BLOCK]",
        help="after a person has compared them, declare both languages of a page, a data file, a folder or one block "
        "equal; `docs` is everything",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, root: Path) -> int:
    """0 in step, 1 behind, 2 broken."""
    try:
        if arguments.accept:
            return _accept(arguments.accept, root)
        comparison, unreadable, problems = look(root)
        problems = [*unreadable, *problems, *([_no_lock()] if comparison.is_new else [])]
    except CurriculumError as error:
        if arguments.json:
            print(as_json(Comparison((), ()), {}, error.problems))
        else:
            print(error, file=sys.stderr)
        return 2
    old = old_texts(comparison.open, root)
    if arguments.json:
        print(as_json(comparison, old, problems))
    else:
        if not comparison.is_new and (comparison.open or not problems):
            print(listing(comparison, old, sys.stdout.isatty() and not os.environ.get("NO_COLOR")))
        if problems:
            print(f"\n{CurriculumError(problems)}", file=sys.stderr)
    return status(comparison, problems)


class Looked(NamedTuple):
    """What was seen of both languages.

    Attributes:
        comparison: How they stand, without the files that cannot be read; it forgets nothing of those.
        unreadable: Why they cannot be read.
        problems: What else keeps texts from being paired.
    """

    comparison: Comparison
    unreadable: list[Problem]
    problems: list[Problem]


def look(root: Path) -> Looked:
    """How both languages stand.

    Raises:
        CurriculumError: The lock cannot be read.
    """
    unreadable: list[Problem] = []
    data = read_data(root, unreadable)
    pages = read_pages(root / "docs", unreadable)
    try:
        entries = read_lock(root)
    except CurriculumError as error:
        raise CurriculumError([*unreadable, *error.problems]) from None
    left_out = {_scope(problem.place.path) for problem in unreadable}
    pages = {locale: {path: page for path, page in of.items() if path not in left_out} for locale, of in pages.items()}
    files = {path: file for path, (_, file) in data.items() if f"data/{path}" not in left_out}
    comparison = compare(pages, files, [entry for entry in entries if entry.scope not in left_out])
    if unreadable:
        comparison = replace(comparison, forgotten=(), is_new=not entries)
    return Looked(comparison, unreadable, [*unequal_pages(pages), *moved(comparison)])


def _scope(file: str) -> str:
    """What the lock calls a page or a data file."""
    path = file.removeprefix("docs/")
    return path if path.startswith("data/") else path.partition("/")[2]


def moved(comparison: Comparison) -> list[Problem]:
    """What stands at different places in the two languages."""
    return [
        Problem(
            Place(twins.es.file, twins.es.line),
            f"this {twins.es.kind} stands at another place than its twin, {twins.en.file}:{twins.en.line}.",
            "Move one of them, so that both languages have the same order.",
        )
        for pair in comparison.pairs
        if pair.state == State.MOVED and (twins := whole(pair))
    ]


def today() -> date:
    """The day where the person is."""
    return datetime.now().astimezone().date()


def _accept(wanted: list[str], root: Path) -> int:
    comparison, unreadable, problems = look(root)
    if unreadable:
        raise CurriculumError(unreadable)
    accepted = accept(comparison, read_lock(root), wanted, today())
    write_lock(accepted.entries, root)
    for pair in accepted.pairs:
        print(f"{block_id(pair)}: in step")
    count = len(accepted.pairs)
    print(f"{FILE}: {count} {'text' if count == 1 else 'texts'} declared equal.")
    for pair in accepted.refused:
        fix = (
            "Mend it first."
            if pair.state in (State.NO_TWIN, State.MOVED)
            else "It stands beside a text without a twin; accept it by its name if these two belong together."
        )
        print(f"{block_id(pair)}: not accepted: {said_of(pair)}. {fix}", file=sys.stderr)
    if problems:
        print(f"\n{CurriculumError(problems)}", file=sys.stderr)
    return 2 if problems else 1 if accepted.refused else 0


def _no_lock() -> Problem:
    fix = f"Bring it back from Git. For the first one, compare everything, and then run `{COMMAND} --accept docs`."
    return Problem(Place(FILE), "there is no lock, so nobody can say what is behind.", fix)
