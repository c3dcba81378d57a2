"""Marks that readers would see as letters, because Markdown did not understand what the author meant by them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from lxml.html import HtmlElement

from macros.source.page import Page
from macros.source.problems import Problem, short


@dataclass(frozen=True)
class Mark:
    """Letters that no sentence has, what they are, and what to write instead."""

    pattern: re.Pattern[str]
    what: str
    fix: str


def _mark(pattern: str, what: str, fix: str) -> Mark:
    return Mark(re.compile(pattern, re.MULTILINE), what, fix)


MARKS = (
    _mark(r"<!--.*", "readers would see this comment", "Remove it; say it where you describe your change."),
    _mark(
        r"<[a-zA-Z/!?].*",
        "pages hold no HTML, and readers would see this as letters",
        "Write Markdown instead; where readers shall see the letters, put backticks around them.",
    ),
    _mark(
        r"/{3,}.*",
        "readers would see this mark of a block",
        "Begin the line with it, outside of lists, quotations and code, and put empty lines around the block.",
    ),
    _mark(
        r"^(?:!!!|\?\?\?|:::|===).*",
        "this is a box as other tools write it",
        "Write `/// content-note`, the text below it, and `///`; or use bold text.",
    ),
    _mark(r"^\[[ xX]\] ", "pages have no boxes to tick", "Make a worksheet of it, or a plain list with `- `."),
    _mark(r"`{3,}|~{3,}", "a piece of code is not closed", "Begin both lines of marks at the left margin, alike."),
    _mark(r"~~.*", "pages have no words that are crossed out", "Remove the marks, and the words if they are wrong."),
    _mark(r"(?:\*\*|__).*", "bold text is not closed", "Write `**` before and after the words, without spaces inside."),
    _mark(
        r"\][ \t]+\((?:https?:|mailto:|tel:|#|[\w./-]+\.md\b).*",
        "between the words of this link and its address stands a space",
        "Remove the space: [words](address).",
    ),
    _mark(r"\]\(.*|\]\[.*|\[\^", "a link is not complete, or it refers to nothing", "Write [words](address)."),
    _mark(r"\{ *[:#.][^}\n]*\}?", "this anchor has no meaning here", "Only a heading has one, at its end."),
    _mark(r"^\|? *:?-{3,}.*", "a table is not read as one", "Put an empty line above it, and | around each cell."),
    _mark(r"(?:\n(?:[-*+]|\d{1,2}[.)]) +.*)+", "a list is not read as one", "Put an empty line above its first entry."),
    _mark(r"^#{1,6} *\S.*", "a heading is not read as one", "Begin the line with it, with an empty line above."),
)
"""In this order: what one of them has taken, the next ones do not see."""


def left_over_marks(page: Page, tree: HtmlElement) -> Iterator[Problem]:
    """Each mark that is left in the words of a page."""
    told: Counter[str] = Counter()
    for text in _texts(tree):
        rest = text
        for mark in MARKS:
            for found in mark.pattern.finditer(rest):
                letters = found[0].strip()
                what = f"{mark.what}: `{short(letters)}`."
                yield Problem(
                    page.find(letters.split("\n")[0], escape(letters), skipping=told[letters]), what, mark.fix
                )
                told[letters] += 1
            rest = mark.pattern.sub(" ", rest)


def _texts(element: HtmlElement) -> Iterator[str]:
    """The words of an element, piece by piece, but for code and what the site writes on a block's box."""
    if element.tag not in ("code", "pre") and not element.get("class", "").startswith("cp-box__"):
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""
