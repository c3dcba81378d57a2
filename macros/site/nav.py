"""The menu of one language, from the series: home, the parts with their modules, then the pages around them."""

from macros.components.curriculum import Curriculum
from macros.components.labels import SiteWords
from macros.components.pages import PAGES
from macros.components.run_sheet.page import PATH as RUN_SHEET_PATH
from macros.components.series.model import Part, Series
from macros.rules.series_pages import PART_PAGES
from macros.source.escape import as_text
from macros.source.page import Page

Entry = str | dict[str, "str | list[Entry]"]
"""A page's path, or a title with a path or with entries below it: what MkDocs calls `nav`. Titles are HTML."""


def menu(curriculum: Curriculum, locale: str) -> list[Entry]:
    """Its entries in order."""
    words, pages = curriculum.the(SiteWords), curriculum.pages[locale]
    home: Entry = {as_text(words.home[locale]): "index.md"}
    parts: list[Entry] = [{as_text(part.name[locale]): _part(curriculum, part, locale)} for part in curriculum.parts]
    around: list[Entry] = []
    for entry in curriculum.the(Series).menu:
        paths = [*entry.pages, *(below for path in entry.pages for below in _listed(curriculum, pages[path]))]
        around.append({as_text(entry.title[locale]): list(paths) if len(paths) > 1 else paths[0]})
    return [home, *parts, *around]


def _part(curriculum: Curriculum, part: Part, locale: str) -> list[Entry]:
    """Its overview, its modules, its run sheet and its guide."""
    first, *last = (f"{part.id}/{page}" for page in PART_PAGES)
    modules = [_module(curriculum, curriculum.module_page(part, module, locale)) for module in part.modules]
    return [first, *modules, RUN_SHEET_PATH.format(id=part.id), *last]


def _module(curriculum: Curriculum, page: Page) -> Entry:
    below = _listed(curriculum, page)
    return {as_text(page.title): [page.path, *below]} if below else page.path


def _listed(curriculum: Curriculum, page: Page) -> list[str]:
    """The pages made from data that a page lists: they stand below it."""
    lists = [name for name, pages in PAGES.items() if pages.listed_by and page.calls_any(pages.listed_by)]
    return [path for name in lists for path in curriculum.pages_of[name]]
