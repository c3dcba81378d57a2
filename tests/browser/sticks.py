"""The offline copies on a USB stick: unpacked in a folder whose name has a space, as people's folders do."""

from pathlib import Path
from zipfile import ZipFile

NAMES = ["en", "es", "both"]
_PAPER = (".pdf", ".docx", ".pptx", ".zip")


def packed(site: Path, name: str) -> ZipFile:
    return ZipFile(site / f"offline/training-{name}.zip")


def unpacked(site: Path, name: str, parent: Path) -> Path:
    """A copy, without the files that no browser opens."""
    folder = parent / f"USB {name}"
    if not folder.exists():
        archive = packed(site, name)
        archive.extractall(folder, [entry for entry in archive.namelist() if not entry.endswith(_PAPER)])
    return folder
