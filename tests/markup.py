"""The built pages as trees, for the tests that look at every one of them."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from lxml import html


def built_pages(site: Path, locale: str | None = None) -> Iterator[tuple[str, html.HtmlElement]]:
    """Each finished page with its path below the site: of one language, or all and the one for wrong addresses.

    All tests share the trees, and none changes them.
    """
    for name, page in _parsed(site):
        if locale is None or (name != "404.html" and name.startswith("es/") == (locale == "es")):
            yield name, page


@lru_cache(maxsize=1)
def _parsed(site: Path) -> list[tuple[str, html.HtmlElement]]:
    """Every page is parsed once a worker."""
    return [
        (path.relative_to(site).as_posix(), html.document_fromstring(path.read_bytes()))
        for path in sorted(site.rglob("*.html"))
    ]


UNSPOKEN = "ancestor::script or ancestor::style or ancestor::code or ancestor::option"
"""Code, and the choices of a list, in which no part can be marked."""


def spoken(page: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Each piece of text in the page's body, with the language that it is marked as."""
    for text in page.body.xpath(f".//text()[normalize-space() and not({UNSPOKEN})]"):
        parent = text.getparent().getparent() if text.is_tail else text.getparent()
        yield " ".join(text.split()), parent.xpath("ancestor-or-self::*[@lang][1]/@lang")[0]
