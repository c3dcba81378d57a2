"""A run sheet's own page, made from the series, so that it can be printed alone."""

from macros.components.curriculum import Curriculum
from macros.components.made_page import MadePages, Texts
from macros.components.run_sheet.model import Words
from macros.components.series.model import Part
from macros.source.escape import plain, quoted

PATH = "{id}/run-sheet.md"
"""Where a part's run sheet lives, below the language's folder."""


def _texts(curriculum: Curriculum, locale: str) -> Texts:
    words = curriculum.the(Words)
    return {PATH.format(id=id): _text(part, words, locale) for id, part in curriculum.all(Part).items()}


def _text(part: Part, words: Words, locale: str) -> str:
    name = part.name[locale]
    front = f"---\ndescription: {quoted(words.description[locale].format(part=name))}\nhide: [toc]\n---"
    return f'{front}\n\n# {plain(words.title[locale].format(part=name))}\n\n{{{{ run_sheet("{part.id}") }}}}\n'


PAGES = MadePages(_texts)
