"""Blocks on a page: authors write them as Markdown, so there is no macro, but the gallery shows each of them."""

from macros.components.block.markdown import boxed
from macros.components.block.model import Words
from macros.components.context import Context
from macros.components.macro import Macro
from macros.source.localized import Localized
from macros.source.markdown import to_html
from macros.source.page import Block, parse_page


def example(context: Context, id: str, written: Localized) -> str:
    """A block in the gallery."""
    page = parse_page(written[context.locale], context.locale, f"{id}.md", "")
    return to_html(boxed(page.all(Block)[0], context.locale, context.curriculum.the(Words)))


MACROS: dict[str, Macro] = {}
