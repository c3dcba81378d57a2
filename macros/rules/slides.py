"""The rule about what decks and files draw: slides, notes, content notes and the facilitator guide hold only that."""

from collections.abc import Iterator

from macros.components.block.markdown import for_participants
from macros.components.block.model import Words as BlockWords
from macros.components.curriculum import Curriculum
from macros.components.placeholders import Placeholders
from macros.components.series.guide import PATH
from macros.rules.rendered import with_places
from macros.shapes.elements import UnreadableError
from macros.shapes.markdown import from_markdown
from macros.source.page import Block, Page
from macros.source.problems import Place, Problem


def undrawable_texts(curriculum: Curriculum) -> Iterator[Problem]:
    """A text for files with something in it that only a page can show."""
    guides, words = {PATH.format(id=part.id) for part in curriculum.parts}, curriculum.the(BlockWords)
    for pages in curriculum.pages.values():
        for page in (page for page in pages.values() if not page.problems):
            for block in page.all(Block):
                yield from _undrawable(page, page.at(block), block.body)
            if page.path in guides:
                yield from _undrawable(page, Place(page.file), for_participants(page, words, {}))


def _undrawable(page: Page, place: Place, text: str) -> Iterator[Problem]:
    places = Placeholders()
    try:
        from_markdown(with_places(page, text, places), str(place), places.fill)
    except UnreadableError as error:
        yield Problem(
            place,
            f"slides and files cannot show what stands here: {str(error).removeprefix(f'{place}: ')}.",
            "Say it in paragraphs, lists or a table.",
        )
