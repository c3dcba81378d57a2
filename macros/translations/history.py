"""What a text said when it was declared equal: found in the history that Git keeps, by its fingerprint."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from macros.source.data_file import parse_yaml
from macros.source.languages import LOCALES
from macros.source.page import parse_page
from macros.source.problems import CurriculumError
from macros.translations.pairs import Pair, State
from macros.translations.pieces import sections, values

VERSIONS = 60
"""How many versions of a file are looked through, the latest first."""


class Spoken(NamedTuple):
    """A text by its language and the fingerprint of its words."""

    locale: str
    words: str


def old_texts(pairs: list[Pair], root: Path) -> dict[Spoken, str]:
    """What was said before, for each side that changed or is gone; what Git does not have is left out."""
    wanted: dict[str, set[Spoken]] = {}
    for pair in pairs:
        if pair.entry and pair.state != State.MOVED:
            for locale in LOCALES:
                piece, was = pair[locale], Spoken(locale, pair.entry[locale].words)
                if piece is None or piece.text.words != was.words:
                    for scope in {pair.entry.scope, pair.scope}:
                        wanted.setdefault(_file(scope, locale), set()).add(was)
    old: dict[Spoken, str] = {}
    for file, texts in sorted(wanted.items()):
        for version in _versions(file, root):
            old |= {text: said for text, said in _said(version, file) if text in texts}
            if texts <= old.keys():
                break
    return old


def _file(scope: str, locale: str) -> str:
    return f"docs/{scope}" if scope.startswith("data/") else f"docs/{locale}/{scope}"


def _said(text: str, file: str) -> Iterator[tuple[Spoken, str]]:
    try:
        if file.startswith("docs/data/"):
            for value in values(parse_yaml(text, file)):
                for locale in LOCALES:
                    if piece := value[locale]:
                        yield Spoken(locale, piece.text.words), piece.text.said
        else:
            _, locale, path = file.split("/", 2)
            for pieces in sections(parse_page(text, locale, path, f"docs/{locale}/")).values():
                for each in pieces:
                    yield Spoken(locale, each.text.words), each.text.said
    except CurriculumError:  # a version that could not be built either
        return


def _versions(file: str, root: Path) -> Iterator[str]:
    """The file's versions, the latest first; none without Git."""
    listed = _git(root, "log", f"-{VERSIONS}", "--format=%H", "--", file)
    for commit in listed.split():
        if text := _git(root, "show", f"{commit}:./{file}"):
            yield text.replace("\r\n", "\n")


def _git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.decode("utf-8", "replace")
