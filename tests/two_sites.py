"""A small site as it was and as it is now, and a place where it is published beside what is somebody else's."""

import re
import shutil
from pathlib import Path

from macros.site.filling import fill

OLD = {
    "index.html": "site.css old.js part/index.html gone/index.html",
    "part/index.html": "site.css index.html old.png files/part.pdf",
    "gone/index.html": "site.css index.html gone/only.png",
    "gone/only.png": "",
    "old.png": "",
    "old.js": "",
    "site.css": "the old style",
    "files/part.pdf": "the old file",
    "pagefind/pagefind-entry.json": "index.html part/index.html gone/index.html",
}
NEW = {
    "index.html": "site.css new/new.js part/index.html added/index.html",
    "part/index.html": "site.css index.html files/part.pdf",
    "added/index.html": "site.css index.html added/deep/only.png",
    "added/deep/only.png": "",
    "new/new.js": "",
    "site.css": "the new style",
    "files/part.pdf": "the new file",
    "pagefind/pagefind-entry.json": "index.html part/index.html added/index.html",
    ".nojekyll": "",
}
"""Two sites: what stands in each file, and so where each page leads."""

OTHERS = {
    "CNAME": "example.org",
    ".git/config": "[core]",
    ".well-known/security.txt": "Contact: us",
    "files/their.pdf": "not ours",
    "gone/their.txt": "not ours",
}


def write(folder: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def read(folder: Path) -> dict[str, str]:
    return {file.relative_to(folder).as_posix(): file.read_text() for file in folder.rglob("*") if file.is_file()}


def folders(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_dir()}


class Site:
    """A place where the old site is published beside files of somebody else's, and the new one."""

    def __init__(self, folder: Path):
        self.new, self.place, self.record = folder / "new", folder / "place", folder / "kept/record.json"
        write(self.place, OTHERS)
        self.make(OLD)
        self.fill()
        self.make(NEW)

    def make(self, files: dict[str, str]) -> None:
        shutil.rmtree(self.new, ignore_errors=True)
        write(self.new, files)

    def fill(self) -> list[str]:
        return fill(self.new, self.place, self.record)

    def broken_links(self) -> list[str]:
        there = read(self.place)
        pages = {path: text for path, text in there.items() if path in OLD | NEW and re.search(r"\.html$|entry", path)}
        return [f"{page} leads to {path}" for page, text in pages.items() for path in text.split() if path not in there]
