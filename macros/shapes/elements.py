"""What an element of HTML is: not for files, a part of a sentence, or a piece of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from macros.shapes.shape import Shape

_CONTROLS = {
    "button",
    "input",
    "select",
    "textarea",
    "output",
    "form",
    "script",
    "style",
    "template",
    "svg",
    "noscript",
}
"""What people work with, and what is not shown."""

INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "br",
    "cite",
    "code",
    "data",
    "em",
    "i",
    "kbd",
    "mark",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
    "wbr",
}
"""What stands inside sentences."""


class UnreadableError(Exception):
    """A text holds something that files cannot be made of."""


@dataclass(frozen=True)
class Origin:
    """Where HTML comes from.

    Attributes:
        place: Named in errors: the author's file and line.
        given: What is there as shapes already, by the id of the `<section>` that stands for it.
    """

    place: str
    given: Mapping[str, tuple[Shape, ...]] = field(default_factory=dict)


def is_left_out(element: HtmlElement) -> bool:
    """Whether files do without it: what people work with on a screen, or something hidden."""
    return element.tag in _CONTROLS or any(name in element.attrib for name in ("hidden", "popover"))


def start_of(element: HtmlElement) -> str:
    """The first letters of its text, by which people find it."""
    return " ".join(element.text_content().split())[:60]
