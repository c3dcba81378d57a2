"""A worksheet's own page, made from its data."""

from macros.components.worksheet.model import Worksheet
from macros.source.escape import plain, quoted

PATH = "worksheets/{id}.md"
"""Where a worksheet's page lives, below the language's folder."""


def page_text(id: str, worksheet: Worksheet, locale: str) -> str:
    """The page as an author would have written it, front matter included."""
    front = f"---\ndescription: {quoted(worksheet.purpose[locale])}\nhide: [toc]\n---"
    return f'{front}\n\n# {plain(worksheet.title[locale])}\n\n{{{{ worksheet_form("{id}") }}}}\n'
