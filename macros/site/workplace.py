"""Where a build works: a folder for what it keeps, and the place where the site is published, for itself alone."""

import logging
import os
import shutil
import tempfile
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout
from platformdirs import user_cache_path

from macros.site.filling import fill
from macros.source.problems import CurriculumError, Place, Problem, sentence

_PATIENCE = 600
"""Seconds to wait for another build; none takes so long."""

_OTHER_PLACE = "or name another folder with `--site-dir`, or `site_dir` in mkdocs.yml."

_FEW = 5
"""So many names are told."""

_log = logging.getLogger("mkdocs.macros")


class Workplace:
    """What one build has for itself; a second build of the project, or into the same place, waits until it leaves.

    Attributes:
        kept: The folder for what builds keep: in the project, or the user's cache if the project cannot be written.
        site: The new site, until it is whole.
    """

    def __init__(self, root: Path, place: Path | None):
        """Begin to work.

        Args:
            root: The project's folder.
            place: Where the site is published; None if it is only looked at.

        Raises:
            CurriculumError: There is nowhere to work, or the site cannot be published there.
        """
        self.kept = _kept(root)
        self.site = self.kept / "building"
        self._place = place and Path(os.path.realpath(place))
        if self._place:
            _check(self._place, Path(os.path.realpath(root)), self.site)
        self._locks = [_lock(self.kept / "lock")]
        try:
            if self._place:
                self._locks.append(
                    _lock(Path(tempfile.gettempdir(), f"collective-power-{_user()}-{_key(self._place)}.lock"))
                )
            shutil.rmtree(self.site, ignore_errors=True)
        except BaseException:
            self.leave()
            raise

    @property
    def place(self) -> Path:
        """Where the site is published, whatever links lead there."""
        assert self._place
        return self._place

    @property
    def record(self) -> Path:
        """Where it is kept what we have published."""
        return self.kept / f"published/{_key(self.place)}.json"

    def publish(self) -> None:
        """Put the new site into its place.

        Raises:
            TakenError, HalfwayError, OSError: As for `fill`.
        """
        others = fill(self.site, self.place, self.record)
        _log.info(f"Published in {self.place}.")
        if others:
            more = f" and {len(others) - _FEW} more" if len(others) > _FEW else ""
            _log.info(f"Not of this site, and left as they are: {', '.join(others[:_FEW])}{more}.")

    def leave(self) -> None:
        """Whoever waits may begin."""
        shutil.rmtree(self.site, ignore_errors=True)
        for lock in self._locks:
            lock.release(force=True)


def _kept(root: Path) -> Path:
    """The folder for what builds keep.

    Raises:
        CurriculumError: There is none.
    """
    ours = root / ".cache"
    users = user_cache_path("collective-power") / _key(root)
    if _is_writable(ours):
        ours.mkdir(exist_ok=True)
        return ours
    if _is_writable(users):
        _log.info(f"The project's folder cannot be written, so the build keeps its files in {users}.")
        users.mkdir(parents=True, exist_ok=True)
        return users
    what = f"a build keeps files here, or in {users}, and neither folder can be written."
    fix = "Let one of them be written, or name a folder that can be in the variable XDG_CACHE_HOME."
    raise CurriculumError([Problem(Place(".cache"), what, fix)])


def _check(place: Path, root: Path, site: Path) -> None:
    """Whether the site can be published in a place, before all is made for nothing.

    Raises:
        CurriculumError: It cannot.
    """
    here = Place(str(place.relative_to(root)) if place.is_relative_to(root) else str(place))
    if any(place == folder or folder in place.parents for folder in (root / "macros", root / ".git", site)):
        raise CurriculumError(
            [Problem(here, "the site would mix with what it is made with.", sentence(_OTHER_PLACE.removeprefix("or ")))]
        )
    if place.is_symlink():
        raise CurriculumError([Problem(here, "this link leads back to itself.", f"Delete the link, {_OTHER_PLACE}")])
    if place.exists() and not place.is_dir():
        what = "the site needs a folder, and here lies a file."
        raise CurriculumError([Problem(here, what, f"Rename the file, {_OTHER_PLACE}")])
    if not _is_writable(place):
        what = "the site cannot be published here, for this folder cannot be written."
        raise CurriculumError([Problem(here, what, f"Let it be written, {_OTHER_PLACE}")])


def _is_writable(folder: Path) -> bool:
    """Whether files can be made in a folder, or the folder itself if it is not there yet."""
    there = next(each for each in (folder, *folder.parents) if os.path.lexists(each))
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)


def _lock(file: Path) -> FileLock:
    """A file that only one build has at a time: it is free again when that build ends, however it ends.

    Raises:
        CurriculumError: Another build does not end.
    """
    lock = FileLock(file, thread_local=False, is_singleton=True)  # `mkdocs serve` never waits for itself
    try:
        lock.acquire(timeout=0)
    except Timeout:
        _log.info("Another build is going on. This one begins when that one is done.")
        try:
            lock.acquire(timeout=_PATIENCE)
        except Timeout:
            what = f"another build has been going on for {_PATIENCE // 60} minutes, and this one cannot begin."
            raise CurriculumError([Problem(Place(str(file)), what, "End the other build, and build again.")]) from None
    return lock


def _user() -> int | str:
    """Whose locks these are: nobody may open those of others."""
    return os.getuid() if hasattr(os, "getuid") else "user"


def _key(path: Path) -> str:
    """A short name for a folder."""
    return sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:16]
