"""The finished site is put into the place where it is published, which is never emptied.

Whatever happens, that place holds a site whose pages lead to what is there. First all that is new or changed is written
beside its goal; then it takes its place, what pages need before the pages; what the site has no more goes last. So a
full disk changes nothing, and what was cut short the next build mends. What is not ours stays.
"""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath

from macros.site.record import Published, read_record, write_record

_TELLS = ("_headers", "nginx-headers.conf", "pagefind/pagefind-entry.json", "sitemap.xml", "sitemap.xml.gz")
"""What tells of pages comes after them."""


class TakenError(Exception):
    """Where the site needs a file, or a folder, lies something of somebody else's. Nothing was changed."""


class HalfwayError(Exception):
    """Some of the new site is there already, with all that it leads to. The next build goes on.

    Attributes:
        cause: What the disk said.
    """

    def __init__(self, cause: OSError):
        super().__init__(str(cause))
        self.cause = cause


def fill(new: Path, place: Path, record: Path) -> list[str]:
    """Make `place` hold the site.

    Args:
        new: The folder of the finished site.
        place: Where it is published; it may be a mounted disk.
        record: Where it is kept what we have published there.

    Returns:
        What else lies there, and stays.

    Raises:
        TakenError: Something of somebody else's is in the way.
        OSError: The disk is full or cannot be written, and nothing was changed.
        HalfwayError: The disk failed later.
    """
    made = {path: _digest(new / path) for path in _files(new)}
    ours = read_record(record)
    place.mkdir(parents=True, exist_ok=True)
    _forget(place, {*made, *ours})  # what a build left that was killed
    in_the_way = list(_in_the_way(place, made, ours))
    changed = [path for path, digest in made.items() if not _holds(place / path, {digest})]
    write_record(
        record, {path: ours.get(path, set()) | ({made[path]} if path in made else set()) for path in {*made, *ours}}
    )
    try:
        for path in in_the_way:
            _remove(place / path)
        _write(new, place, changed)
    except BaseException:
        _forget(place, changed)
        raise
    try:
        for path in sorted(changed, key=lambda path: _turn(path, (place / path).exists())):
            _beside(place / path).replace(place / path)
        _clean(place, made, ours)
        write_record(record, {path: {digest} for path, digest in made.items()})
    except OSError as error:
        raise HalfwayError(error) from error
    folders = {str(folder) for path in made for folder in PurePosixPath(path).parents}
    return list(_others(place, "", {*made}, folders))


def _files(folder: Path) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def _holds(file: Path, digests: Iterable[str]) -> bool:
    """Whether a file is one that we have written, and as we have written it."""
    return file.is_file() and not file.is_symlink() and _digest(file) in digests


def _beside(goal: Path) -> Path:
    """Where a file waits until all are there."""
    return goal.with_name(f".{goal.name}.part")


def _write(new: Path, place: Path, changed: Iterable[str]) -> None:
    """Lay each file beside its goal: from here on, nothing takes room on the disk."""
    for path in changed:
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(new / path, _beside(place / path))


def _forget(place: Path, paths: Iterable[str]) -> None:
    """Take away what waits beside its goal, and the folders that were made for it."""
    for path in paths:
        with suppress(OSError):
            _beside(place / path).unlink()
            _prune(place, path)


def _turn(path: str, is_there: bool) -> tuple[int, bool, int, str]:
    """When a file takes its place: after what it leads to. No old page leads to a new one; the home page is last."""
    stage = 2 if path in _TELLS else 1 if path.endswith(".html") else 0
    return stage, is_there, -path.count("/"), path


def _clean(place: Path, made: Mapping[str, str], ours: Published) -> None:
    """Delete what the site has no more, pages first, and only what we have written ourselves."""
    kept = {path.casefold(): path for path in made}
    gone = [
        path
        for path in ours
        if path not in made and _holds(place / path, ours[path]) and not _is_one(place, path, kept.get(path.casefold()))
    ]
    for path in sorted(gone, key=lambda path: (not path.endswith(".html"), path)):
        (place / path).unlink()
        _prune(place, path)


def _is_one(place: Path, path: str, kept: str | None) -> bool:
    """Whether two names that differ in their capitals are one file, as on the disks of most Macs and of Windows."""
    return kept is not None and (place / path).samefile(place / kept)


def _prune(place: Path, path: str) -> None:
    """Delete the folders of a file as far as they are empty now."""
    with suppress(OSError):
        for folder in list(PurePosixPath(path).parents)[:-1]:
            (place / folder).rmdir()


def _in_the_way(place: Path, made: Mapping[str, str], ours: Published) -> Iterator[str]:
    """Our own files where the site now needs a folder, and our own folders where it needs a file.

    Raises:
        TakenError: It is not ours.
    """
    for folder in sorted({folder for path in made for folder in PurePosixPath(path).parents}):
        there = place / folder
        if os.path.lexists(there) and not there.is_dir():
            if not _holds(there, ours.get(str(folder), ())):
                raise TakenError(f"`{there}` is not of this site, and the site needs a folder there")
            yield str(folder)
    for path in made:
        there = place / path
        if there.is_dir() and not there.is_symlink():
            if any(not _holds(there / file, ours.get(f"{path}/{file}", ())) for file in _files(there)):
                raise TakenError(f"`{there}` holds what is not of this site, and the site needs a file there")
            yield path


def _remove(there: Path) -> None:
    if there.is_dir():
        shutil.rmtree(there)
    else:
        there.unlink()


def _others(place: Path, below: str, files: set[str], folders: set[str]) -> Iterator[str]:
    """What lies in the place and is not of the site; of a folder that is not, only its name."""
    for name in sorted(path.name for path in (place / below).iterdir()):
        path = f"{below}{name}"
        if path in folders:
            yield from _others(place, f"{path}/", files, folders)
        elif path not in files:
            yield f"{path}/" if (place / path).is_dir() else path
