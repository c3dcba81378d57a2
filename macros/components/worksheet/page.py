"""A worksheet's own page, made from its data."""

from macros.components.curriculum import Curriculum
from macros.components.made_page import MadePages, Texts
from macros.components.worksheet.model import Worksheet
from macros.source.escape import plain, quoted

PATH = "worksheets/{id}.md"
"""Where a worksheet's page lives, below the language's folder."""


def _texts(curriculum: Curriculum, locale: str) -> Texts:
    """In teaching order, then those that no part uses yet."""
    worksheets = curriculum.all(Worksheet)
    taught = [id for part in curriculum.parts for id in curriculum.shown_in(part, "worksheet")]
    ids = dict.fromkeys([*(id for id in taught if id in worksheets), *worksheets])
    return {PATH.format(id=id): _text(id, worksheets[id], locale) for id in ids}


def _text(id: str, worksheet: Worksheet, locale: str) -> str:
    front = f"---\ndescription: {quoted(worksheet.purpose[locale])}\nhide: [toc]\n---"
    return f'{front}\n\n# {plain(worksheet.title[locale])}\n\n{{{{ worksheet_form("{id}") }}}}\n'


PAGES = MadePages(_texts, listed_by="print_room")
