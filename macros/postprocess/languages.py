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
from macros.source.languages import others

# matches: <script>let a = 1 < 2;</script>   <!-- a note -->   <p class="x">   </p>
# does not match: any of the words in <p>these words</p>
_PIECES = re.compile(
    r"""
    (
        <(?:script|style|title|textarea|option)\b .*? </(?:script|style|title|textarea|option)>
        | <!-- .*? -->
        | <[^>]*>
    )
    """,
    re.DOTALL | re.VERBOSE,
)
"""What is no running text: tags, and elements that hold only characters."""

_LANG = re.compile(r"<(\w+)\b[^>]*\slang=")


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


def mark_names(page: str, names: re.Pattern[str]) -> str:
    """A finished page with each foreign name in its text marked.

    Its head, its attributes and what is marked already stay as they are.
    """
    head, start, body = page.partition("<body")
    if not names.search(body):
        return page
    marked: list[str] = []
    depth, element = 0, ""
    for piece in _PIECES.split(body):
        if not piece.startswith("<"):
            marked.append(
                piece if depth else names.sub(lambda name: f'<span lang="{name.lastgroup}">{name[0]}</span>', piece)
            )
            continue
        marked.append(piece)
        if depth:
            depth += piece.startswith(f"<{element}") - piece.startswith(f"</{element}>")
        elif said := _LANG.match(piece):
            element, depth = said[1], 1
    return head + start + "".join(marked)
