"""Parity: both languages have the same pages, and each page has the same things in the same order."""

from collections import Counter
from collections.abc import Iterator

from macros.components.views import MACROS
from macros.source.languages import LANGUAGES, LOCALES
from macros.source.page import Block, Call, Heading, Item, Page, Pages, Table
from macros.source.problems import Place, Problem

FIX = "Give both pages the same headings, anchors, macros, blocks and tables in the same order."


def unequal_pages(trees: Pages) -> Iterator[Problem]:
    """A page without its twin, and for each pair of pages the first place where they part ways."""
    for path in sorted({path for pages in trees.values() for path in pages}):
        twins = {locale: trees[locale][path] for locale in LOCALES if path in trees[locale]}
        first, *others = twins.values()
        for missing in (locale for locale in LOCALES if locale not in twins):
            name, twin = LANGUAGES[missing].name, LANGUAGES[first.locale].name
            what = f"the {name} page is missing; its {twin} twin is {first.file}."
            yield Problem(Place(f"docs/{missing}/{path}"), what, "Write this page, or delete its twin.")
        for other in others:
            if not first.problems and not other.problems:
                yield from _unequal_outlines(first, other)


def _unequal_outlines(first: Page, other: Page) -> Iterator[Problem]:
    ours, theirs = _outline(other), _outline(first)
    for here, there in zip(ours, theirs):
        if not _alike(here, there):
            what = f"here stands {_name(here)}, and at {first.at(there)} {_name(there)}."
            yield Problem(other.at(here), what, FIX)
            return
    if len(ours) != len(theirs):
        longer, rest = (other, ours[len(theirs) :]) if len(ours) > len(theirs) else (first, theirs[len(ours) :])
        shorter = first if longer is other else other
        what = f"here stands {_name(rest[0])}, and {shorter.file} ends without it."
        yield Problem(longer.at(rest[0]), what, FIX)
        return
    yield from _unequal_terms(first, other)


def _unequal_terms(first: Page, other: Page) -> Iterator[Problem]:
    """Terms stand inside sentences, so their order may differ; the terms of a section may not."""
    for (there, theirs), (here, ours) in zip(_terms(first), _terms(other)):
        for id in sorted((theirs - ours) | (ours - theirs)):
            more, less, place = (first, other, here) if theirs[id] > ours[id] else (other, first, there)
            what = f'{more.file} explains the term "{id}" in this section, and this page does not.'
            yield Problem(Place(less.file, place), what, f'Write {{{{ term("{id}") }}}} in both pages, or in neither.')


def _terms(page: Page) -> list[tuple[int, Counter[str]]]:
    """For each section of a page, its line and the terms it calls."""
    sections: list[tuple[int, Counter[str]]] = [(1, Counter())]
    for item in page.items:
        if isinstance(item, Heading):
            sections.append((item.line, Counter()))
        elif isinstance(item, Call) and item.name == "term" and item.arguments:
            sections[-1][1][item.arguments[0]] += 1
    return sections


def _outline(page: Page) -> list[Item]:
    return [
        item
        for item in page.items
        if isinstance(item, Heading | Block | Table)
        or (isinstance(item, Call) and not (item.name in MACROS and MACROS[item.name].inline))
    ]


def _alike(one: Item, other: Item) -> bool:
    match one, other:
        case Heading(), Heading():
            return one.level == other.level and (one.anchor == other.anchor or not (one.anchor and other.anchor))
        case Block(), Block():
            return one.name == other.name
        case Call(), Call():
            return (one.name, one.arguments) == (other.name, other.arguments)
        case Table(), Table():
            return one.columns == other.columns
    return False


def _name(item: Item) -> str:
    match item:
        case Heading():
            return f"a heading of level {item.level}" + (f" with the anchor `{item.anchor}`" if item.anchor else "")
        case Block():
            return f"the block `{item.name}`"
        case Call():
            arguments = ", ".join(f'"{argument}"' for argument in item.arguments)
            return f"the macro {item.name}({arguments})"
        case Table():
            return f"a table of {item.columns} columns"
    raise TypeError(item)
