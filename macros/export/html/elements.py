"""What an element of a finished page is: of use on a screen only, a part of a sentence, or a piece of its own."""

from lxml.html import HtmlElement

ON_SCREEN_ONLY = {
    "headerlink",
    "cp-meaning",
    "cp-files",
    "cp-filter",
    "cp-actions",
    "cp-status",
    "cp-private",
    "cp-screen",
    "cp-twin",
    "cp-run-sheet__links",
    "cp-desk",
    "md-button",
}
"""Classes of what is of no use on paper; the print styles in `docs/assets/css/` hide the same."""

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
    """A finished page holds something that files cannot be made of."""


def classes_of(element: HtmlElement) -> set[str]:
    return set(element.get("class", "").split())


def is_screen_only(element: HtmlElement) -> bool:
    classes = classes_of(element)
    is_control = element.tag in _CONTROLS and "cp-term" not in classes
    return is_control or bool(classes & ON_SCREEN_ONLY) or any(name in element.attrib for name in ("hidden", "popover"))


def start_of(element: HtmlElement) -> str:
    """The first letters of its text, by which people find it."""
    return " ".join(element.text_content().split())[:60]
