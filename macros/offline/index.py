"""The search of an offline copy, as one script: Pagefind cannot run from files.

It reads the same pages and the same words. By hand, for it has to run
from files, to know the endings of both languages, and to say which words it left out.
"""

import gzip
import json
import re
from pathlib import Path
from typing import NotRequired, TypedDict
from unicodedata import category, normalize

from snowballstemmer import stemmer

from macros.source.languages import LANGUAGES

_ENGINE = Path(__file__).with_name("search.js")
_START = b"pagefind_dcd"
_WEIGHTS = {"h1": 14, "h2": 4, "h3": 3, "dt": 5}
"""How much a word in a heading or a glossary term counts; in running text it counts 1."""


class Anchor(TypedDict):
    """A heading of a page, or a term that has a place of its own; where it stands among the page's words."""

    element: str
    id: str
    location: int
    text: str


class Weighted(Anchor):
    """How much its words count."""

    weight: int


class Facts(TypedDict):
    """What a page says of itself; `also` are words to find it by that it does not show."""

    title: str
    also: NotRequired[str]


class Fragment(TypedDict):
    """What Pagefind keeps of a page: its text without markup, and where its headings are."""

    url: str
    content: str
    anchors: list[Anchor]
    meta: Facts


class IndexedPage(TypedDict):
    """What the search of a copy knows of a page."""

    url: str
    title: str
    also: str
    content: str
    anchors: list[Weighted]


def search_script(site: Path, locale: str, places: dict[str, str]) -> str:
    """The script: the pages of a language, the stem of each of their words, and what searches them.

    Args:
        places: Each file of the site that the copy holds, with its path in the copy.
    """
    pages = sorted((_page(kept, places) for kept in _fragments(site, locale)), key=lambda page: page["url"])
    words = sorted({word for page in pages for text in (page["content"], page["also"]) for word in _words(text)})
    stems: dict[str, str] = {}
    stem_of = stemmer(LANGUAGES[locale].stemmer).stemWord
    for word in words:
        if (stem := fold(stem_of(word))) != fold(word):
            stems.setdefault(fold(word), stem)
    index = {"pages": pages, "stems": stems, "endings": LANGUAGES[locale].endings}
    data = json.dumps(index, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"const offlineIndex = {data};\n{_ENGINE.read_text(encoding='utf-8')}"


def fold(text: str) -> str:
    """Without accents and capitals."""
    return "".join(letter for letter in normalize("NFD", text.lower()) if not category(letter).startswith("M"))


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[\W_]+", text.lower()) if word]


def _fragments(site: Path, locale: str) -> list[Fragment]:
    """What Pagefind keeps of each page."""
    return [
        json.loads(gzip.decompress(path.read_bytes()).removeprefix(_START))
        for path in (site / "pagefind/fragment").glob(f"{locale}_*")
    ]


def _page(kept: Fragment, places: dict[str, str]) -> IndexedPage:
    anchors = [anchor for anchor in kept["anchors"] if anchor["element"] in _WEIGHTS and anchor["text"].strip()]
    return {
        "url": places[kept["url"].lstrip("/") + "index.html"],
        "title": kept["meta"]["title"],
        "also": kept["meta"].get("also", ""),
        "content": kept["content"],
        "anchors": [
            {**anchor, "weight": _WEIGHTS[anchor["element"]], "text": anchor["text"].strip()} for anchor in anchors
        ],
    }
