"""Read a file from disk as text, or say why it cannot be read."""

import re
from collections.abc import Iterator
from errno import EINVAL
from pathlib import Path

from macros.source.invisible import odd_characters, says_something
from macros.source.problems import CurriculumError, Place, Problem

LARGEST = 500_000
"""Bytes of a page or a data file; our largest has some 60,000."""

_MERGE = re.compile(r"<{7}(?= |$)|\|{7}(?= |$)|={7}$|>{7}(?= |$)")

_BOTH_SIDES = (
    "Keep what is right of both sides, and remove the three lines of marks: `<<<<<<<`, `=======` and `>>>>>>>`."
)


def missing(path: str) -> Problem:
    """A file is not there that the site cannot do without; its path from the project's folder."""
    return Problem(Place(path), "the file is missing.", "Bring it back: the site cannot be built without it.")


def misnamed(place: Place, *names: str) -> Problem | None:
    """A file, or a folder around it, whose name cannot be an address or an id; its names without their ending."""
    odd = next((name for name in names if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)), None)
    if odd is None:
        return None
    fix = "Use small letters without accents, digits, and single hyphens, such as `partner-map`, in both languages."
    return Problem(place, f"`{odd}` cannot be the name of a page or of data.", fix)


def read_text(file: Path, root: Path) -> str:
    """A file's text.

    Raises:
        CurriculumError: The file is missing or empty, cannot be opened, is not UTF-8, holds characters that
            nobody sees, or is left over from a merge.
    """
    path = file.relative_to(root).as_posix()
    try:
        if file.exists() and not file.is_file() and not file.is_dir():  # a pipe would never end
            raise OSError(EINVAL, "it is no file")
        raw = file.read_bytes()
    except FileNotFoundError:
        raise CurriculumError([missing(path)]) from None
    except OSError as error:
        raise CurriculumError(
            [
                Problem(
                    Place(path),
                    f"the file cannot be opened: {error.strerror}.",
                    "Ask whoever looks after the computer who may read it.",
                )
            ]
        ) from None
    if len(raw) > LARGEST:
        what = f"the file has {len(raw) // 1000:,} kB, and none of ours has more than {LARGEST // 1000}."
        raise CurriculumError([Problem(Place(path), what, "Split it, or take out what does not belong into it.")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(path, raw.count(b"\n", 0, error.start) + 1)
        what, fix = "this line has a character that is not UTF-8.", "Save the file again with the encoding UTF-8."
        raise CurriculumError([Problem(place, what, fix)]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not says_something(text):
        raise CurriculumError([Problem(Place(path), "the file is empty.", "Write its content, or delete the file.")])
    if problems := [*_left_from_a_merge(text, path), *odd_characters(text, path)]:
        raise CurriculumError(problems)
    return text


def _left_from_a_merge(text: str, path: str) -> Iterator[Problem]:
    """Where a merge conflict begins, or where one of its marks was forgotten."""
    is_open = False
    for number, line in enumerate(text.split("\n"), 1):
        if not (mark := _MERGE.match(line)):
            continue
        if mark[0].startswith("<") or not is_open:
            left = "" if mark[0].startswith("<") else f": `{mark[0]}` is left of it"
            yield Problem(Place(path, number), f"a merge conflict is not settled here{left}.", _BOTH_SIDES)
        is_open = not mark[0].startswith(">")
