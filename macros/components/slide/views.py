"""The slides of a part on their page, and all that the trainer needs around them."""

from functools import cache

from markdown import Markdown
from markupsafe import Markup

from macros.components.context import Context
from macros.components.macro import Macro
from macros.components.poll.views import answers_html
from macros.components.series.model import SESSION_MINUTES
from macros.components.slide.deck import Slide, to_deck
from macros.components.slide.page import PATHS
from macros.source.localized import LOCALES


def deck(context: Context, part_id: str) -> str:
    """The part's slides, each with its notes, and the trainer's desk.

    A slide is a `<section class="cp-slide">`: a heading, `cp-slide__body`, and `cp-notes`, which no screen shows as part
    of the slide. `data-module` and `data-seconds` say where it stands in the plan.
    """
    part, labels = context.curriculum.part(part_id), context.curriculum.labels
    context.explained |= set(context.curriculum.terms)  # people see a term's words; nothing on a slide opens
    return context.html(
        "slide/deck.html",
        part=context.say(part),
        series=context.say(context.curriculum.series.title),
        slides=[_shown(context, slide) for slide in to_deck(context.curriculum, part, context.locale)],
        late_end=SESSION_MINUTES - part.late_start,
        total=SESSION_MINUTES,
        addresses={name: context.url(path.format(id=part.id)) for name, path in PATHS.items()},
        kinds={"poll": context.say(labels.poll), "chat_prompt": context.say(labels.chat_prompt)},
    )


def _shown(context: Context, slide: Slide) -> dict:
    """A slide with its Markdown made, in the words of its page's language."""
    curriculum, made = context.curriculum, {"it": slide, "late": context.say(slide.module.when_late)}
    for name in ("body", "care", "notes"):
        made[name] = Markup(_markdown().reset().convert(context.expand(getattr(slide, name))))
    if slide.kind == "poll":
        made["answers"] = answers_html(context, slide.id)
    if slide.kind == "chat-prompt":
        made["prompts"] = {locale: curriculum.chat_prompts[slide.id].prompt[locale] for locale in LOCALES}
    return made


@cache
def _markdown() -> Markdown:
    return Markdown(extensions=["tables"])


MACROS = {"deck": Macro(deck, ("part",))}
