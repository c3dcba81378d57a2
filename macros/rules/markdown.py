"""Rules about Markdown that says less on the page than its author wrote: what would be lost without a word."""

import re
from collections.abc import Iterator

from macros.components.use import anchor_of
from macros.components.views import USES
from macros.source.page import Call, Code, Page, Pages, Table
from macros.source.problems import Place, Problem

_SPAN = re.compile(r"(?<![`\\])(`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)\1(?!`)", re.DOTALL)


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


RULES = [lost_cells, repeated_uses]
