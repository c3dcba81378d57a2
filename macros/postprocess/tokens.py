"""A finished page as tokens: its tags, texts and comments in their order, each as it stands in the file.

No tree, for a tree that is written again is another page: lxml writes `viewBox` in small letters, `%0A` for a line
break in an address and a comment for CDATA. Tokens that nobody changes stay letter for letter, and none of our steps
needs to know more of a page than which tags stand in which order.

The rules of quotes, comments and scripts stand here and nowhere else. Python's `html.parser` knows them too, but takes
twice as long, for it does not say where a token ends; `tests/test_tokens.py` holds both against each other.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape, unescape
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["start", "end", "text", "comment", "other"]

_NONE: Mapping[str, str] = MappingProxyType({})
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
"""Elements that hold nothing and have no end tag."""

_ENDS = {name: re.compile(rf"</{name}[\s/>]", re.IGNORECASE) for name in ("script", "style", "title", "textarea")}
"""Where the elements end in which nothing else is a tag."""

_VALUE = r""" (?: "[^"]*" | '[^']*' | [^\s"'>][^\s>]* ) """

# matches, one after another, in  href="?a>b" title='x="y"' class=plain hidden  its four attributes
_ATTRIBUTE = re.compile(rf"([^\s/>=]+) (?: \s* = \s* ({_VALUE}) )?", re.VERBOSE)

# matches: <br/>   <a href="?a>b" title='"' hidden>   </p >   <!-- <p> -->   <!doctype html>   <![CDATA[ <p> ]]>
# does not match: 1 < 2   <3   <a href="never ending
_MARKUP = re.compile(
    rf"""
    < (?:
        !-- (?: -?> | (?P<comment> .*? ) (?: --!?> | \Z ) )
        | !\[CDATA\[ .*? \]\]>
        | (?P<slash> /? ) (?P<name> [a-zA-Z][^\s/>]* )
          (?P<inside> (?: [^=>]++ | = \s*+ {_VALUE} ?+ )*+ ) >
        | [!?/] [^>]* >
    )
    """,
    re.DOTALL | re.VERBOSE,
)
"""The rules by which a browser, too, takes a page apart (https://html.spec.whatwg.org/#tokenization)."""


class Token(NamedTuple):
    """A tag, or what stands between two tags.

    Attributes:
        source: What stands in the file.
        kind: `other` is a doctype or the like.
        name: Of a tag, in small letters; of a comment, its words.
        attributes: Of a start tag, without entities; one that has no value is there with an empty one.
    """

    source: str
    kind: Kind = "text"
    name: str = ""
    attributes: Mapping[str, str] = _NONE

    def starts(self, *names: str) -> bool:
        """Whether it is the start tag of such an element."""
        return self.kind == "start" and self.name in names

    def with_attribute(self, name: str, value: str, called: str = "") -> "Token":
        """The start tag with another value for an attribute that it has, which may get another name too."""
        called = called or name

        def change(attribute: re.Match[str]) -> str:
            return _written(called, value) if attribute[1].lower() == name else attribute[0]

        opening = len(self.name) + 1
        source = self.source[:opening] + _ATTRIBUTE.sub(change, self.source[opening:])
        others = {each: told for each, told in self.attributes.items() if each != name}
        return self._replace(source=source, attributes={**others, called: value})


Page: TypeAlias = Sequence[Token]


def start_tag(name: str, attributes: Mapping[str, str]) -> Token:
    """A new start tag; an attribute whose value is empty is written without one."""
    written = "".join(f" {_written(each, value) if value else each}" for each, value in attributes.items())
    return Token(f"<{name}{written}>", "start", name, attributes)


def end_tag(name: str) -> Token:
    """A new end tag."""
    return Token(f"</{name}>", "end", name)


def _written(name: str, value: str) -> str:
    safe = escape(value, quote=False).replace('"', "&quot;")
    return f'{name}="{safe}"'


def tokenize(html: str) -> Page:
    """A page's tokens; joined, they are the page again."""
    page: list[Token] = []
    at = 0
    while markup := _MARKUP.search(html, at):
        begin, end = markup.span()
        if at < begin:
            page.append(Token(html[at:begin]))
        page.append(_token(markup))
        at = end
        if page[-1].name in _ENDS and page[-1].kind == "start":
            closing = _ENDS[page[-1].name].search(html, end)
            at = closing.start() if closing else len(html)
            page += [Token(html[end:at])] if end < at else []
    if at < len(html):
        page.append(Token(html[at:]))
    return page


def _token(markup: re.Match[str]) -> Token:
    comment, slash, name, inside = markup.groups()
    if not name:
        return Token(markup[0], "other") if comment is None else Token(markup[0], "comment", comment.strip())
    if slash or not inside:
        return Token(markup[0], "end" if slash else "start", name.lower())
    # of two attributes with the same name, browsers take the first
    told = reversed(_ATTRIBUTE.findall(inside))
    return Token(markup[0], "start", name.lower(), {each.lower(): _read(value) for each, value in told})


def _read(value: str) -> str:
    return unescape(value[1:-1] if value.startswith(("'", '"')) else value)


def serialize(page: Page) -> str:
    """The text of a page."""
    return "".join([token.source for token in page])


def classes(page: Page) -> set[str]:
    """Every class that an element of the page has."""
    return {name for token in page if "class" in token.attributes for name in token.attributes["class"].split()}


def rest_of(name: str, tokens: Iterator[Token]) -> list[Token]:
    """What follows the start tag of an element, up to its end tag and with it."""
    rest: list[Token] = []
    depth = 0 if name in _VOID else 1
    while depth and (token := next(tokens, None)):
        rest.append(token)
        if token.name == name:
            depth += (token.kind == "start") - (token.kind == "end")
    return rest
