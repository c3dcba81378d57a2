"""Rules about each page, whatever the data say: its front matter, headings and blocks."""

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field as Setting

from macros.components.block.model import BLOCKS
from macros.source.localized import Record, Text
from macros.source.page import Block, Heading, Page, Pages
from macros.source.problems import Place, Problem, sentence, suggestion
from macros.source.validate import check_record


class Front(Record):
    """What may stand at the top of a page."""

    description: Annotated[Text, Setting(max_length=160)]
    """what the page is about, in one sentence of at most 160 characters, for search results"""
    also: Text | None = None
    """words that people search for and the page does not use, with commas between them"""
    template: Literal["home.html"] | None = None
    """the page's own frame; only the home page has one"""
    hide: tuple[Literal["navigation", "toc"], ...] = ()
    """what not to show beside the page"""


def _every(trees: Pages) -> Iterator[Page]:
    for pages in trees.values():
        yield from pages.values()


def wrong_front_matter(trees: Pages) -> Iterator[Problem]:
    """Each page describes itself, and says nothing else about itself that nobody reads."""
    for page in _every(trees):
        yield from check_record(Front, page.front)[1]


def wrong_headings(trees: Pages) -> Iterator[Problem]:
    """One first heading; below it no level is skipped; each has an anchor of its own, the same in both languages."""
    for page in _every(trees):
        headings, seen, level = page.all(Heading), set(), 0
        if not headings:
            yield Problem(Place(page.file), "the page has no heading.", "Begin it with `# ` and its title.")
        for heading in headings:
            place = page.at(heading)
            if (heading.level == 1) != (heading is headings[0]):
                yield Problem(
                    place,
                    "a page has one heading of level 1, and it comes first.",
                    "Begin the page with `# Title`, and use `##` and below for the rest.",
                )
            elif heading.level > level + 1:
                yield Problem(
                    place,
                    f"a heading of level {heading.level} follows one of level {level}.",
                    f"Use {'#' * (level + 1)} here.",
                )
            if heading.level > 1 and not heading.anchor:
                yield Problem(
                    place,
                    "the heading has no anchor.",
                    "Write one after it, the same in both languages: "
                    f"{'#' * heading.level} {heading.text} {{ #short-name }}",
                )
            if heading.anchor in seen:
                yield Problem(
                    place,
                    f"the anchor `{heading.anchor}` is already used on this page.",
                    "Give this heading another one, in both languages.",
                )
            if heading.anchor and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", heading.anchor):
                yield Problem(
                    place,
                    f"the anchor `{heading.anchor}` is not in kebab-case.",
                    "Use small English letters, digits and single hyphens.",
                )
            seen |= {heading.anchor} - {None}
            level = heading.level


def wrong_blocks(trees: Pages) -> Iterator[Problem]:
    """Blocks have known names and something in them; a slide has a title; no block holds a heading."""
    for page in _every(trees):
        for block in page.all(Block):
            place = page.at(block)
            if block.name not in BLOCKS:
                yield Problem(place, f"there is no block `{block.name}`.", sentence(suggestion(block.name, BLOCKS)))
                continue
            if not block.body.strip():
                yield Problem(place, f"the block `{block.name}` is empty.", "Write its content, or remove it.")
            if BLOCKS[block.name] == "title" and not block.title:
                yield Problem(
                    place,
                    f"the block `{block.name}` has no title.",
                    f"Write it after a bar: `/// {block.name} | Title`.",
                )
            if BLOCKS[block.name] == "no title" and block.title:
                yield Problem(place, f"the block `{block.name}` takes no title.", f"Write only `/// {block.name}`.")
            for inner in page.all(Block):
                if block.line < inner.line < block.last_line:
                    yield Problem(
                        page.at(inner),
                        f"the block `{inner.name}` stands inside the block `{block.name}`.",
                        f"Close the block `{block.name}` above it with `///`.",
                    )
            for heading in page.all(Heading):
                if block.line < heading.line < block.last_line:
                    yield Problem(
                        page.at(heading),
                        f"a block `{block.name}` cannot hold a heading.",
                        "Use bold text inside blocks.",
                    )
