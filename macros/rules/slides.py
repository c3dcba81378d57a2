"""The rule about what slides, notes and content notes hold: decks and files can draw it."""

from collections.abc import Iterator

from macros.components.curriculum import Curriculum
from macros.components.placeholders import Placeholders
from macros.rules.rendered import with_places
from macros.shapes.elements import UnreadableError
from macros.shapes.markdown import from_markdown
from macros.source.page import Block
from macros.source.problems import Problem


def undrawable_blocks(curriculum: Curriculum) -> Iterator[Problem]:
    """A block that only a page can show."""
    for pages in curriculum.pages.values():
        for page in (page for page in pages.values() if not page.problems):
            for block in page.all(Block):
                places, place = Placeholders(), page.at(block)
                try:
                    from_markdown(with_places(page, block.body, places), str(place), places.fill)
                except UnreadableError as error:
                    yield Problem(
                        place,
                        f"slides and files cannot show what this block holds: {str(error).removeprefix(f'{place}: ')}.",
                        "Say it in paragraphs, lists or a table; what else it is stands outside of blocks.",
                    )
