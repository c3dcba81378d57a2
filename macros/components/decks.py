"""Every slide of the series, made once, before the first page and the first file that shows it."""

from functools import partial

from macros.components.context import Context
from macros.components.curriculum import Curriculum
from macros.components.glossary.model import Term
from macros.components.on_page import on_page
from macros.components.slide.deck import Decks, to_deck
from macros.components.slide.page import PATHS
from macros.shapes.markdown import from_markdown
from macros.shapes.shape import Shape
from macros.source.languages import LOCALES


def all_decks(curriculum: Curriculum) -> Decks:
    """The slides of each part in each language.

    Raises:
        UnreadableError: A slide or a note holds something that files cannot show.
    """
    decks = {}
    for locale in LOCALES:
        for part in curriculum.parts:
            context = on_page(curriculum, curriculum.pages[locale][PATHS["deck"].format(id=part.id)])
            # people see a term's words; nothing on a slide opens
            context.explained |= set(curriculum.all(Term))
            decks[locale, part.id] = to_deck(curriculum, part, locale, partial(_read, context))
    return decks


def _read(context: Context, text: str, place: str) -> tuple[Shape, ...]:
    return from_markdown(context.expand(text), place, context.placeholders.fill)
