"""Our own reading of a page held against the HTML that it becomes: what we did not see, no other rule has looked at."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from macros.source.inline import Link
from macros.source.page import Code, Heading, Page, Table
from macros.source.problems import Place, Problem, short

HEADINGS = {f"h{level}": level for level in range(1, 7)}
"""The elements of headings, and their levels."""


def read_differently(page: Page, tree: HtmlElement) -> Iterator[Problem]:
    """A heading, link, table or piece of code that only one of the two has."""
    yield from _other_headings(page, list(tree.iter(*HEADINGS)))
    yield from _other_links(page, tree)
    yield from _blocks_in_code(page, tree)
    yield from _code_that_is_none(page, len(list(tree.iter("pre"))))
    if len(list(tree.iter("table"))) > len(page.all(Table)):
        yield Problem(
            Place(page.file),
            "the page makes a table of something that is not written like one.",
            "Begin the lines of tables at the left margin, and each of them with |.",
        )


def _other_headings(page: Page, made: list[HtmlElement]) -> Iterator[Problem]:
    """The first heading that only one of the two has."""
    read = page.all(Heading)
    for n, element in enumerate(made):
        if n >= len(read) or (read[n].level, read[n].anchor or element.get("id")) != (
            HEADINGS[element.tag],
            element.get("id"),
        ):
            words = " ".join(element.text_content().split())
            yield Problem(
                page.find(words),
                f"the page makes a heading of “{short(words)}”, which is not written like one.",
                "Write a heading like `## Title { #anchor }`; what is none has an empty line before a line of hyphens.",
            )
            return
    if len(made) < len(read):
        yield Problem(
            page.at(read[len(made)]),
            "the page makes no heading of this.",
            "Put an empty line above it, and close the code that it stands in.",
        )


def _other_links(page: Page, tree: HtmlElement) -> Iterator[Problem]:
    known = {link.target for link in page.all(Link)}
    for link in tree.iter("a"):
        target, words = link.get("href", ""), " ".join(link.text_content().split())
        if not target or not (words or list(link.iter("img"))):
            yield Problem(
                page.find(f"[{words}]({target}"),
                f"the link “{short(words)}” leads nowhere."
                if words
                else f"the link to `{short(target)}` has no words.",
                "Write [words](address).",
            )
        elif target not in known:
            yield Problem(
                page.find(target, words),
                f"the page makes a link to `{short(target)}`, and nothing is written there like one.",
                "Write [words](address), without braces after it.",
            )


def _blocks_in_code(page: Page, tree: HtmlElement) -> Iterator[Problem]:
    """Four spaces make code of what follows them: what was meant as notes would be shown to everybody."""
    lines = page.text.split("\n")
    fenced = {"\n".join(lines[code.line : code.last_line - 1]).strip() for code in page.all(Code)}
    for code in tree.iter("pre"):
        text = code.text_content().strip()
        if text not in fenced and (mark := re.search(r"^ *(/{3,} *\w+.*)", text, re.MULTILINE)):
            yield Problem(
                page.find(mark[1]),
                f"readers would see this mark of a block as code: `{short(mark[1])}`.",
                "Begin the line at the left margin; where readers shall see it, put ``` above and below.",
            )


def _code_that_is_none(page: Page, made: int) -> Iterator[Problem]:
    for code in page.all(Code)[made:]:
        yield Problem(
            page.at(code),
            "here or above stands what looks like a piece of code, and the page makes none of it.",
            "Put empty lines around it, begin it at the left margin, and close it as it was opened.",
        )
