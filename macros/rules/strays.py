"""Rules about which files there are: `docs/` holds what the site is made from, in its place, and nothing else.

Whatever lay there besides would be published, or be lost without a word.
"""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from macros.source.languages import LOCALES
from macros.source.problems import Place, Problem
from macros.source.tree import is_left_behind, is_text

IMAGES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
ASSETS = {
    "both": (".css", ".js"),
    "css": (".css",),
    "deck": (".css", ".js"),
    "images": IMAGES,
    "js": (".js",),
    "on-demand": (".js",),
    "search": (".js",),
}
"""The folders of `docs/assets/`, and the kinds of files that the site takes from each."""

_MARKDOWN = (".markdown", ".mdown", ".mdtext", ".mdwn", ".mkd", ".mkdn", ".mdx", ".text", ".txt")
_READ_ELSEWHERE = (".json", ".yaml", ".yml")
_LANGUAGE = re.compile(r"[a-z]{2}([-_][A-Za-z]+)?")
_FOLDERS = ("assets", "data", *LOCALES)
_LANGUAGES = " and ".join(f"docs/{locale}/" for locale in LOCALES)
_AWAY = (
    "Move it out of docs/, or delete it. What only your host asks for, such as `CNAME`, belongs into the folder of the "
    "finished site: a build leaves there what is not its own."
)


def stray_files(root: Path) -> Iterator[Problem]:
    """What lies in `docs/` and is not of the kinds that the site is made from."""
    docs = root / "docs"
    if docs.is_dir():
        yield from _in_folder(docs, PurePosixPath(), Path(os.path.realpath(docs)))


def _in_folder(folder: Path, below: PurePosixPath, docs: Path) -> Iterator[Problem]:
    """What is stray in a folder.

    Args:
        below: Its path below `docs/`.
        docs: Where `docs/` really is.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if not is_left_behind(path.name))
    except OSError as error:
        fix = "Ask whoever looks after the computer who may read it."
        yield Problem(_place(below), f"the folder cannot be opened: {error.strerror}.", fix)
        return
    for path in paths:
        here = below / path.name
        if told := _fault(path, here, docs):
            yield Problem(_place(here), *told)
        elif path.is_dir():
            yield from _in_folder(path, here, docs)


def _place(below: PurePosixPath) -> Place:
    """A name that is no text is shown as the bytes that it is."""
    return Place(f"docs/{below}".encode("utf-8", "backslashreplace").decode())


def _fault(path: Path, here: PurePosixPath, docs: Path) -> tuple[str, str] | None:
    """What is wrong with a file or folder, and what to do."""
    if not is_text(here.name):
        return "this name is not written in UTF-8.", "Give it another name: small letters without accents, and hyphens."
    if path.is_symlink():
        if fault := _link_fault(path, docs):
            return fault
    elif path.is_dir():
        return _folder_fault(here)
    if not path.is_file():
        return f"this is no file but {_kind(path)}.", "Delete it."
    return _file_fault(here)


def _link_fault(link: Path, docs: Path) -> tuple[str, str] | None:
    target = Path(os.path.realpath(link))
    if not target.is_relative_to(docs):
        return (
            "this link leads out of docs/, so that anything could be published.",
            "Put a copy of what it leads to in its place, or delete the link.",
        )
    if target.is_symlink():
        return "this link leads back to itself.", "Put the file itself in its place, or delete the link."
    if not target.exists():
        return "this link leads to nothing.", "Bring back what it leads to, or delete the link."
    if target.is_dir():
        return (
            "this is a link to a folder, whose files would be published twice.",
            "Put the files themselves in its place, or delete the link.",
        )
    return None


def _kind(path: Path) -> str:
    """What is there instead of a file."""
    mode = path.stat().st_mode
    return "a pipe" if stat.S_ISFIFO(mode) else "a socket" if stat.S_ISSOCK(mode) else "a device"


def _folder_fault(here: PurePosixPath) -> tuple[str, str] | None:
    top, *rest = here.parts
    if here.name.startswith("."):
        return "no part of the site reads this folder.", _AWAY
    if here.suffix in (".md", *_READ_ELSEWHERE):
        return "this is a folder with the name of a file.", "Give the folder another name, or delete it."
    if not rest and top not in _FOLDERS:
        if _LANGUAGE.fullmatch(top):
            return (
                f"the site is not written in `{top}`, so it has no place for these pages.",
                f"Move them to {_LANGUAGES}, or out of docs/. To add a language, see contributing/developing.md.",
            )
        return "no part of the site reads this folder.", f"Move its pages to {_LANGUAGES}, or the folder out of docs/."
    if top == "assets" and len(rest) == 1 and rest[0] not in ASSETS:
        return "no part of the site reads this folder.", f"Use one of: {', '.join(sorted(ASSETS))}."
    if top == "assets" and len(rest) > 1 and rest[0] != "images":
        return "no part of the site reads this folder.", f"Put its files into docs/assets/{rest[0]}/ itself."
    return None


def _file_fault(here: PurePosixPath) -> tuple[str, str] | None:
    top, *rest = here.parts
    if _is_read(here):
        return None
    what = "no part of the site reads this file."
    if here.name.startswith("."):
        return what, _AWAY
    if top in LOCALES and (here.suffix.lower() in (".md", *_MARKDOWN)):
        return what, f"If it is a page, rename it to `{here.stem}.md`; else move it out of docs/, or delete it."
    if here.suffix.lower() in IMAGES:
        return what, "Move it to docs/assets/images/, and write the end of its name in small letters."
    if here.suffix == ".md":
        return what, f"Pages lie in {_LANGUAGES}: move it there, or out of docs/."
    if here.suffix in _READ_ELSEWHERE and top in LOCALES:
        return what, "Data lie in docs/data/: move it there, or out of docs/."
    if top == "assets" and len(rest) > 1 and rest[0] in ASSETS:
        return what, f"In docs/assets/{rest[0]}/ lie only files that end in {_or(ASSETS[rest[0]])}. {_AWAY}"
    return what, _AWAY


def _is_read(here: PurePosixPath) -> bool:
    """Whether the site takes a file of this name from this place."""
    top, *rest = here.parts
    if here.name.startswith("."):
        return False
    if top in LOCALES:
        return bool(rest) and here.suffix == ".md"
    if top == "data":
        return bool(rest) and (rest[0] != "schemas" or here.suffix == ".json")  # `read_data` knows the others
    if top == "assets":
        return len(rest) > 1 and here.suffix in ASSETS.get(rest[0], ())
    return here.as_posix() == "translations.lock"


def _or(endings: tuple[str, ...]) -> str:
    return " or ".join(f"`{ending}`" for ending in endings)
