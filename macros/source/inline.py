"""What stands inside the lines of a Markdown page: links, images and HTML.

Code, and what a backslash takes its meaning from, is none of it.
"""

import re
from dataclasses import dataclass
from html.parser import HTMLParser


@dataclass(frozen=True)
class Link:
    """A link to another page, a place on a page, or another site."""

    line: int
    target: str

    @property
    def leaves(self) -> bool:
        """Whether it is no path inside the site: `https://…`, `//…`, `tel:…`."""
        return bool(re.match(r"[a-z][a-z0-9+.-]*:|//", self.target, re.IGNORECASE))


@dataclass(frozen=True)
class Image:
    """An image; `alternative` is what is read aloud in its place, `has_size` whether its width and height are given."""

    line: int
    target: str
    alternative: str
    has_size: bool


@dataclass(frozen=True)
class Html:
    """An HTML element that the author wrote, or the attributes in braces after some Markdown (then it has no name)."""

    line: int
    name: str
    attributes: frozenset[str]


_CODE = re.compile(
    r"\\[\\`*_{}\[\]()<>#+.!|-]|(?P<ticks>(?<!`)`+(?!`))(?:(?!\n\s*\n).)*?(?<!`)(?P=ticks)(?!`)", re.DOTALL
)
_TARGET = r"\(\s*<?(?P<target>(?:[^()\s>]|\([^()\s>]*\))*)>?(?:\s[^)]*)?\)"
_IMAGE = re.compile(rf"!\[(?P<alternative>[^\]]*)\](?:{_TARGET}|\[[^\]]*\])(?:\{{:?(?P<settings>[^}}\n]*)\}})?")
_LINK = re.compile(rf"\[(?:[^\[\]]|\[[^\[\]]*\])*\]{_TARGET}")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s*<?(?P<target>[^\s>]+)", re.MULTILINE)
_AUTOMATIC = re.compile(r"<(?P<target>[a-z][a-z0-9+.-]*:[^\s>]*|[^\s<>@]+@[^\s<>]+)>", re.IGNORECASE)
_SETTINGS = re.compile(r"(?<!\{)\{:?(?P<settings>[^{}\n]*=[^{}\n]*)\}")
_NAME = re.compile(r"([\w-]+)\s*=")


def inline_items(text: str) -> list[Link | Image | Html]:
    """Everything inside the lines, in no order.

    Args:
        text: The page; what is not to be looked at is empty lines in it, so that the lines keep their numbers.
    """
    items: list[Link | Image | Html] = []

    def line(match: re.Match[str]) -> int:
        return text.count("\n", 0, match.start()) + 1

    text = _CODE.sub(_blank, text)
    for image in _IMAGE.finditer(text):
        sized = {"width", "height"} <= set(_NAME.findall(image["settings"] or ""))
        items.append(Image(line(image), image["target"] or "", image["alternative"].strip(), sized))
    without_images = _IMAGE.sub(_blank, text)  # an image may be a link, and then stands inside its words
    for pattern in (_LINK, _DEFINITION):
        items += [Link(line(link), link["target"]) for link in pattern.finditer(without_images) if link["target"]]
    for link in _AUTOMATIC.finditer(_DEFINITION.sub(_blank, text)):
        items.append(Link(line(link), link["target"] if ":" in link["target"] else f"mailto:{link['target']}"))
    items += [
        Html(line(match), "", frozenset(name.lower() for name in _NAME.findall(match["settings"])))
        for match in _SETTINGS.finditer(text)
    ]
    return items + _Elements(_AUTOMATIC.sub(_blank, text)).items


def _blank(match: re.Match[str]) -> str:
    """As many lines, and nothing on them."""
    return re.sub(r"[^\n]", " ", match[0])


class _Elements(HTMLParser):
    """The HTML elements of a page, and where they lead."""

    ELEMENTS = ("a", "area", "audio", "video", "source", "track", "button", "input", "math")
    ADDRESSES = ("href", "src", "srcset", "poster", "formaction")

    def __init__(self, text: str):
        super().__init__()
        self.items: list[Link | Image | Html] = []
        self.feed(text)

    def set_cdata_mode(self, elem: str, *, escapable: bool = False) -> None:
        """Nothing is raw text: where we see a script, the reader that makes the page may see Markdown."""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        line, given = self.getpos()[0], {name: value or "" for name, value in attributes}
        self.items.append(Html(line, tag, frozenset(given)))
        self.items += [Link(line, given[name]) for name in self.ADDRESSES if given.get(name) and tag in self.ELEMENTS]
        if tag == "img":
            self.items.append(
                Image(line, given.get("src", ""), given.get("alt", "").strip(), {"width", "height"} <= set(given))
            )
