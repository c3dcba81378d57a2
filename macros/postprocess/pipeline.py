"""The way of a finished page: read once, through one step after another, and written.

Each step is a function from a page to a page, in a file of its own. Between the first steps and the last ones the site
gets what is made from its pages, such as the search index; for that they are written, but they are not read again.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from macros.postprocess.assets import with_scripts
from macros.postprocess.languages import mark_names
from macros.postprocess.tables import as_cards
from macros.postprocess.tokens import Page, serialize, tokenize

Pages: TypeAlias = Mapping[str, Page]
"""Each page by its path in the site."""


def read_pages(site: Path) -> Pages:
    """Every page of a site that MkDocs has made."""
    pages = sorted(site.rglob("*.html"))
    return {page.relative_to(site).as_posix(): tokenize(page.read_text(encoding="utf-8")) for page in pages}


def each(pages: Pages, *steps: Callable[[Page], Page]) -> Pages:
    """The pages after these steps."""
    for step in steps:
        pages = {path: step(page) for path, page in pages.items()}
    return pages


def write_pages(site: Path, pages: Pages) -> None:
    """Put the pages, as they are now, into the site."""
    for path, page in pages.items():
        (site / path).write_text(serialize(page), encoding="utf-8")


def for_readers(page: Page, names: Mapping[str, re.Pattern[str]], scripts: Mapping[str, str]) -> Page:
    """A page as people read it.

    Args:
        names: For the pages of each language, the names in the other one.
        scripts: The script of each class that has one.
    """
    locale = next((token.attributes.get("lang", "") for token in page if token.starts("html")), "")
    page = as_cards(page)
    if locale in names:
        page = mark_names(page, names[locale])
    return with_scripts(page, scripts)
