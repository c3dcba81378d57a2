"""The slides of a part on their page, and all that the trainer needs around them."""

from macros.components.context import Context
from macros.components.macro import Macro, on_screen_only
from macros.components.poll.views import answers_html
from macros.components.series.model import SESSION_MINUTES, Part
from macros.components.slide.deck import Slide
from macros.components.slide.model import Words
from macros.components.slide.page import PATHS
from macros.shapes.drawing import as_html
from macros.source.languages import LOCALES, language_name


def deck(context: Context, part_id: str) -> str:
    """The part's slides, each with its notes, and the trainer's desk.

    A slide is a `<section class="cp-slide">`: a heading, `cp-slide__body`, and `cp-notes`, which no screen shows as
    part of the slide. `data-module` and `data-seconds` tell the scripts where it stands in the plan.
    """
    part = context.curriculum.part(part_id)
    return context.html(
        "slide/deck.html",
        part=part,
        slides=[_drawn(context, slide) for slide in context.decks[context.locale, part_id]],
        late_end=SESSION_MINUTES - part.late_start,
        total=SESSION_MINUTES,
        addresses={name: context.url(path.format(id=part.id)) for name, path in PATHS.items()},
        copies=_copies(context),
    )


def _copies(context: Context) -> dict[str, str]:
    """The buttons that copy a chat prompt: in each language, and in all of them."""
    words = context.curriculum.the(Words)
    names = {locale: language_name(locale, context.locale) for locale in LOCALES}
    each = {locale: context.say(words.copy_in).format(language=name) for locale, name in names.items()}
    return each | {"all": context.say(words.copy_both)} if len(LOCALES) > 1 else each


def _drawn(context: Context, slide: Slide) -> dict[str, object]:
    """A slide, and its texts as HTML; a poll has its buttons on the screen, and its hands are counted there."""
    return {
        "it": slide,
        "late": slide.module.when_late,
        "body": as_html(slide.body),
        "care": as_html(slide.care),
        "notes": as_html(slide.notes),
        "answers": answers_html(context, slide.id) if slide.kind == "poll" else "",
    }


MACROS = {
    "deck": Macro(deck, (Part,), shapes=on_screen_only, only_on=tuple(path.split("/")[-1] for path in PATHS.values()))
}
