"""A year of edits by chance, by people who know what they changed.

It knows nothing of how the tool works: a page is a row of chunks between empty lines, a chunk has a twin because it was
written or translated as one, and each side was or was not changed since a person last compared the two.
"""

import re
from collections import Counter
from pathlib import Path
from random import Random

from macros.source.languages import LOCALES
from tests.curriculum_copy import Chunk, Copy, found_in
from tests.words_by_chance import WORDS, letters, words_in, wrapped

FIXED = re.compile(r"^(#|/{3}|\{\{|\||---|    )", re.MULTILINE)


OF_WORDS = ["word", "word", "word", "both", "rewrite", "undo", "wrap", "wrap"]
OF_PAGES = ["move", "add", "add_one", "delete", "delete_one", "rename"]
OF_DATA = ["value", "value", "reorder", "retire"]
DEEDS = [*OF_WORDS, *OF_PAGES, *OF_DATA, "copy"]
"""What can happen; what stands here more than once happens more often."""


class Year(Copy):
    """A copy of the curriculum that changes by chance."""

    def __init__(self, root: Path, seed: int, pages: int = 8, files: int = 4):
        super().__init__(root, Random(seed), pages, files)

    def edit(self) -> str:
        """Something happens; what it was."""
        deed = self.chance.choice(DEEDS)
        getattr(self, deed)()
        return deed

    def word(self):
        """A word is changed in one language."""
        if chunk := self._some():
            self._change(chunk, self.chance.choice(LOCALES))

    def both(self):
        if chunk := self._some():
            for locale in LOCALES:
                self._change(chunk, locale)

    def rewrite(self):
        """A text is written anew in one language."""
        if (chunk := self._some()) and _is_loose(chunk):
            locale = self.chance.choice(LOCALES)
            if chunk.said[locale]:
                chunk.said[locale] = self._new(locale)

    def undo(self):
        """Somebody takes back what was changed in one language."""
        changed = [
            chunk for chunk, _ in self.all() if chunk.agreed and None not in chunk.said.values() and chunk.behind()
        ]
        if changed:
            chunk, locale = self.chance.choice(changed), self.chance.choice(LOCALES)
            chunk.said[locale] = chunk.agreed[locale]

    def wrap(self):
        """Another width, other marks: the same words."""
        if chunk := self._some(loose=True):
            locale = self.chance.choice(LOCALES)
            if text := chunk.said[locale]:
                text = re.sub(r"^- ", "* ", text, flags=re.MULTILINE) if self.chance.random() < 0.5 else text
                lines = [wrapped(line, self.chance.choice((40, 70, 300))) for line in text.split("\n")]
                chunk.said[locale] = "\n".join(lines)

    def move(self):
        """A block moves with its twin, on its page or to another."""
        _, chunks = self._page()
        if movable := [chunk for chunk in chunks if _is_loose(chunk)]:
            chunk = self.chance.choice(movable)
            chunks.remove(chunk)
            goal = self._page()[1] if self.chance.random() < 0.3 else chunks
            goal.insert(self.chance.randint(1, len(goal)), chunk)

    def add(self):
        _, chunks = self._page()
        chunks.insert(self.chance.randint(1, len(chunks)), self._chunk(*LOCALES))

    def add_one(self):
        _, chunks = self._page()
        locale = self.chance.choice(LOCALES)
        chunks.insert(self.chance.randint(1, len(chunks)), self._chunk(locale))

    def delete(self):
        _, chunks = self._page()
        if movable := [chunk for chunk in chunks if _is_loose(chunk)]:
            chunks.remove(self.chance.choice(movable))

    def delete_one(self):
        """A text goes in one language; not one that stands twice, as nobody could say which of the two it was."""
        _, chunks = self._page()
        said = Counter(text for chunk, _ in self.all() for text in chunk.said.values())
        movable = [chunk for chunk in chunks if _is_loose(chunk)]
        if once := [chunk for chunk in movable if all(said[text] == 1 for text in chunk.said.values() if text)]:
            chunk = self.chance.choice(once)
            chunk.said[self.chance.choice(LOCALES)] = None
            if not any(chunk.said.values()):
                chunks.remove(chunk)

    def copy(self):
        """A text that is in step is written a second time in both languages, here or on another page."""
        _, chunks = self._page()
        movable = [chunk for chunk in chunks if not chunk.behind() and _is_loose(chunk)]
        if found := [chunk for chunk in movable if min(map(len, chunk.said.values())) > 40]:
            chunk, goal = self.chance.choice(found), self.chance.choice([chunks, self._page()[1]])
            goal.insert(self.chance.randint(1, len(goal)), Chunk(dict(chunk.said), dict(chunk.said)))

    def rename(self):
        """A page gets another name in both languages, and every link to it leads there."""
        path, self.count = self.chance.choice(sorted(self.pages)), self.count + 1
        folder, _, name = path.rpartition("/")
        other = f"{folder}/page-{self.count}.md".lstrip("/")
        for kept in ("pages", "front"):
            setattr(self, kept, {other if key == path else key: value for key, value in getattr(self, kept).items()})
        near = re.compile(rf"(?<=\]\(){re.escape(name)}(?=[)#])"), other.rpartition("/")[2]
        far = re.compile(rf"(?<=[(/]){re.escape(path)}(?=[)#])"), other
        for chunk, files in self.all():
            if "/data/" not in files["en"]:
                is_near = files["en"].removeprefix("docs/en/").rpartition("/")[0] == folder
                link, new = near if is_near else far
                for said in filter(None, (chunk.said, chunk.agreed)):
                    said |= {locale: text and link.sub(new, text) for locale, text in said.items()}

    def value(self):
        """A text of a data file is changed."""
        path = self.chance.choice(sorted(self.data))
        self._change(self.chance.choice(list(found_in(self.data[path]))), self.chance.choice(LOCALES))

    def reorder(self):
        """A list of a data file gets another order."""
        for found in _lists(self.data[self.chance.choice(sorted(self.data))]):
            if self.chance.random() < 0.3:
                self.chance.shuffle(found)

    def retire(self):
        """An entry of a data file goes, or a new one comes."""
        lists = _lists(self.data[self.chance.choice(sorted(self.data))])
        if found := [one for one in lists if len(one) > 1 and isinstance(one[0], Chunk)]:
            entries = self.chance.choice(found)
            if self.chance.random() < 0.5:
                entries.pop(self.chance.randrange(len(entries)))
            else:
                entries.insert(self.chance.randint(0, len(entries)), self._chunk(*LOCALES))

    def _page(self) -> tuple[str, list[Chunk]]:
        path = self.chance.choice(sorted(self.pages))
        return path, self.pages[path]

    def _some(self, loose: bool = False) -> Chunk | None:
        """A piece of prose; with `loose`, one that may be wrapped anew."""
        _, chunks = self._page()
        is_no_prose = FIXED.search if loose else re.compile(r"[/{|-]{2}|\|").match
        prose = [chunk for chunk in chunks if not is_no_prose(next(filter(None, chunk.said.values())))]
        return self.chance.choice(prose) if prose else None

    def _change(self, chunk: Chunk, locale: str) -> None:
        """One to three words are replaced, added or taken away."""
        if chunk.said[locale] is None:
            return
        for _ in range(self.chance.randint(1, 3)):
            if spots := words_in(chunk.said[locale]):
                spot, self.count = self.chance.choice(spots), self.count + 1
                new = self.chance.choice(WORDS[locale]) + letters(self.count)
                new = self.chance.choice([new, f"{spot[0]} {new}", new])
                chunk.said[locale] = chunk.said[locale][: spot.start()] + new + chunk.said[locale][spot.end() :]

    def _chunk(self, *locales: str) -> Chunk:
        """A new text in these languages."""
        return Chunk({locale: self._new(locale) if locale in locales else None for locale in LOCALES}, None)

    def _new(self, locale: str) -> str:
        self.count += 1
        return " ".join(self.chance.choices(WORDS[locale], k=self.chance.randint(4, 30))) + f" {letters(self.count)}."


def _is_loose(chunk: Chunk) -> bool:
    """It stands for itself, so that it may go elsewhere."""
    return not FIXED.match(chunk.said["en"] or chunk.said["es"])


def _lists(value):
    if isinstance(value, list):
        yield value
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _lists(inner)
