"""What `mkdocs serve` looks at: the files that people write, and not what editors and Python leave beside them."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from watchdog.observers.polling import PollingObserverVFS

from macros.source.tree import is_left_behind

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_INTERVAL = 0.5
"""Seconds between two looks, as MkDocs has them."""


def watch_what_people_write(server: "LiveReloadServer") -> "LiveReloadServer":
    """Let the server look past what editors leave: an editor that is open would have the site made again and again."""
    watched = list(server._watched_paths)
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserverVFS(stat=os.stat, listdir=_meant, polling_interval=_INTERVAL)  # type: ignore[assignment]
    for path in watched:
        server.watch(path)
    return server


def _meant(folder: str | None) -> "Iterator[os.DirEntry[str]]":
    """What lies in a folder and is somebody's work; what Python has compiled is written by the build itself."""
    with os.scandir(folder) as entries:
        yield from (each for each in entries if each.name != "__pycache__" and not is_left_behind(each.name))
