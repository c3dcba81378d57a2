"""A block for files: the box that readers see on the page."""

from macros.components.block.model import Words
from macros.components.context import Context
from macros.shapes.shape import Box, paragraph
from macros.source.page import Block, Page


def as_box(context: Context, page: Page, block: Block) -> Box:
    """A block of a page with its name, its title and what stands in it.

    Raises:
        UnreadableError: It holds an element that files cannot show.
    """
    label = paragraph(context.curriculum.the(Words).of(block.name)[page.locale], "kind")
    title = (paragraph(block.title, "title"),) if block.title else ()
    return Box(block.name, (label, *title, *context.to_shapes(block.body, str(page.at(block)))))
