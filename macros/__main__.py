"""The door for people: `python -m macros check` looks at every file without building; `schemas` writes the JSON Schemas."""

import argparse
import sys
from pathlib import Path

from macros.loading import load_curriculum
from macros.problems import CurriculumError
from macros.schemas import write_schemas

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """0 if all is well, 1 if something is to be mended."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="Look after the curriculum.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="look at every page and data file, and list all problems")
    commands.add_parser("schemas", help="write the JSON Schemas that editors complete from")
    command = parser.parse_args().command
    if command == "schemas":
        for path in write_schemas(ROOT):
            print(path.relative_to(ROOT).as_posix())
        return 0
    try:
        curriculum = load_curriculum(ROOT)
    except CurriculumError as error:
        print(error, file=sys.stderr)
        return 1
    pages = sum(len(pages) for pages in curriculum.pages.values())
    print(f"All is well: {pages} pages, {len(curriculum.files)} data files.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
