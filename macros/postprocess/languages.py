"""The language of parts (WCAG 2.2, 3.1.2).

A name in the other language says so wherever it stands, and a screen reader changes its voice.
"""

import re
from collections.abc import Iterator
from html import escape

from macros.components.curriculum import Curriculum
from macros.components.labels import SiteWords
from macros.components.name.model import Names
from macros.components.published import published_titles
from macros.postprocess.tokens import Page, Token, end_tag, rest_of, start_tag
from macros.source.languages import others

_NO_RUNNING_TEXT = ("script", "style", "title", "textarea", "option")
"""Elements that hold only characters, in which no part can be marked."""


def foreign_names(curriculum: Curriculum, locale: str) -> re.Pattern[str]:
    """What to mark on the pages of `locale`: names in other languages, each in a group named after its language."""
    groups = [f"(?P<{other}>{'|'.join(_names(curriculum, other, locale))})" for other in others(locale)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups) or '(?!)'})(?!\w)")


def _names(curriculum: Curriculum, locale: str, here: str) -> Iterator[str]:
    """A language's names as patterns, the longest first, but for those that another language has too."""
    names = {title for title in published_titles(curriculum, locale) if " " in title}
    names |= {*curriculum.the(Names).of(locale), curriculum.the(SiteWords).name[locale]}
    names -= {curriculum.the(SiteWords).name[here]}
    return map(_as_written, sorted(names, key=len, reverse=True))


def _as_written(name: str) -> str:
    """A pattern for a name in HTML, where its words can stand on two lines."""
    return re.escape(escape(name, quote=False)).replace("\\ ", r"\s+").replace("'", "(?:'|&#39;)")


def mark_names(page: Page, names: re.Pattern[str]) -> Page:
    """A finished page with each foreign name in its text marked.

    Its head, its attributes and what is marked already stay as they are.
    """
    tokens = iter(page)
    marked: list[Token] = []
    for token in tokens:
        marked.append(token)
        if token.starts("body"):
            break
    for token in tokens:
        if token.kind == "text":
            marked += _marked(token, names)
            continue
        marked.append(token)
        if token.starts(*_NO_RUNNING_TEXT) or "lang" in token.attributes:
            marked += rest_of(token.name, tokens)
    return marked


def _marked(text: Token, names: re.Pattern[str]) -> list[Token]:
    marked: list[Token] = []
    end = 0
    for name in names.finditer(text.source):
        before, lang = text.source[end : name.start()], str(name.lastgroup)
        marked += [Token(before), start_tag("span", {"lang": lang}), Token(name[0]), end_tag("span")]
        end = name.end()
    return [*marked, Token(text.source[end:])] if marked else [text]
