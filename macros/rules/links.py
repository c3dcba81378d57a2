"""Rules about links: those inside the site lead to a page and an anchor that exist."""

from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath, relpath

from macros.components.curriculum import Curriculum
from macros.components.run_sheet.page import PATH as RUN_SHEET
from macros.components.sector.model import Sector
from macros.components.sector.page import PATH as SECTOR
from macros.components.series.model import Part
from macros.components.slide.page import PATHS as DECK
from macros.components.views import MACROS, data_shown_by
from macros.components.worksheet.model import Worksheet
from macros.components.worksheet.page import PATH as WORKSHEET
from macros.rules.calls import misread_calls
from macros.source.inline import Link
from macros.source.localized import Record
from macros.source.page import Call, Page
from macros.source.problems import Problem, sentence, suggestion

_MADE_FROM: list[tuple[type[Record], str]] = [
    (Sector, SECTOR),
    (Worksheet, WORKSHEET),
    *((Part, path) for path in (RUN_SHEET, *DECK.values())),
]


def anchors_of(curriculum: Curriculum, page: Page) -> set[str]:
    """Every anchor of a page: its headings', and those that its macros make."""
    calls = [call for call in page.all(Call) if call.name in MACROS]
    return page.anchors.union(*(MACROS[call.name].anchors_of(curriculum, call) for call in calls))


def broken_links(curriculum: Curriculum) -> Iterator[Problem]:
    """A link names a page of the same language, and an anchor on it."""
    unsure = {page.file for page, _ in misread_calls(curriculum)}
    for page, link in _inside(curriculum):
        pages = curriculum.pages[page.locale]
        path, _, anchor = link.target.partition("#")
        goal = normpath(join(dirname(page.path), path)) if path else page.path
        if goal in pages:
            there = pages[goal]
            if anchor and there.file not in unsure and not _may_have(curriculum, there, anchor):
                what = f"the link leads to `#{anchor}`, and {there.file} has no such anchor."
                yield Problem(page.at(link), what, sentence(suggestion(anchor, anchors_of(curriculum, there))))
        elif not _may_come(curriculum, page.locale, goal):
            near = suggestion(relpath(goal, dirname(page.path) or "."), _paths_from(page, pages))
            what = f"the link leads to `{path}`, and there is no such page."
            yield Problem(page.at(link), what, f"Write the path of a .md file from this one; {near}")


def _inside(curriculum: Curriculum) -> Iterator[tuple[Page, Link]]:
    for pages in curriculum.pages.values():
        for page in pages.values():
            yield from ((page, link) for link in page.all(Link) if not link.leaves)


def _paths_from(page: Page, pages: Mapping[str, Page]) -> list[str]:
    """Every page as a link on this one names it."""
    return [relpath(path, dirname(page.path) or ".") for path in pages]


def _may_have(curriculum: Curriculum, page: Page, anchor: str) -> bool:
    """Whether a page has an anchor, or may have it once its own mistakes, or those of the data it shows, are mended."""
    shown = {f"docs/data/{data_shown_by(call)}" for call in page.all(Call)}
    return bool(page.problems or shown & curriculum.lost) or anchor in anchors_of(curriculum, page)


def _may_come(curriculum: Curriculum, locale: str, path: str) -> bool:
    """Whether there may be a page once another mistake is mended.

    The page itself cannot be read, or is missing in this language, or the data that it is made from are lost.
    """
    if f"docs/{locale}/{path}" in curriculum.lost or any(path in pages for pages in curriculum.pages.values()):
        return True
    for kind, pattern in _MADE_FROM:
        before, after = pattern.split("{id}")
        id = path.removeprefix(before).removesuffix(after)
        if path == pattern.format(id=id) and curriculum.may_have(kind, id):
            return True
    return False
