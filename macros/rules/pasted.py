"""Rules about languages: a text in one language does not stand in the place of the other."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from macros.components.curriculum import Curriculum
from macros.rules.words import published_titles
from macros.source.languages import LANGUAGES, LOCALES, others
from macros.source.page import Block, Code, Heading, Page
from macros.source.problems import Place, Problem

_FEW = 4
"""So many words say which language they are in, if the commonest words of one of them are there."""

_COMMON = {locale: frozenset(LANGUAGES[locale].common.split()) for locale in LOCALES}


def pasted_texts(curriculum: Curriculum) -> Iterator[Problem]:
    """A text that reads like the other language was pasted and never translated.

    Told by the commonest words of each language, and by texts that are the same in both; names are too short for that.
    """
    titles = published_titles(curriculum)
    for file in curriculum.files.values():
        for steps in file.marks:
            text = file.get(*steps)
            if steps[-1:] and steps[-1] in LOCALES and isinstance(text, str):
                locale = str(steps[-1])
                twins = {other: file.get(*steps[:-1], other) for other in others(locale)}
                if text not in titles and (there := _reads_like(text, locale, twins)):
                    yield _problem(file.at(*steps), text, locale, there)
    for locale, pages in curriculum.pages.items():
        for page in (page for path, page in pages.items() if path not in curriculum.made_pages):
            for line, text in _paragraphs(page):
                if not any(title in text for title in titles) and (there := _reads_like(text, locale, {})):
                    yield _problem(Place(page.file, line), text, locale, there)


def _problem(place: Place, text: str, here: str, there: str) -> Problem:
    said, language, other = text[:40].strip(), LANGUAGES[here].name, LANGUAGES[there].name
    what = f"“{said}{'…' * (len(text) > 40)}” stands in the place of the {language} text and reads like {other}."
    return Problem(place, what, f"Write it in {language}.")


def _reads_like(text: str, here: str, twins: Mapping[str, object]) -> str:
    """The other language that a text seems to be in; empty if it may well be in its own."""
    words = Counter(re.findall(r"[^\W\d_]+", re.sub(r"\{\w+\}|\([^\s()]*\)|`[^`]*`", " ", text).lower()))
    ours = _count(words, here)
    for other in others(here):
        theirs = _count(words, other)
        is_same = twins.get(other) == text and here != LOCALES[0]
        if not ours and theirs and (is_same or (theirs > 1 and words.total() >= _FEW)):
            return other
    return ""


def _count(words: Counter[str], locale: str) -> int:
    return sum(words[word] for word in words.keys() & _COMMON[locale])


def _paragraphs(page: Page) -> Iterator[tuple[int, str]]:
    """The paragraphs of a page, each with its first line, without headings, code and what is called."""
    lines = page.text.split("\n")
    skipped = {n for code in page.all(Code) for n in range(code.line, code.last_line + 1)}
    skipped |= {item.line for item in page.items if isinstance(item, Heading | Block)}
    text: list[str] = []
    for number, line in enumerate([*lines[page.first_line - 1 :], ""], page.first_line):
        if line.strip() and number not in skipped and not line.startswith(("{{", "    ")):
            text.append(line)
        elif text:
            yield number - len(text), " ".join(text)
            text = []
