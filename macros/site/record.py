"""What we have published in a place, so that the next build knows what is its own there."""

import json
import os
from collections.abc import Mapping, Set
from pathlib import Path, PurePosixPath
from typing import TypeAlias

Published: TypeAlias = Mapping[str, Set[str]]
"""For each file, by its path in the site, the fingerprint of what we have written; two, where a build was cut short."""


def read_record(record: Path) -> Published:
    """What is ours; nothing where there is no record, or none that can be read."""
    try:
        told = json.loads(record.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(told, dict):
        return {}
    return {
        path: set(map(str, digests)) for path, digests in told.items() if _is_inside(path) and isinstance(digests, list)
    }


def write_record(record: Path, ours: Published) -> None:
    """Under its name a record stands only when it is whole."""
    record.parent.mkdir(parents=True, exist_ok=True)
    unfinished = record.with_suffix(f".{os.getpid()}.part")
    try:
        text = json.dumps({path: sorted(digests) for path, digests in sorted(ours.items())})
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(record)
    finally:
        unfinished.unlink(missing_ok=True)


def _is_inside(path: str) -> bool:
    """Whether a path of a record leads to a file below the place."""
    parts = PurePosixPath(path).parts
    return bool(parts) and ".." not in parts and not PurePosixPath(path).is_absolute()
