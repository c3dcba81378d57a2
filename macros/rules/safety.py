"""Rules that keep readers safe.

A page runs no code of its own, leads only where the resources' list leads, and says what its images show.
"""

import re
from collections.abc import Iterator
from typing import TypeVar
from urllib.parse import urlsplit

from macros.components.curriculum import Curriculum
from macros.components.resource.model import Resource
from macros.source.inline import Html, Image, Link
from macros.source.page import Item, Page
from macros.source.problems import Problem

T = TypeVar("T", bound=Item)

CODE = {"script": "scripts", "style": "styles", "link": "styles"}
"""Elements that bring code, and what that code is."""

FRAMES = {"iframe", "frame", "object", "embed", "portal", "base", "meta", "form", "svg"}
"""Elements that bring something else into a page, or send something out of it."""

FETCHED = {"srcset", "ping", "background", "cite", "longdesc"}
"""Attributes that lead somewhere without being seen."""

WRITTEN_OUT = {"href", "src", "alt"}
"""Attributes that Markdown has a place for; in braces they would win over what stands there."""

PROTOCOLS = ("tel:", "mailto:")
"""What a link may open besides pages."""

NOTHING_FROM_ELSEWHERE = "Remove it. Say in words what it shows, or link to it."
MOVE_CODE = "Remove it. Scripts live in docs/assets/js/ and styles in docs/assets/css/."


def _every(curriculum: Curriculum, kind: type[T]) -> Iterator[tuple[Page, T]]:
    for pages in curriculum.pages.values():
        for page in pages.values():
            for item in page.all(kind):
                yield page, item


def _kind(attribute: str) -> str:
    return "styles" if attribute == "style" else "scripts"


def code_in_pages(curriculum: Curriculum) -> Iterator[Problem]:
    """No script, style or frame in Markdown: browsers would refuse it, and readers' safety rests on that."""
    for page, html in _every(curriculum, Html):
        if html.name in CODE:
            yield Problem(
                page.at(html),
                f"pages hold no {CODE[html.name]} of their own, and here stands `<{html.name}>`.",
                MOVE_CODE,
            )
        if html.name in FRAMES:
            yield Problem(
                page.at(html),
                f"pages hold nothing from elsewhere, and here stands `<{html.name}>`.",
                NOTHING_FROM_ELSEWHERE,
            )
        for name in sorted(html.attributes):
            if name == "style" or re.fullmatch("on[a-z]+", name):
                yield Problem(
                    page.at(html),
                    f"pages hold no {_kind(name)} of their own, and here stands `{name}=`.",
                    MOVE_CODE,
                )
            elif name in FETCHED:
                yield Problem(
                    page.at(html),
                    f"pages hold nothing from elsewhere, and here stands `{name}=`.",
                    NOTHING_FROM_ELSEWHERE,
                )
            elif name in WRITTEN_OUT and not html.name:
                yield Problem(
                    page.at(html),
                    f"in braces stands `{name}=`, which would win over what the brackets say.",
                    "Write words in square brackets and the address in round ones: [words](address).",
                )


def links_to_strangers(curriculum: Curriculum) -> Iterator[Problem]:
    """A link leads off the site only to an address in the list of resources."""
    known = {resource.link.url for resource in curriculum.all(Resource).values() if resource.link}
    for page, link in _every(curriculum, Link):
        if not link.leaves or link.target.lower().startswith(PROTOCOLS) or link.target in known:
            continue
        if link.target.lower().startswith(("https://", "http://", "//")):
            near = next(
                (
                    f"Did you mean `{url}`? If not, add"
                    for url in sorted(known)
                    if urlsplit(url).hostname == urlsplit(link.target).hostname
                ),
                "Add",
            )
            yield Problem(
                page.at(link),
                f"the link leads to `{link.target}`, and the list of resources does not.",
                f"{near} the address to docs/data/resources.yml with the source that names it.",
            )
        else:
            yield Problem(
                page.at(link),
                f"the link opens `{link.target}`, which is neither a page nor an address.",
                "Link to a page, to an address in docs/data/resources.yml, or to a number with tel:.",
            )


def poor_images(curriculum: Curriculum) -> Iterator[Problem]:
    """An image is a file of the site, has words for those who do not see it, and keeps its place while it loads."""
    for page, image in _every(curriculum, Image):
        if not image.alternative:
            yield Problem(
                page.at(image),
                f"the image `{image.target}` has no alternative text.",
                "Say in the square brackets what it shows: ![what it shows](picture.png).",
            )
        if not image.has_size:
            yield Problem(
                page.at(image),
                f"the image `{image.target}` has no size, so the page would jump while it loads.",
                "Write its width and height in pixels right after it: { width=640 height=360 }.",
            )
        if Link(image.line, image.target).leaves:
            yield Problem(
                page.at(image),
                f"the image `{image.target}` lies on another site, which would then know the reader.",
                "Put the file into docs/assets/images/ if its license allows that.",
            )
