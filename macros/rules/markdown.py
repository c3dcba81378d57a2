"""Rules about Markdown that says less on the page than its author wrote: what would be lost without a word."""

import re
from collections.abc import Iterator

from macros.components.use import anchor_of
from macros.components.views import USES
from macros.source.page import Call, Code, Page, Pages, Table
from macros.source.problems import Place, Problem

_SPAN = re.compile(r"(?<![`\\])(`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_DEFINITION = re.compile(r"^ {0,3}\[([^\]\n]+)\]:", re.MULTILINE)
_REFERENCE = re.compile(r"(?<!\\)\[([^\[\]]+)\]\[([^\[\]\n]*)\]")
_EMPTY = re.compile(r"(?<!\\)(!?)\[([^\[\]]*)\]\(\s*(?:<\s*>)?\s*\)")
_WORDLESS = re.compile(r"(?<![!\\])\[\s*\]\([^()\s][^()]*\)")
_APART = re.compile(r"\][ \t]+\((?=https?:|mailto:|tel:|#|[\w./-]+\.md\b)")
_OPEN = re.compile(r"\]\((?P<rest>(?:(?!\n\s*\n|\]\().)*)", re.DOTALL)


def _every(trees: Pages) -> Iterator[Page]:
    for pages in trees.values():
        yield from pages.values()


def _without_code(page: Page) -> str:
    """A page's text with the same lines, and nothing on those of code."""
    lines = page.text.split("\n")
    for code in page.all(Code):
        lines[code.line - 1 : code.last_line] = [""] * (code.last_line - code.line + 1)
    lines[: page.first_line - 1] = [""] * (page.first_line - 1)
    return _SPAN.sub(lambda match: re.sub(r"[^\n]", "x", match[0]), "\n".join(lines))


def _at(page: Page, text: str, position: int) -> Place:
    return Place(page.file, text.count("\n", 0, position) + 1)


def lost_links(trees: Pages) -> Iterator[Problem]:
    """A link that leads nowhere, or is printed with its brackets."""
    for page in _every(trees):
        text = _without_code(page)
        defined = {_name(match[1]) for match in _DEFINITION.finditer(text)}
        for match in _EMPTY.finditer(text):
            kind = "image" if match[1] else "link"
            what = f"the {kind} “{_short(match[2])}” leads nowhere: its round brackets are empty."
            yield Problem(_at(page, text, match.start()), what, "Write the address between them, or only the words.")
        for match in _WORDLESS.finditer(text):
            what = "the link has no words, so nobody can see it."
            yield Problem(_at(page, text, match.start()), what, "Write its words in the square brackets.")
        for match in _REFERENCE.finditer(text):
            if (name := match[2] or match[1]) and _name(name) not in defined:
                what = f"nothing on this page says where `[{_short(name)}]` leads."
                fix = f"Write [{_short(match[1])}](address)."
                yield Problem(_at(page, text, match.start()), what, fix)
        for match in _APART.finditer(text):
            what = "between the words of this link and its address stands a space, so it is no link."
            yield Problem(_at(page, text, match.start()), what, "Remove the space: [words](address).")
        for match in _OPEN.finditer(text):
            if ")" not in match["rest"]:
                what = "the address of this link has no end."
                yield Problem(_at(page, text, match.start()), what, "Close the round bracket: [words](address).")


def _name(reference: str) -> str:
    return " ".join(reference.split()).casefold()


def _short(words: str) -> str:
    said = " ".join(words.split())
    return said if len(said) <= 40 else f"{said[:40]}…"


def lost_cells(trees: Pages) -> Iterator[Problem]:
    """A row with more cells than its table has columns loses the last ones."""
    for page in _every(trees):
        lines = _without_code(page).split("\n")
        for table in page.all(Table):
            columns = _cells(lines[table.line - 1])
            if columns != table.columns:
                what = f"the table has {columns} headings and {table.columns} groups of hyphens below them."
                yield Problem(page.at(table), what, "Give each column a heading, and hyphens below it.")
                continue
            for number, line in enumerate(lines[table.line + 1 :], table.line + 2):
                if not line.strip() or line.lstrip().startswith("///"):
                    break
                if (cells := _cells(line)) > columns:
                    what = f"this row has {cells} cells, and the table has {columns} columns: the rest would be lost."
                    fix = "Take away a bar, or write `\\|` for one that belongs to the words."
                    yield Problem(Place(page.file, number), what, fix)


def _cells(row: str) -> int:
    bare = re.sub(r"\\.", "x", row.strip())
    return bare.removeprefix("|").removesuffix("|").count("|") + 1


def comments(trees: Pages) -> Iterator[Problem]:
    """What browsers do not show, every reader can read all the same, so it does not stand on a page at all."""
    for page in _every(trees):
        for match in re.finditer(r"<[!?]", page.text):
            what = "comments in HTML reach every reader's computer, and here begins one."
            fix = "Remove it. What trainers are to know stands in a block: `/// facilitator`."
            yield Problem(_at(page, page.text, match.start()), what, fix)


def repeated_uses(trees: Pages) -> Iterator[Problem]:
    """A poll, a prompt or a worksheet stands once on a page: links and the presenter could not tell two apart."""
    for page in _every(trees):
        first: dict[str, Call] = {}
        for call in page.all(Call):
            if call.name in USES and call.arguments:
                known = first.setdefault(anchor_of(call), call)
                if known is not call:
                    shown = f'{call.name}("{call.arguments[0]}")'
                    what = f"the macro {shown} stands on this page already, in line {known.line}."
                    yield Problem(page.at(call), what, "Remove one of the two, in both languages.")


RULES = [lost_links, lost_cells, comments, repeated_uses]
