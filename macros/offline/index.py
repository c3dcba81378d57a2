"""The search of an offline copy, as one script: Pagefind cannot run from files. It reads the same pages and the same words."""

import gzip
import json
import re
from pathlib import Path
from unicodedata import category, normalize

from snowballstemmer import stemmer

_ENGINE = Path(__file__).with_name("search.js")
_LANGUAGES = {"en": "english", "es": "spanish"}
_START = b"pagefind_dcd"
_WEIGHTS = {"h1": 14, "h2": 4, "h3": 3, "dt": 5}
"""How much a word in a heading or a glossary term counts; in running text it counts 1."""


def search_script(site: Path, locale: str, places: dict[str, str]) -> str:
    """The script: the pages of a language, the stem of each of their words, and what searches them.

    Args:
        places: Each file of the site that the copy holds, with its path in the copy.
    """
    pages = sorted((_page(found, places) for found in _fragments(site, locale)), key=lambda page: page["url"])
    words = sorted({word for page in pages for text in (page["content"], page["also"]) for word in _words(text)})
    stems, stem = {}, stemmer(_LANGUAGES[locale]).stemWord
    for word in words:
        if (made := fold(stem(word))) != fold(word):
            stems.setdefault(fold(word), made)
    data = json.dumps({"pages": pages, "stems": stems}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"const offlineIndex = {data};\n{_ENGINE.read_text(encoding='utf-8')}"


def fold(text: str) -> str:
    """Without accents and capitals."""
    return "".join(letter for letter in normalize("NFD", text.lower()) if not category(letter).startswith("M"))


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[\W_]+", text.lower()) if word]


def _fragments(site: Path, locale: str) -> list[dict]:
    """What Pagefind keeps of each page: its text without markup, and where its headings are."""
    return [
        json.loads(gzip.decompress(path.read_bytes()).removeprefix(_START))
        for path in (site / "pagefind/fragment").glob(f"{locale}_*")
    ]


def _page(found: dict, places: dict[str, str]) -> dict:
    url = places[found["url"].lstrip("/") + "index.html"]
    anchors = [anchor for anchor in found["anchors"] if anchor["element"] in _WEIGHTS and anchor["text"].strip()]
    weighted = [{**anchor, "weight": _WEIGHTS[anchor["element"]], "text": anchor["text"].strip()} for anchor in anchors]
    return {
        "url": url,
        "title": found["meta"]["title"],
        "also": found["meta"].get("also", ""),
        "content": found["content"],
        "anchors": weighted,
    }
