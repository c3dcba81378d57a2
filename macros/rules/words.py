"""The glossary decides: the words that a term avoids stand on no page and in no data file."""

import re
from collections.abc import Iterator

from macros.curriculum import Curriculum
from macros.languages import published
from macros.localized import LANGUAGES, LOCALES, TO_BE_WRITTEN
from macros.problems import Place, Problem
from macros.reading import DataFile


def avoided_words(curriculum: Curriculum) -> Iterator[Problem]:
    """A word to avoid, with the term to use instead. Published titles keep the words they were published with."""
    titles = published_titles(curriculum)
    for locale in LOCALES:
        replacements = {variant.casefold(): term.term[locale] for term in curriculum.terms.values() if term.avoid for variant in getattr(term.avoid, locale)}
        if not replacements:
            continue
        avoided = re.compile(r"\b(" + "|".join(map(re.escape, sorted(replacements, key=len, reverse=True))) + r")\b", re.IGNORECASE)
        for place, text in _texts(curriculum, locale):
            for match in avoided.finditer(_without(text, titles)):
                right = replacements[match[0].casefold()]
                yield Problem(place, f"the glossary does not use “{match[0]}”.", f"Write “{right}”.")


def unwritten_texts(curriculum: Curriculum) -> Iterator[Problem]:
    """A new page or file begins with marks, and is finished when none is left."""
    for locale in LOCALES:
        for place, text in _texts(curriculum, locale):
            if (mark := TO_BE_WRITTEN[locale]) in text:
                yield Problem(place, f"the {LANGUAGES[locale]} text is still to be written.", f"Write it, and take the mark “{mark}” away.")


def published_titles(curriculum: Curriculum) -> list[str]:
    """Names that others gave, longest first: documents and their sections, resources, parts and sessions."""
    titles = {title for locale in LOCALES for title in published(curriculum, locale)}
    titles |= {call.arguments[1] for _, call in curriculum.calls("source") if len(call.arguments) > 1}
    return sorted(titles, key=len, reverse=True)


def _without(text: str, titles: list[str]) -> str:
    for title in titles:
        text = text.replace(title, "")
    return text


def _texts(curriculum: Curriculum, locale: str) -> Iterator[tuple[Place, str]]:
    """Each line of each written page, and each text of each data file, in one language."""
    for path, page in curriculum.pages[locale].items():
        if path not in curriculum.made_pages:
            for number, line in enumerate(page.text.split("\n"), 1):
                yield Place(page.file, number), line
    yield from texts_of_data(curriculum, locale)


def texts_of_data(curriculum: Curriculum, locale: str) -> Iterator[tuple[Place, str]]:
    """Each text of the data files in one language, with its place."""
    for file in curriculum.files.values():
        for steps in file.marks:
            if steps[-1:] == (locale,) and isinstance(text := _value(file, steps), str):
                yield file.at(*steps), text


def _value(file: DataFile, steps: tuple) -> object:
    value = file.value
    for step in steps:
        value = value[step]
    return value
