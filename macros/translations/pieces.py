"""The pieces of a page or a data file that have a twin in the other language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from macros.components.views import MACROS
from macros.source.data_file import DataFile
from macros.source.languages import LOCALES
from macros.source.page import Block, Call, Code, Heading, Page, Table
from macros.translations.text import Text, markdown_text, plain_text

TOP = "top"
"""The section of a page above its first anchor."""

_MARKER = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_RULE = re.compile(r"^ {0,3}([-*_])( *\1){2,} *$")
_CLOSING = re.compile(r"(?<! ) +#+ *$")


@dataclass(frozen=True)
class Piece:
    """A heading, a paragraph, an entry of a list, a row of a table, a slide's title, or a text of a data file.

    Attributes:
        file, line: Where it stands.
        kind: `heading`, `paragraph`, `item`, `row`, `title`, `code`, `description` or `text`.
        inside: The name of the block it stands in, such as `slide`; empty outside.
        text: What it says.
    """

    file: str
    line: int
    kind: str
    inside: str
    text: Text


@dataclass(frozen=True)
class Value:
    """A text of a data file with both languages side by side.

    Attributes:
        place: Its keys, and the ids of the entries it stands in, without positions: `fields.kinds.options`.
        name: The same, with positions from 1: `fields.kinds.options.3`.
        en, es: The two pieces; None where a language is missing.
    """

    place: str
    name: str
    en: Piece | None
    es: Piece | None

    def __getitem__(self, locale: str) -> Piece | None:
        return self.en if locale == "en" else self.es


class _Passage(NamedTuple):
    """A piece as it is read; `opens` is the anchor of the section that begins here, if one does."""

    line: int
    kind: str
    inside: str
    text: str
    opens: str = ""


def sections(page: Page) -> dict[str, list[Piece]]:
    """The pieces of a page, by the anchor of the section they stand in."""
    pieces: dict[str, list[Piece]] = {TOP: []}
    anchor = TOP
    described = page.front.value.get("description") if isinstance(page.front.value, dict) else None
    if isinstance(described, str):
        line = page.front.at("description").line
        pieces[TOP].append(Piece(page.file, line, "description", "", plain_text(described)))
    for passage in _passages(page):
        if passage.opens:
            anchor = passage.opens
            pieces.setdefault(anchor, [])
        text = markdown_text(passage.text, page.path)
        if text.said.strip(" |"):
            pieces[anchor].append(Piece(page.file, passage.line, passage.kind, passage.inside, text))
    return pieces


def _passages(page: Page) -> Iterator[_Passage]:
    lines = page.text.split("\n")
    blocks = {block.line: block for block in page.all(Block)}
    ends = {block.last_line for block in page.all(Block)}
    headings = {heading.line: heading for heading in page.all(Heading)}
    codes = {code.line: code.last_line for code in page.all(Code)}
    tables = {table.line for table in page.all(Table)}
    calls = {
        call.line
        for call in page.all(Call)
        if call.stands_alone and not (call.name in MACROS and MACROS[call.name].inline)
    }
    between = ends | blocks.keys() | headings.keys() | calls
    inside: list[str] = []
    held: list[str] = []
    start, kind, code_ends = 0, "", 0

    def give() -> Iterator[_Passage]:
        if held:
            yield _Passage(start, kind, inside[-1] if inside else "", "\n".join(held))
        held.clear()

    for number, line in enumerate(lines[page.first_line - 1 :], page.first_line):
        if number in codes or number <= code_ends:
            if number in codes:
                yield from give()
                start, kind, code_ends = number, "code", codes[number]
            held.append(line)
            if number == code_ends:
                yield from give()
        elif number in between or not line.strip() or _RULE.match(line):
            yield from give()
            kind = ""
            if number in ends and inside:
                inside.pop()
            elif number in blocks:
                inside.append(blocks[number].name)
                yield _Passage(number, "title", inside[-1], blocks[number].title)
            elif number in headings:
                heading = headings[number]
                yield _Passage(number, "heading", "", _CLOSING.sub("", heading.text), heading.anchor or "")
        elif number in tables or kind == "row":
            yield from give()
            start, kind = number, "row"
            if number - 1 not in tables:
                held.append(" | ".join(cell.strip() for cell in line.strip().strip("|").split("|")))
        elif (marker := _MARKER.match(line)) and kind != "paragraph":
            yield from give()
            start, kind = number, "item"
            held.append(line[marker.end() :])
        else:
            if not held:
                start, kind = number, "paragraph"
            held.append(re.sub(r"^\s*> ?", "", line))
    yield from give()


def values(file: DataFile) -> Iterator[Value]:
    """The texts of a data file that stand in both languages, or should; those of `names.yml` stand in their own."""
    yield from _values(file, file.value, (), (), ())


def _phrases(file: DataFile, value: object, steps: tuple[str | int, ...]) -> Piece:
    """The words and phrases of one language, which the other may have none of."""
    phrases = [phrase for phrase in value if isinstance(phrase, str)] if isinstance(value, tuple) else []
    return Piece(file.path, file.at(*steps).line, "text", "", plain_text("; ".join(phrases) or "–"))


def _values(
    file: DataFile, value: object, steps: tuple[str | int, ...], place: tuple[str, ...], name: tuple[str, ...]
) -> Iterator[Value]:
    if isinstance(value, dict):
        if any(isinstance(value.get(locale), str) for locale in LOCALES):
            pieces = {
                locale: Piece(file.path, file.at(*steps, locale).line, "text", "", plain_text(text))
                for locale in LOCALES
                if isinstance(text := value.get(locale), str) and text.strip()
            }
            yield Value(".".join(place), ".".join(name), pieces.get("en"), pieces.get("es"))
        elif steps and any(isinstance(value.get(locale), tuple) for locale in LOCALES):
            en, es = (_phrases(file, value.get(locale), (*steps, locale)) for locale in LOCALES)
            yield Value(".".join(place), ".".join(name), en, es)
        else:
            for key, inner in value.items():
                yield from _values(file, inner, (*steps, key), (*place, key), (*name, key))
    elif isinstance(value, tuple):
        for n, inner in enumerate(value):
            id = inner.get("id") if isinstance(inner, dict) else None
            here = (id,) if isinstance(id, str) else ()
            yield from _values(file, inner, (*steps, n), (*place, *here), (*name, *(here or (str(n + 1),))))
