"""A run sheet's own page, made from the series, so that it can be printed alone."""

from macros.components.run_sheet.model import Words
from macros.components.series.model import Part
from macros.source.escape import plain, quoted

PATH = "{id}/run-sheet.md"
"""Where a part's run sheet lives, below the language's folder."""


def page_text(part: Part, words: Words, locale: str) -> str:
    """The page as an author would have written it, front matter included."""
    name = part.name[locale]
    front = f"---\ndescription: {quoted(words.description[locale].format(part=name))}\nhide: [toc]\n---"
    return f'{front}\n\n# {plain(words.title[locale].format(part=name))}\n\n{{{{ run_sheet("{part.id}") }}}}\n'
