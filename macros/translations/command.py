"""`python -m macros translations`: what is behind, and how a person declares it equal."""

import argparse
import os
import sys
from datetime import date, datetime
from pathlib import Path

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
        comparison, problems = look(root)
        problems += [] if not comparison.is_new else [_no_lock()]
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


def look(root: Path) -> tuple[Comparison, list[Problem]]:
    """How both languages stand, and what keeps them from being paired.

    Raises:
        CurriculumError: A file or the lock cannot be read.
    """
    problems: list[Problem] = []
    files = {path: file for path, (_, file) in read_data(root, problems).items()}
    pages = read_pages(root / "docs", problems)
    try:
        entries = read_lock(root)
    except CurriculumError as error:
        problems += error.problems
    if problems:
        raise CurriculumError(problems)
    comparison = compare(pages, files, entries)
    return comparison, [*unequal_pages(pages), *moved(comparison)]


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
    comparison, problems = look(root)
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
