"""What an element of HTML is: not for files, a part of a sentence, or a piece of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml.html import HtmlElement

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
    "button",
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
    """Where HTML comes from, and what its classes say; what authors write in Markdown has no classes.

    Attributes:
        place: Named in errors: the page, or the author's file and line.
        on_screen_only: The classes of what is of no use in a file.
        spoken: The classes of controls whose words belong to the sentence around them.
        looks: How a paragraph or a heading of a class looks, as `Paragraph` has it.
        boxes: What a box of a class is, as `Box` has it.
        lettered: The classes of lists with letters before their entries.
        lists: The classes of paragraphs whose elements are the entries of a list.
    """

    place: str
    on_screen_only: frozenset[str] = frozenset()
    spoken: frozenset[str] = frozenset()
    looks: Mapping[str, str] = field(default_factory=dict)
    boxes: Mapping[str, str] = field(default_factory=dict)
    lettered: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()

    def is_left_out(self, element: HtmlElement) -> bool:
        """Whether files do without it: a control, something hidden, or what only works on a screen."""
        classes = classes_of(element)
        is_control = element.tag in _CONTROLS and not classes & self.spoken
        is_hidden = any(name in element.attrib for name in ("hidden", "popover"))
        return is_control or is_hidden or bool(classes & self.on_screen_only)


def classes_of(element: HtmlElement) -> set[str]:
    return set(element.get("class", "").split())


def start_of(element: HtmlElement) -> str:
    """The first letters of its text, by which people find it."""
    return " ".join(element.text_content().split())[:60]
