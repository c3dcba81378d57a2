"""What a text said when it was declared equal: found in the history that Git keeps, by its fingerprint."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from macros.source.files import parse_yaml
from macros.source.localized import LOCALES
from macros.source.page import parse_page
from macros.source.problems import CurriculumError
from macros.translations.pairs import Pair, State
from macros.translations.pieces import sections, values

VERSIONS = 60
"""How many versions of a file are looked through, the latest first."""


def old_texts(pairs: list[Pair], root: Path) -> dict[tuple[str, str], str]:
    """What was said before, by language and fingerprint, for each side that changed or is gone; what Git does not have is left out."""
    wanted: dict[str, set[tuple[str, str]]] = {}
    for pair in pairs:
        for locale in LOCALES:
            if (
                pair.entry
                and pair.state != State.MOVED
                and (pair[locale] is None or getattr(pair.entry, locale).words != pair[locale].text.words)
            ):
                for scope in {pair.entry.place.partition("#")[0], pair.scope}:
                    wanted.setdefault(_file(scope, locale), set()).add((locale, getattr(pair.entry, locale).words))
    found: dict[tuple[str, str], str] = {}
    for file, keys in sorted(wanted.items()):
        for text in _versions(file, root):
            found |= {key: said for key, said in _said(text, file) if key in keys}
            if keys <= found.keys():
                break
    return found


def _file(scope: str, locale: str) -> str:
    return f"docs/{scope}" if scope.startswith("data/") else f"docs/{locale}/{scope}"


def _said(text: str, file: str) -> Iterator[tuple[tuple[str, str], str]]:
    try:
        if file.startswith("docs/data/"):
            for value in values(parse_yaml(text, file)):
                for locale in LOCALES:
                    if piece := getattr(value, locale):
                        yield (locale, piece.text.words), piece.text.said
        else:
            _, locale, path = file.split("/", 2)
            for pieces in sections(parse_page(text, locale, path, f"docs/{locale}/")).values():
                for piece in pieces:
                    yield (locale, piece.text.words), piece.text.said
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
