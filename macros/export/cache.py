"""Files that take a while to make: each is made once and kept under a name that says what it was made from."""

import os
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar, TypeVarTuple

Job = TypeVar("Job")
Told = TypeVarTuple("Told")

FEW = 8
"""So many files are made here; for more, other processes are worth their start."""

UNFINISHED = ".part"
"""The ending of a file that is being made.

Another build may be at it, as when somebody builds while `mkdocs serve` runs.
"""

_MACROS = Path(__file__).parents[1]
_LIBRARIES = ("typst", "pikepdf", "fonttools", "fontpkg-atkinson-hyperlegible", "python-docx", "python-pptx", "lxml")


def make_missing(wanted: Mapping[Job, Path], folder: Path, make: Callable[[Job, *Told], bytes], *told: *Told) -> None:
    """Make the files that are not there yet, in parallel if they are many, and delete what is no longer wanted.

    Args:
        wanted: For each job, its file in `folder`; the jobs that take longest come first.
        make: Called with a job and with `told`, which goes to each process once; a function of a module.
    """
    folder.mkdir(parents=True, exist_ok=True)
    missing = [(job, path) for job, path in wanted.items() if not _is_whole(path)]
    if len(missing) > FEW:
        fresh = get_context("spawn")  # a process copied while `mkdocs serve` has threads can wait forever
        count = min(4, os.cpu_count() or 1)
        with ProcessPoolExecutor(count, fresh, initializer=_begin, initargs=(make, told)) as workers:
            list(workers.map(_make_there, missing, chunksize=2))
    else:
        for job, path in missing:
            _write(path, make(job, *told))
    for stale in {path for path in folder.iterdir() if path.suffix != UNFINISHED} - set(wanted.values()):
        stale.unlink(missing_ok=True)


def _is_whole(path: Path) -> bool:
    """Whether a file is there; an empty one is what a computer leaves that lost its power while it wrote."""
    return path.is_file() and path.stat().st_size > 0


@cache
def code() -> str:
    """What all files are made with: the same code and libraries make the same bytes of the same words.

    It is all of our code, not only that of the exports: what a blank is called, or which files there are, is said
    elsewhere.
    """
    sources = sha256()
    for path in sorted(path for path in _MACROS.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        sources.update(f"{path.relative_to(_MACROS).as_posix()}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    return sources.hexdigest() + "".join(f"{name} {version(name)}" for name in _LIBRARIES)


_told: list[tuple[Callable[..., bytes], tuple[object, ...]]] = []
"""In a process that makes files: with which function, and what else goes to it."""


def _begin(make: Callable[..., bytes], told: tuple[object, ...]) -> None:
    """Once in each process."""
    _told.append((make, told))


def _make_there(job_and_path: tuple[object, Path]) -> None:
    (job, path), (make, told) = job_and_path, _told[0]
    _write(path, make(job, *told))


def _write(path: Path, content: bytes) -> None:
    """Under its name a file stands only when it is whole."""
    unfinished = path.with_suffix(f".{os.getpid()}{UNFINISHED}")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
