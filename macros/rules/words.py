"""The glossary decides: the words that a term avoids stand on no page and in no data file."""

import re
from collections.abc import Iterator

from macros.components.curriculum import Curriculum
from macros.components.glossary.model import Term
from macros.components.published import published_titles as titles_in
from macros.source.languages import LANGUAGES, LOCALES
from macros.source.problems import MOST_TOLD, Place, Problem


def avoided_words(curriculum: Curriculum) -> Iterator[Problem]:
    """A word to avoid, with the term to use instead. Published titles keep the words they were published with.

    A word that stands nearly everywhere is told where the glossary avoids it.
    """
    titles = published_titles(curriculum)
    for locale in LOCALES:
        found: dict[str, list[Problem]] = {}
        for variant, problem in _avoided(curriculum, locale, titles):
            found.setdefault(variant, []).append(problem)
        for variant, problems in found.items():
            yield from problems if len(problems) <= MOST_TOLD else [_everywhere(curriculum, locale, variant, problems)]


def _everywhere(curriculum: Curriculum, locale: str, variant: str, problems: list[Problem]) -> Problem:
    file = curriculum.files["glossary.yml"]
    place = next(file.at(*steps) for steps in file.marks if locale in steps and file.get(*steps) == variant)
    what = f"“{variant}” is to be avoided, and stands in {len(problems):,} places."
    return Problem(place, what, "Take it out of `avoid`, or name there the longer phrases that are meant.")


def _avoided(curriculum: Curriculum, locale: str, titles: list[str]) -> Iterator[tuple[str, Problem]]:
    """Each place with a word to avoid, and what the glossary calls that word."""
    variants = [
        (variant, term.term[locale])
        for term in curriculum.all(Term).values()
        if term.avoid
        for variant in term.avoid.of(locale)
    ]
    if not variants:
        return
    variants.sort(key=lambda variant: len(variant[0]), reverse=True)
    listed = {variant.casefold() for variant, _ in variants}
    right_forms = re.compile(
        "|".join(_pattern(term.term[locale]) for term in curriculum.all(Term).values()), re.IGNORECASE
    )
    avoided = re.compile(
        r"(?<![^\W_])(?:" + "|".join(f"({_pattern(variant)})" for variant, _ in variants) + r")(?![^\W_])",
        re.IGNORECASE,
    )
    for place, written in _texts(curriculum, locale):
        text = _without(written, titles)
        for match in avoided.finditer(text):
            said, (variant, right) = " ".join(match[0].split()), variants[(match.lastindex or 1) - 1]
            if (
                right_forms.fullmatch(match[0]) and said.casefold() not in listed
            ):  # “communications plan”, where “communication plan” is avoided
                continue
            what = f"the glossary does not use “{said}”."
            yield variant, Problem(_down(place, text, match.start()), what, f"Write “{right}”.")


def _pattern(variant: str) -> str:
    """A variant in the singular or the plural, even if its line breaks in the middle or a word of it is in bold."""
    return r"[\s*_]+".join(re.escape(word) + r"(?:e?s)?" for word in variant.split())


def _down(place: Place, text: str, position: int) -> Place:
    """The place of a spot in a page's text; a text of a data file has one place."""
    return place if place.line else Place(place.path, text.count("\n", 0, position) + 1)


def unwritten_texts(curriculum: Curriculum) -> Iterator[Problem]:
    """A new page or file begins with marks, and is finished when none is left."""
    for locale in LOCALES:
        for place, text in _texts(curriculum, locale):
            mark = LANGUAGES[locale].to_be_written
            for match in re.finditer(re.escape(mark), text):
                yield Problem(
                    _down(place, text, match.start()),
                    f"the {LANGUAGES[locale].name} text is still to be written.",
                    f"Write it, and take the mark “{mark}” away.",
                )


def published_titles(curriculum: Curriculum) -> list[str]:
    """Names that others gave, longest first: documents and their sections, resources, parts and sessions."""
    titles = {title for locale in LOCALES for title in titles_in(curriculum, locale)}
    titles |= {call.arguments[1] for _, call in curriculum.calls("source") if len(call.arguments) > 1}
    return sorted(titles, key=len, reverse=True)


def _without(text: str, titles: list[str]) -> str:
    for title in titles:
        text = text.replace(title, "")
    return text


def _texts(curriculum: Curriculum, locale: str) -> Iterator[tuple[Place, str]]:
    """Each written page, and each text of each data file, in one language."""
    for path, page in curriculum.pages[locale].items():
        if path not in curriculum.made_pages:
            yield Place(page.file), page.text
    yield from texts_of_data(curriculum, locale)


def texts_of_data(curriculum: Curriculum, locale: str) -> Iterator[tuple[Place, str]]:
    """Each text of the data files in one language, with its place."""
    for file in curriculum.files.values():
        for steps in file.marks:
            if steps[-1:] == (locale,) and isinstance(text := file.get(*steps), str):
                yield file.at(*steps), text
