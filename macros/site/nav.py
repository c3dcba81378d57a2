"""The menu of one language, from the series: home, the parts with their modules, then the pages around them."""

from macros.components.curriculum import Curriculum
from macros.components.run_sheet.page import PATH as RUN_SHEET_PATH
from macros.rules.pages import PART_PAGES

Entry = str | dict
"""A page's path, or a title with a path or with entries below it: what MkDocs calls `nav`."""


def menu(curriculum: Curriculum, locale: str) -> list[Entry]:
    """Its entries in order."""
    words, pages = curriculum.labels.site, curriculum.pages[locale]
    made: list[Entry] = [{words.home[locale]: "index.md"}]
    for part in curriculum.series.parts:
        first, *last = PART_PAGES
        modules = [_with_sectors(curriculum, f"{part.id}/{module.id}.md", locale) for module in part.modules]
        made.append(
            {
                part.name[locale]: [
                    f"{part.id}/{first}",
                    *modules,
                    RUN_SHEET_PATH.format(id=part.id),
                    *(f"{part.id}/{page}" for page in last),
                ]
            }
        )
    for entry in curriculum.series.menu:
        below = [
            *entry.pages,
            *(curriculum.worksheet_pages if any(pages[path].calls_any("print_room") for path in entry.pages) else []),
        ]
        made.append({entry.title[locale]: below if len(below) > 1 else below[0]})
    return made


def _with_sectors(curriculum: Curriculum, path: str, locale: str) -> Entry:
    """The module that holds the directory has the sectors' pages below it."""
    page = curriculum.pages[locale][path]
    return {page.title: [path, *curriculum.sector_pages]} if page.calls_any("sectors") else path
