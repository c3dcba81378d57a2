"""The words that readers read, without the marks around them: what the language tests measure."""

import re
from collections.abc import Iterator

from macros.components.curriculum import Curriculum
from macros.components.glossary.model import Term
from macros.rules.words import texts_of_data
from macros.source.page import Page

_TERM = re.compile(r'\{\{ *term\("[^"]+"(?:, *"([^"]+)")?\) *\}\}')
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def paragraphs(page: Page, curriculum: Curriculum) -> Iterator[tuple[str, str]]:
    """Each paragraph, list item, table cell and heading of a page with its place.

    Code, macros, anchors and marks are left out.
    """
    first = page.text[: page.text.index("\n---\n")].count("\n") + 2 if page.text.startswith("---\n") else 0
    is_code = False
    for number, line in enumerate(page.text.split("\n"), 1):
        is_code ^= line.startswith("```")
        if number <= first or is_code or line.startswith(("```", "///", "|--", "|:-")):
            continue
        words = _TERM.sub(lambda match: match[1] or _term(match[0], page, curriculum), line)
        words = re.sub(r"\{\{.*?\}\}|\{ *#[\w-]+ *\}|`[^`]*`|[*_]", "", _LINK.sub(r"\1", words))
        for cell in words.strip().strip("|").split(" | ") if words.startswith("|") else [words]:
            if text := re.sub(r"^(#+|-|\d+\.) +", "", cell.strip()):
                yield f"{page.file}:{number}", text


def data_texts(curriculum: Curriculum, locale: str) -> Iterator[tuple[str, str]]:
    """Each text of the data files in one language with its place; not the notes for translators."""
    for place, text in texts_of_data(curriculum, locale):
        yield str(place), text


def written_pages(curriculum: Curriculum, locale: str) -> list[Page]:
    return [page for path, page in curriculum.pages[locale].items() if path not in curriculum.made_pages]


def _term(call: str, page: Page, curriculum: Curriculum) -> str:
    return curriculum.all(Term)[re.search(r'"([^"]+)"', call)[1]].term[page.locale]
