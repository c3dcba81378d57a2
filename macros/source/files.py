"""Read a file from disk as text, or say why it cannot be read."""

from errno import EINVAL
from pathlib import Path

from macros.source.problems import CurriculumError, Place, Problem


def missing(path: str) -> Problem:
    """A file is not there that the site cannot do without; its path from the project's folder."""
    return Problem(Place(path), "the file is missing.", "Bring it back: the site cannot be built without it.")


def read_text(file: Path, root: Path) -> str:
    """A file's text.

    Raises:
        CurriculumError: The file is missing or empty, cannot be opened, is not UTF-8, or is left over from a merge.
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
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(path, raw.count(b"\n", 0, error.start) + 1)
        raise CurriculumError(
            [
                Problem(
                    place,
                    "this line has a character that is not UTF-8.",
                    "Save the file again with the encoding UTF-8.",
                )
            ]
        ) from None
    if not text.strip():
        raise CurriculumError([Problem(Place(path), "the file is empty.", "Write its content, or delete the file.")])
    text = text.replace("\r\n", "\n")
    if marked := [n for n, line in enumerate(text.split("\n"), 1) if line.startswith("<<<<<<< ")]:
        fix = (
            "Keep what is right of both sides, and remove the three lines of marks: `<<<<<<<`, `=======` and `>>>>>>>`."
        )
        raise CurriculumError(Problem(Place(path, n), "a merge conflict is not settled here.", fix) for n in marked)
    return text
