"""Rules about each page: where it belongs, its front matter, headings, blocks and macro calls."""

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field as Setting

from macros.components.block.model import BLOCKS
from macros.components.curriculum import Curriculum
from macros.components.examples import MODELS
from macros.components.series.model import Series
from macros.components.views import MACROS
from macros.source.files import DataFile
from macros.source.localized import LOCALES, Record, Text
from macros.source.page import Block, Call, Heading, Page, Pages
from macros.source.problems import Place, Problem, sentence, suggestion
from macros.source.validate import check_record

PART_PAGES = ("index.md", "facilitator-guide.md")
"""The pages that every part has besides its modules: its overview and its guide."""


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


def expected_pages(curriculum: Curriculum) -> list[str]:
    """The path of every page that the series has, in the order of the menu."""
    parts = [
        f"{part.id}/{name}"
        for part in curriculum.series.parts
        for name in (PART_PAGES[0], *(f"{m.id}.md" for m in part.modules), *PART_PAGES[1:])
    ]
    return ["index.md", *parts, *(path for entry in curriculum.series.menu for path in entry.pages)]


def missing_and_stray_pages(curriculum: Curriculum) -> Iterator[Problem]:
    """Each module has its pages, and each page has its place in the series."""
    expected, file = expected_pages(curriculum), curriculum.files["series.yml"]
    written = {path for pages in curriculum.pages.values() for path in pages}
    for n, part in enumerate(curriculum.series.parts):
        for m, module in enumerate(part.modules):
            if (path := f"{part.id}/{module.id}.md") not in written:
                place = file.at("parts", n, "modules", m, "id")
                known = [
                    p.removeprefix(f"{part.id}/").removesuffix(".md") for p in written if p.startswith(f"{part.id}/")
                ]
                yield Problem(
                    place,
                    f"the module `{module.id}` has no page in any language.",
                    f"Write {' and '.join(f'docs/{locale}/{path}' for locale in LOCALES)}; or {suggestion(module.id, known)}",
                )
    modules = {f"{part.id}/{module.id}.md" for part in curriculum.series.parts for module in part.modules}
    for path in sorted(set(expected) - written - modules):
        yield Problem(
            Place(f"docs/en/{path}"),
            "the page is missing in every language.",
            "Write it in both languages, or take it out of docs/data/series.yml.",
        )
    for page in _every(curriculum.pages):
        if page.path not in expected and page.path not in curriculum.made_pages:
            yield Problem(
                Place(page.file),
                "the page has no place in the series, so no menu leads to it.",
                "Name it in docs/data/series.yml, under a part's `modules` or under `menu`; or delete it.",
            )


def covered_pages(series: Series, file: DataFile, written: Pages, made: Pages) -> Iterator[Problem]:
    """Nobody writes a page at an address where the site makes one, or where every part has one: it would never be read."""
    for n, part in enumerate(series.parts):
        for m, module in enumerate(part.modules):
            if (path := f"{part.id}/{module.id}.md") in made[LOCALES[0]] or f"{module.id}.md" in PART_PAGES:
                yield Problem(
                    file.at("parts", n, "modules", m, "id"),
                    f"no module can be called `{module.id}`: every part has a page of that name.",
                    f"Choose another id, and rename {' and '.join(f'docs/{locale}/{path}' for locale in LOCALES)} in the same way.",
                )
    modules = {f"{part.id}/{module.id}.md" for part in series.parts for module in part.modules}
    for page in _every(written):
        if page.path in made[page.locale] and page.path not in modules:
            yield Problem(
                Place(page.file),
                "the site makes a page of its own at this address, so nobody would ever read this one.",
                "Give the file another name, or delete it.",
            )


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
                    f"Write one after it, the same in both languages: {'#' * heading.level} {heading.text} {{ #short-name }}",
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
            for heading in page.all(Heading):
                if block.line < heading.line < block.last_line:
                    yield Problem(
                        page.at(heading),
                        f"a block `{block.name}` cannot hold a heading.",
                        "Use bold text inside blocks.",
                    )


def modules_without_a_slide(curriculum: Curriculum) -> Iterator[Problem]:
    """Each module has something to show: the presenter, the slides to keep and the plan count on it."""
    for pages in curriculum.pages.values():
        for part in curriculum.series.parts:
            for page in (pages.get(f"{part.id}/{module.id}.md") for module in part.modules):
                if page and not any(block.name == "slide" for block in page.all(Block)):
                    yield Problem(
                        Place(page.file),
                        "the module has no slide.",
                        "Write one: `/// slide | Title`, a few words below it, and `///`.",
                    )


def wrong_calls(curriculum: Curriculum) -> Iterator[Problem]:
    """Macros exist, are told what they need, and name things that exist. What a page made from data calls is told where the data are."""
    made = set(curriculum.made_pages)
    for page, problem in _wrong_calls(curriculum):
        if page.path not in made:
            yield problem


def _wrong_calls(curriculum: Curriculum) -> Iterator[tuple[Page, Problem]]:
    known = {
        "worksheet": curriculum.worksheets,
        "poll": curriculum.polls,
        "chat prompt": curriculum.chat_prompts,
        "part": {part.id for part in curriculum.series.parts},
        "source": curriculum.sources,
        "term": curriculum.terms,
        "component": MODELS,
    }
    for page in _every(curriculum.pages):
        for call in page.all(Call):
            place = page.at(call)
            if (macro := MACROS.get(call.name)) is None:
                yield page, Problem(place, f"there is no macro `{call.name}`.", sentence(suggestion(call.name, MACROS)))
                continue
            count, most = len(call.arguments), len(macro.arguments)
            if not most - macro.optional <= count <= most:
                yield (
                    page,
                    Problem(
                        place,
                        f"the macro `{call.name}` has {_texts(count)} in its brackets and takes {f'{most - macro.optional} or ' if macro.optional else ''}{_texts(most)}.",
                        f"Write it like {macro.example(call.name)}.",
                    ),
                )
                continue
            if not macro.inline and not call.stands_alone:
                yield (
                    page,
                    Problem(
                        place,
                        f"the macro `{call.name}` does not stand alone.",
                        "Put it on a line of its own, at the left margin, with empty lines around it.",
                    ),
                )
            for kind, argument in zip(macro.arguments, call.arguments):
                if kind in known and argument not in known[kind]:
                    yield (
                        page,
                        Problem(
                            place, f"there is no {kind} `{argument}`.", sentence(suggestion(argument, known[kind]))
                        ),
                    )


def _texts(count: int) -> str:
    return {0: "nothing", 1: "1 text"}.get(count, f"{count} texts")


def misread_calls(curriculum: Curriculum) -> Iterator[tuple[Page, Call]]:
    """The calls that `wrong_calls` speaks of: other rules do not count on what they were meant to show."""
    wrong = {(problem.place.path, problem.place.line) for _, problem in _wrong_calls(curriculum)}
    for page in _every(curriculum.pages):
        for call in page.all(Call):
            if (page.file, call.line) in wrong:
                yield page, call
