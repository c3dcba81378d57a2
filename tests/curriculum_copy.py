"""A copy of some of the real pages and data, cut into chunks that have a twin, and what is true of each."""

import json
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from random import Random

from macros.source.data_file import parse_yaml, read_yaml
from macros.source.languages import LOCALES
from macros.source.page import Pages, parse_page


@dataclass(eq=False)
class Chunk:
    """A heading, a paragraph, a list, a table, a whole block, or a text of a data file, in both languages.

    Attributes:
        said: What it says now; None where it is missing.
        agreed: What both said when a person last compared them; None if nobody did.
    """

    said: dict[str, str | None]
    agreed: dict[str, str | None] | None
    lines: dict[str, range] = field(default_factory=dict)

    def behind(self) -> set[str]:
        """The languages that someone must look at."""
        present = [locale for locale in LOCALES if self.said[locale] is not None]
        if len(present) == 1:
            if self.agreed is None:
                return {"en", "es"} - {*present}
            return {"en", "es"} if self._changed(present[0]) else {*present}
        if self.agreed is None:
            return {*LOCALES}
        changed = {locale for locale in LOCALES if self._changed(locale)}
        return {"en", "es"} - changed if len(changed) == 1 else changed

    def _changed(self, locale: str) -> bool:
        return plain(self.said[locale]) != plain(self.agreed[locale])


def plain(text: str) -> list[str]:
    """A text without its dress, in the simplest way: no empty space, no marks of lists and emphasis, no paths."""
    text = re.sub(r"^\s*([-*+]|\d+\.) ", "", text, flags=re.MULTILINE)
    return re.sub(r"\]\([^)]*\)", "]()", text).replace("_", "*").split()


class Copy:
    """Some pages and data files, chosen by chance."""

    def __init__(self, root: Path, chance: Random, pages: int, files: int):
        self.chance, self.count = chance, 0
        paths = sorted(path.relative_to(root / "docs/en").as_posix() for path in (root / "docs/en").rglob("*.md"))
        self.pages = {path: self._read(root, path) for path in self.chance.sample(paths, pages)}
        self.front = {
            path: {
                locale: (root / f"docs/{locale}/{path}").read_text(encoding="utf-8").split("\n---\n")[0] + "\n---\n"
                for locale in LOCALES
            }
            for path in self.pages
        }
        data = sorted((root / "docs/data").glob("*/*.yml"))
        self.data = {
            f"{path.parent.name}/{path.name}": read_yaml(path, root).value for path in self.chance.sample(data, files)
        }
        self.data = {path: self._adopted(value) for path, value in self.data.items()}

    def _read(self, root: Path, path: str) -> list[Chunk]:
        sides = [
            _chunks((root / f"docs/{locale}/{path}").read_text(encoding="utf-8").split("\n---\n", 1)[1])
            for locale in LOCALES
        ]
        assert len(sides[0]) == len(sides[1]), path
        return [Chunk(dict(zip(LOCALES, texts)), dict(zip(LOCALES, texts))) for texts in zip(*sides)]

    def _adopted(self, value):
        """A data file's value, with a chunk in place of each text in two languages."""
        if isinstance(value, dict):
            if isinstance(value.get("en"), str) and isinstance(value.get("es"), str):
                said = {locale: value[locale] for locale in LOCALES}
                return Chunk(said, dict(said))
            return {key: self._adopted(inner) for key, inner in value.items()}
        return [self._adopted(inner) for inner in value] if isinstance(value, tuple | list) else value

    def written(self) -> tuple[Pages, dict]:
        """The pages and data files as the tool gets them; each chunk learns its lines."""
        pages: Pages = {locale: {} for locale in LOCALES}
        for path, chunks in self.pages.items():
            for locale in LOCALES:
                text = self.front[path][locale]
                for chunk in chunks:
                    if chunk.said[locale] is not None:
                        start = text.count("\n") + 2
                        text += f"\n{chunk.said[locale]}\n"
                        chunk.lines[locale] = range(start, text.count("\n") + 1)
                pages[locale][path] = _parsed(text, locale, path, f"docs/{locale}/")
        files = {}
        for path, value in self.data.items():
            text = json.dumps(value, default=lambda chunk: chunk.said, indent=1, ensure_ascii=False)
            files[path] = parse_yaml(text, f"docs/data/{path}")
            for chunk, line in zip(
                found_in(value), (n for n, line in enumerate(text.split("\n"), 1) if re.match(r' *"en": "', line))
            ):
                chunk.lines = {"en": range(line, line + 1), "es": range(line + 1, line + 2)}
        return pages, files

    def all(self):
        """Each chunk with its file in each language."""
        for path, chunks in self.pages.items():
            for chunk in chunks:
                yield chunk, {locale: f"docs/{locale}/{path}" for locale in LOCALES}
        for path, value in self.data.items():
            for chunk in found_in(value):
                yield chunk, dict.fromkeys(LOCALES, f"docs/data/{path}")


_parsed = lru_cache(maxsize=200)(parse_page)


def _chunks(body: str) -> list[str]:
    """What stands between empty lines; a block with all it holds, and a list with what is indented below it, is one."""
    made: list[str] = []
    is_open = False
    for part in re.split(r"\n{2,}", body.strip("\n")):
        if is_open or (made and part.startswith("    ")):
            made[-1] += f"\n\n{part}"
        else:
            made.append(part)
        is_open = len(re.findall(r"^///", made[-1], re.MULTILINE)) % 2 == 1
    return made


def found_in(value):
    if isinstance(value, Chunk):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from found_in(inner)
