"""Every slide of the series, made once, before the first page and the first file that shows it."""

from macros.components.curriculum import Curriculum
from macros.components.on_page import on_paper
from macros.components.slide.deck import Decks, to_deck
from macros.components.slide.page import PATHS
from macros.source.languages import LOCALES


def all_decks(curriculum: Curriculum) -> Decks:
    """The slides of each part in each language.

    Raises:
        UnreadableError: A slide or a note holds something that files cannot show.
    """
    decks = {}
    for locale in LOCALES:
        for part in curriculum.parts:
            context = on_paper(curriculum, curriculum.pages[locale][PATHS["deck"].format(id=part.id)])
            decks[locale, part.id] = to_deck(curriculum, part, locale, context.to_shapes)
    return decks
