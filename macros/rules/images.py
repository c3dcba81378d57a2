"""The rule about images: a file of the site, with words for those who do not see it, that keeps its place."""

from collections.abc import Iterator
from posixpath import dirname, join, relpath

from lxml.html import HtmlElement

from macros.source.inline import Link
from macros.source.page import Page
from macros.source.problems import Problem, short, suggestion


def poor_images(page: Page, tree: HtmlElement, assets: frozenset[str]) -> Iterator[Problem]:
    """What is wrong with the images of a page.

    Args:
        tree: The page's HTML.
        assets: The files that it may show, by path below `docs/`.
    """
    for image in tree.iter("img"):
        source, place = image.get("src", ""), page.find(image.get("src", ""))
        if not image.get("alt", "").strip():
            yield Problem(
                place,
                f"the image `{short(source)}` has no alternative text.",
                "Say in the square brackets what it shows: ![what it shows](picture.png).",
            )
        if not {"width", "height"} <= set(image.attrib):
            yield Problem(
                place,
                f"the image `{short(source)}` has no size, so the page would jump while it loads.",
                "Write its width and height in pixels right after it: { width=640 height=360 }.",
            )
        if Link(0, source).leaves:
            yield Problem(
                place,
                f"the image `{short(source)}` lies on another site, which would then know the reader.",
                "Put the file into docs/assets/images/ if its license allows that.",
            )
        elif source not in _seen_from(page, assets):
            yield Problem(
                place,
                f"the image `{short(source)}` is not there.",
                f"Put the file into docs/assets/images/; {suggestion(source, _seen_from(page, assets))}",
            )


def _seen_from(page: Page, assets: frozenset[str]) -> list[str]:
    """The addresses of all files from a page."""
    folder = join(page.locale, dirname(page.path))
    return sorted(relpath(path, folder) for path in assets)
