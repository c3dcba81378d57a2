"""Files that take a while to make: each is made once and kept.

Its name says what it was made from and what is in it, so that neither an old nor a damaged file is ever published.
"""

import logging
import os
import platform
import shutil
import sys
import time
import zlib
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from functools import cache
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar, TypeVarTuple

from macros.source.tree import is_meant

Job = TypeVar("Job")
Told = TypeVarTuple("Told")

FEW = 8
"""So many files are made here; for more, other processes are worth their start."""

UNFINISHED = ".part"
"""The ending of a file that is being made.

Another build may be at it, as when somebody builds while `mkdocs serve` runs.
"""

_LONG = 24 * 60 * 60
"""So many seconds after its last change, nobody is at a file any more."""

_MACROS = Path(__file__).parents[1]

_log = logging.getLogger("mkdocs.macros")
"""MkDocs shows what is said under its own name."""


def make_missing(
    wanted: Mapping[Job, str], folder: Path, make: Callable[[Job, *Told], bytes], *told: *Told
) -> dict[Job, Path]:
    """Make the files that are not there yet, in parallel if they are many, and delete what is no longer wanted.

    Args:
        wanted: For each job, a name that says all that its file is made from: `key.pdf`; the longest job comes first.
        make: Called with a job and with `told`, which goes to each process once; a function of a module.

    Returns:
        The file of each job in `folder`. Its name says what is in it, too.
    """
    folder.mkdir(parents=True, exist_ok=True)
    kept = _whole(folder, set(wanted.values()))
    missing = [(job, folder / name) for job, name in wanted.items() if name not in kept]
    if len(missing) > FEW:
        fresh = get_context("spawn")  # a process copied while `mkdocs serve` has threads can wait forever
        count = min(4, os.cpu_count() or 1)
        with ProcessPoolExecutor(count, fresh, initializer=_begin, initargs=(make, told)) as workers:
            made = list(workers.map(_make_there, missing, chunksize=2))
    else:
        made = [_write(path, make(job, *told)) for job, path in missing]
    files = {job: kept[name] for job, name in wanted.items() if name in kept}
    files |= {job: path for (job, _), path in zip(missing, made)}
    _tidy(folder, set(files.values()))
    return files


def _whole(folder: Path, wanted: set[str]) -> dict[str, Path]:
    """The wanted files that are there and still hold what was written.

    Those that do not are told and deleted: a disk was full, a computer lost its power, or somebody else wrote there.
    """
    kept, damaged = {}, 0
    for path in sorted(folder.iterdir()):
        key, _, rest = path.name.partition(".")
        if (name := f"{key}{path.suffix}") not in wanted or path.suffix == UNFINISHED:
            continue
        if rest == f"{_digest(_content(path))}{path.suffix}":
            kept[name] = path
        else:
            damaged += 1
            _remove(path)
    if damaged:
        _log.info(f"Damaged files in {folder.name}, which the cache keeps: {damaged}. They are made anew.")
    return kept


def _content(path: Path) -> bytes:
    """What is in a file; nothing if it is none, or if another build has deleted it meanwhile."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:24]


def _tidy(folder: Path, wanted: set[Path]) -> None:
    """Delete what no job wants any more, but nothing that another build is at."""
    for path in set(folder.iterdir()) - wanted:
        with suppress(FileNotFoundError):  # it has just got its name
            if path.suffix != UNFINISHED or path.lstat().st_mtime < time.time() - _LONG:
                _remove(path)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


@cache
def code() -> str:
    """What all files are made with: the same code and libraries make the same bytes of the same words.

    It is all of our code, not only that of the exports: what a blank is called, or which files there are, is said
    elsewhere. It is every library, for one brings others along; and Python, whose compression is in each Office file.
    """
    made_with = sha256()
    sources = (path for path in _MACROS.rglob("*") if is_meant(path.relative_to(_MACROS)) and path.suffix != ".pyc")
    for path in sorted(path for path in sources if path.is_file()):
        content, name = path.read_bytes(), path.relative_to(_MACROS).as_posix()
        made_with.update(f"{name}\0{len(content)}\0".encode() + content)
    libraries = {found.name for folder in sys.path for found in Path(folder).glob("*.dist-info")}
    machine = (sys.version, platform.machine(), zlib.ZLIB_RUNTIME_VERSION, os.environ.get("SOURCE_DATE_EPOCH"))
    made_with.update(repr((sorted(libraries), machine)).encode())
    return made_with.hexdigest()


_told: list[tuple[Callable[..., bytes], tuple[object, ...]]] = []
"""In a process that makes files: with which function, and what else goes to it."""


def _begin(make: Callable[..., bytes], told: tuple[object, ...]) -> None:
    """Once in each process."""
    _told.append((make, told))


def _make_there(job_and_path: tuple[object, Path]) -> Path:
    (job, path), (make, told) = job_and_path, _told[0]
    return _write(path, make(job, *told))


def _write(path: Path, content: bytes) -> Path:
    """Under its name a file stands only when it is whole.

    Returns:
        `key.pdf` with what is in it: `key.digest.pdf`.
    """
    kept, unfinished = (
        path.with_suffix(f".{_digest(content)}{path.suffix}"),
        path.with_suffix(f".{os.getpid()}{UNFINISHED}"),
    )
    try:
        unfinished.write_bytes(content)
        unfinished.replace(kept)
    finally:
        unfinished.unlink(missing_ok=True)
    return kept
