"""Tables that authors write in Markdown.

Like those of the components, they become one card a row where their room is narrow.
"""

from collections.abc import Iterator
from html import unescape

from macros.postprocess.tokens import Page, Token, rest_of, serialize, start_tag


def as_cards(page: Page) -> Page:
    """A page with each plain table dressed like the others, each cell knowing the heading of its column."""
    dressed: list[Token] = []
    tokens = iter(page)
    for token in tokens:
        if _is_plain(token, "table"):
            dressed += [start_tag("table", {"class": "cp-table"}), *_with_columns(rest_of("table", tokens))]
        else:
            dressed.append(token)
    return dressed


def _is_plain(token: Token, *names: str) -> bool:
    """Whether it is the start tag of such an element, and Markdown's own: without attributes."""
    return token.starts(*names) and not token.attributes


def _with_columns(table: list[Token]) -> Iterator[Token]:
    tokens = iter(table)
    columns = [_words(rest_of("th", tokens)) for token in tokens if token.starts("th")]
    left = iter(columns)
    for token in table:
        if token.starts("tr"):
            left = iter(columns)
        if _is_plain(token, "th"):
            yield start_tag("th", {"scope": "col"})
        elif _is_plain(token, "td"):
            yield start_tag("td", {"data-column": next(left)})
        else:
            yield token


def _words(heading: list[Token]) -> str:
    return unescape(serialize([token for token in heading if token.kind == "text"])).strip()
