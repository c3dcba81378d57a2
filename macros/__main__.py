"""The door for people: `python -m macros check`, `new`, `translations`, `compare`, `schemas`."""

import argparse
import gc
import os
import sys
from argparse import Namespace
from collections import Counter
from io import TextIOWrapper
from pathlib import Path

from macros.components.decks import all_decks
from macros.components.series.model import Series
from macros.export.powerpoint.sizes import full_slides
from macros.rules.load import load_curriculum
from macros.site.mkdocs_yml import problems_of
from macros.source.data_file import read_yaml
from macros.source.problems import CurriculumError, Problem
from macros.source.report import report
from macros.source.validate import check_record
from macros.tools.scaffold import KINDS, next_step, write_starting_point
from macros.tools.schemas import write_schemas
from macros.translations import command as translations
from macros.translations.lock import COMMAND, no_lock, read_lock

ROOT = Path(__file__).resolve().parent.parent


def check(arguments: Namespace) -> None:
    """Look at every page and data file, and list all problems."""
    problems: list[Problem] = []
    curriculum = None
    try:
        curriculum = load_curriculum(ROOT)
        problems += full_slides(slide for slides in all_decks(curriculum).values() for slide in slides)
    except CurriculumError as error:
        problems += error.problems
    problems += problems_of(ROOT / "mkdocs.yml")
    try:
        if not read_lock(ROOT):
            problems.append(no_lock())
    except CurriculumError as error:
        problems += error.problems
    if problems or not curriculum:
        raise CurriculumError(problems)
    pages = sum(len(pages) for pages in curriculum.pages.values())
    print(f"All is well: {pages} pages, {len(curriculum.files)} data files.")


def new(arguments: Namespace) -> None:
    """Write a starting point in both languages, and say what comes next."""
    series, problems = check_record(Series, read_yaml(ROOT / "docs/data/series.yml", ROOT))
    if series is None:
        raise CurriculumError(problems)
    written = write_starting_point(ROOT, arguments.kind, arguments.id, [part.id for part in series.parts])
    for path in written:
        print(f"Written: {path.relative_to(ROOT).as_posix()}")
    part, _, id = arguments.id.rpartition("/")
    print(
        "Next:\n  1. Write each text, and take its mark away. `python -m macros check` lists the marks that are left."
    )
    print(f"  2. {next_step(arguments.kind, part, id)}")
    print(f"  3. When both languages say the same: {COMMAND} --accept {written[0].relative_to(ROOT).as_posix()}")


def compare(arguments: Namespace) -> None:
    """Say what has changed since an older copy of the project: minutes, texts behind, documents."""
    from macros.tools.review_summary import to_summary  # it knows every export, and the quick commands need none

    try:
        before = load_curriculum(arguments.before)
    except (CurriculumError, OSError):
        before = None
    behind = Counter(pair.scope for pair in translations.look(ROOT)[0].open)
    print(to_summary(before, load_curriculum(ROOT), behind), end="")


def schemas(arguments: Namespace) -> None:
    """Write the JSON Schemas that editors complete from."""
    for path in write_schemas(ROOT):
        print(path.relative_to(ROOT).as_posix())


def main() -> int:
    """0 if all is well, 1 if something is to be mended, 3 if it is a fault of ours; `translations` says its own."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="Look after the curriculum.")
    commands = parser.add_subparsers(required=True)
    for act in (check, new, compare, schemas):
        command = commands.add_parser(act.__name__, help=act.__doc__, description=act.__doc__)
        command.set_defaults(act=act)
        if act is new:
            command.add_argument("kind", choices=KINDS, help="what to begin")
            command.add_argument(
                "id",
                help="its name in kebab-case, such as partner-map; a module's begins with its part: part-1/new-module",
            )
        if act is compare:
            command.add_argument("before", type=Path, help="the folder of the older copy")
    command = commands.add_parser("translations", help=translations.HELP)
    translations.add_arguments(command)
    command.set_defaults(act=lambda arguments: translations.run(arguments, ROOT))
    arguments = parser.parse_args()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console that lacks a letter shows a question mark
    try:
        code = arguments.act(arguments) or 0
        sys.stdout.flush()
    except CurriculumError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # nobody reads on, as in `python -m macros check | head -1`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        print(f"{error.filename or 'A file'}: {error.strerror or error}.", file=sys.stderr)
        return 1
    except Exception as error:
        print(report(error), file=sys.stderr)
        return 3
    return int(code)


if __name__ == "__main__":
    gc.disable()  # a command is over in a moment and needs all that it read: looking for waste is a fifth of its time
    sys.exit(main())
