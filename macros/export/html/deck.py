"""Read a part's presenter page into its slides."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml.html import HtmlElement

from macros.export.article import of_page, read_html
from macros.shapes.elements import UnreadableError
from macros.shapes.reader import read_shapes
from macros.shapes.shape import Box, Paragraph, Run, Shape


@dataclass(frozen=True)
class Slide:
    """A slide of a session.

    Attributes:
        number: Counts from 1.
        kind: `title`, `slide`, `poll` or `chat-prompt`.
        module: The id of the module that it belongs to; nothing for a slide outside the modules.
        title: Its heading.
        shapes: What stands below the heading; of a chat prompt, the words in the page's language.
        prompt: The words of a chat prompt, by language; empty for other slides.
        notes: The facilitator's notes for the module; what is to be read aloud stands only before its first slide.
    """

    number: int
    kind: str
    module: str
    title: str
    shapes: tuple[Shape, ...]
    prompt: Mapping[str, str]
    notes: tuple[Shape, ...]


def read_deck(site: Path, page: str, locale: str) -> tuple[Slide, ...]:
    """The slides of a presenter page; `page` is its path in the site's folder.

    Raises:
        UnreadableError: The page is missing or has no slides, a slide has no heading, or holds an element that files
            cannot show.
    """
    sections = read_html(site, page).xpath("//section[contains(concat(' ', @class, ' '), ' cp-slide ')]")
    if not sections:
        raise UnreadableError(f"{page}: there are no slides on the page")
    return tuple(_read_slide(section, number, locale, page) for number, section in enumerate(sections, 1))


def _read_slide(section: HtmlElement, number: int, locale: str, page: str) -> Slide:
    heading = section.find(".//h1") if section.find(".//h1") is not None else section.find(".//h2")
    if heading is None or not (title := " ".join(heading.text_content().split())):
        raise UnreadableError(f"{page}: slide {number} has no heading")
    body, notes = _part(section, "cp-slide__body"), _part(section, "cp-notes")
    if "data-first" not in section.attrib and section.get("data-kind") != "title":
        for care in _all(section, "cp-notes__care"):
            care.drop_tree()
    prompt: dict[str, str] = {}
    for words in _all(section, "cp-slide__prompt"):
        prompt[words.get("lang", locale)] = " ".join(words.text_content().split())
        words.drop_tree()
    shapes = tuple(_opened(read_shapes(body, of_page(page)))) if body is not None else ()
    if prompt:
        shapes = (Paragraph((Run(prompt[locale]),)), *shapes)
    return Slide(
        number,
        section.get("data-kind", "slide"),
        section.get("data-module", ""),
        title,
        shapes,
        prompt,
        tuple(_opened(read_shapes(notes, of_page(page)))) if notes is not None else (),
    )


def _opened(shapes: tuple[Shape, ...]) -> Iterator[Shape]:
    """The shapes without the boxes around them: a slide is a box already."""
    for shape in shapes:
        if isinstance(shape, Box):
            yield from _opened(shape.shapes)
        else:
            yield shape


def _all(section: HtmlElement, name: str) -> list[HtmlElement]:
    elements: list[HtmlElement] = section.xpath(f".//*[contains(concat(' ', @class, ' '), ' {name} ')]")
    return elements


def _part(section: HtmlElement, name: str) -> HtmlElement | None:
    return next(iter(_all(section, name)), None)
