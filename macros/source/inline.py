"""The links inside the lines of a Markdown page, each with its line.

Code, and what a backslash takes its meaning from, is none of it. That no link is missed here is seen on the finished
page (`rules/rendered.py`).
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """A link to another page, a place on a page, or another site."""

    line: int
    target: str

    @property
    def leaves(self) -> bool:
        """Whether it is no path inside the site: `https://…`, `//…`, `tel:…`."""
        return bool(re.match(r"[a-z][a-z0-9+.-]*:|//", self.target, re.IGNORECASE))


_CODE = re.compile(
    r"\\[\\`*_{}\[\]()<>#+.!|-]|(?P<ticks>(?<!`)`+(?!`))(?:(?!\n\s*\n).)*?(?<!`)(?P=ticks)(?!`)", re.DOTALL
)
_TARGET = r"\(\s*<?(?P<target>(?:[^()\s>]|\([^()\s>]*\))*)>?(?:\s[^)]*)?\)"
_IMAGE = re.compile(rf"!\[[^\]]*\](?:{_TARGET}|\[[^\]]*\])")
_LINK = re.compile(rf"\[(?:[^\[\]]|\[[^\[\]]*\])*\]{_TARGET}")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s*<?(?P<target>[^\s>]+)", re.MULTILINE)
_AUTOMATIC = re.compile(r"<(?P<target>[a-z][a-z0-9+.-]*:[^\s>]*|[^\s<>@]+@[^\s<>]+)>", re.IGNORECASE)


def links(text: str) -> list[Link]:
    """Every link, in no order.

    Args:
        text: The page; what is not to be looked at is empty lines in it, so that the lines keep their numbers.
    """
    found: list[Link] = []

    def line(match: re.Match[str]) -> int:
        return text.count("\n", 0, match.start()) + 1

    text = _IMAGE.sub(_blank, _CODE.sub(_blank, text))  # an image may be a link, and then stands inside its words
    for pattern in (_LINK, _DEFINITION):
        found += [Link(line(link), link["target"]) for link in pattern.finditer(text) if link["target"]]
    for link in _AUTOMATIC.finditer(_DEFINITION.sub(_blank, text)):
        found.append(Link(line(link), link["target"] if ":" in link["target"] else f"mailto:{link['target']}"))
    return found


def _blank(match: re.Match[str]) -> str:
    """As many lines, and nothing on them."""
    return re.sub(r"[^\n]", " ", match[0])
