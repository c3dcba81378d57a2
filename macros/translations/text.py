"""What a text says, whatever it looks like: the words, and where its links lead."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from posixpath import dirname, join, normpath, relpath
from unicodedata import normalize
from zlib import crc32

# Each of these stops where the next one may begin, or soon: to open one a thousand times and close none takes no time.
_COMMENT = re.compile(r"<!--.*?(-->|\Z)", re.DOTALL)
_CALL = re.compile(r"\{\{ *(\w+) *\(((?:\"[^\"]*\"|'[^']*'|[^{}\"'])*?)\) *\}\}")
_ARGUMENT = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\( ?<?([^)\s>\[\]]+)>?((?: [^)\[\]]*)?)\)")
_ATTRIBUTES = re.compile(r" ?\{:? *[#.][^{}]*\}")
_UNDERSCORES = re.compile(r"(?<![\w_\\])(_{1,3})(?=[^\s_])(.{1,200}?)(?<=[^\s_])\1(?![\w_])")
_HYPHEN = re.compile(r"(?<=\w)- (?=\w)")  # editors that wrap lines break words at their hyphens
_CURLY = str.maketrans("“”„‟‘’‚‛", "\"\"\"\"''''")

SAMPLES = 8
"""How many samples a sketch holds."""


@dataclass(frozen=True)
class Text:
    """A text without its dress: wrapping, spaces, kinds of bullets, `_` or `*`, curly or straight quotation marks.

    Attributes:
        said: The words, with their punctuation and emphasis.
        targets: Where its links lead and which terms it explains, in their order here. Both languages have the same
            ones, so what was renamed in both is no change.
        path: The page that it stands on, below the language's folder.
    """

    said: str
    targets: tuple[str, ...] = ()
    path: str = ""

    @cached_property
    def words(self) -> str:
        """The words in 12 letters: other words have others."""
        return sha256(self.said.encode()).hexdigest()[:12]

    @cached_property
    def links(self) -> str:
        """The targets in 4 letters, whatever their order, then their order in 4 if there are several; `-` for none."""
        return "".join(_short(order) for order in self._orders) if self.targets else "-"

    @property
    def _orders(self) -> Iterator[Sequence[str]]:
        yield sorted(self.targets)
        if len(set(self.targets)) > 1:
            yield self.targets

    def leads_like(self, twin: "Text") -> bool:
        """Whether the links of both languages lead to the same places; a sentence may name them in another order."""
        return sorted(self.targets) == sorted(twin.targets)

    def with_names(self, names: dict[str, str]) -> "Text":
        """The same text with its links as they were when pages had other names."""
        return Text(self.said, tuple(_renamed(target, self.path, names) for target in self.targets))

    @cached_property
    def sketch(self) -> str:
        """A sample of the text's pieces of five letters, 3 letters each.

        Texts that share most words share most samples.
        """
        pieces = {crc32(self.said[start : start + 5].encode()) for start in range(max(1, len(self.said) - 4))}
        return "".join(f"{piece & 0xFFF:03x}" for piece in sorted(pieces)[:SAMPLES])


def likeness(one: str, other: str) -> float:
    """How much two sketches share, from 0 to 1."""
    ours, theirs = ({sketch[n : n + 3] for n in range(0, len(sketch), 3)} for sketch in (one, other))
    return len(ours & theirs) / max(1, min(SAMPLES, len(ours | theirs)))


def is_led_like(was: str, now: str) -> bool:
    """Whether links lead where they led, each of them; a lock of earlier days does not know their order."""
    return now[:4] == was[:4] and was[4:] in ("", now[4:])


def plain_text(text: str) -> Text:
    """A text from a data file."""
    return Text(_tidy(text))


def markdown_text(text: str, path: str) -> Text:
    """A piece of a page; `path` is the page's, below its language's folder, from where its links lead on."""
    targets: list[str] = []

    def call(match: re.Match[str]) -> str:
        told = ["".join(quoted) for quoted in _ARGUMENT.findall(match[2])]
        targets.append(f"{match[1]}:{told[0] if told else ''}")
        return " ".join(told[1:])

    def link(match: re.Match[str]) -> str:
        targets.append(match[2])
        return f"[{match[1]}{match[3]}]"

    text = _COMMENT.sub(lambda comment: " " if comment[1] else comment[0], text.replace("\\\n", "\n"))
    text = _LINK.sub(link, _CALL.sub(call, _tidy(text)))
    text = _UNDERSCORES.sub(_with_stars, _ATTRIBUTES.sub("", text))
    return Text(_tidy(text), tuple(targets), path)


def _short(texts: Sequence[str]) -> str:
    return sha256("\n".join(texts).encode()).hexdigest()[:4]


def _with_stars(emphasis: re.Match[str]) -> str:
    stars = "*" * len(emphasis[1])
    return stars + emphasis[2] + stars


def _renamed(target: str, path: str, names: dict[str, str]) -> str:
    page, mark, anchor = target.partition("#")
    if not page.endswith(".md") or ":" in page:
        return target
    goal = normpath(join(dirname(path), page))
    return relpath(names.get(goal, goal), dirname(names.get(path, path)) or ".") + mark + anchor


def _tidy(text: str) -> str:
    return _HYPHEN.sub("-", " ".join(normalize("NFC", text).translate(_CURLY).split()))
