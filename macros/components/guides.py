"""Every facilitator guide as shapes, made once, before the file on paper that shows it."""

from collections.abc import Mapping

from macros.components.block.shapes import as_box
from macros.components.curriculum import Curriculum
from macros.components.on_page import on_paper
from macros.components.series.guide import PATH
from macros.shapes.shape import Shape
from macros.source.languages import LOCALES
from macros.source.page import Block, Page

Guides = Mapping[tuple[str, str], tuple[Shape, ...]]
"""The guide of each part in each language: by the language and the part's id."""


def all_guides(curriculum: Curriculum) -> Guides:
    """What each guide's page says, without what only works on a screen.

    Raises:
        UnreadableError: A guide holds something that files cannot show.
    """
    return {
        (locale, part.id): _guide(curriculum, curriculum.pages[locale][PATH.format(id=part.id)])
        for locale in LOCALES
        for part in curriculum.parts
    }


def _guide(curriculum: Curriculum, page: Page) -> tuple[Shape, ...]:
    """The author's page, with each block as its box; as on the page, facilitator notes are left out.

    They are shown where a module's page has them.
    """
    context = on_paper(curriculum, page)
    lines = page.text.split("\n")
    for block in page.all(Block):
        place = context.hold_shapes(() if block.name == "facilitator" else (as_box(context, page, block),))
        length = block.last_line - block.line + 1
        lines[block.line - 1 : block.last_line] = [place, *[""] * (length - 1)]
    return context.to_shapes("\n".join(lines[page.first_line - 1 :]), page.file)
