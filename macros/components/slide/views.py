"""The slides of a part on their page, and all that the trainer needs around them."""

from functools import cache

from markdown import Markdown
from markupsafe import Markup

from macros.components.chat_prompt.model import ChatPrompt
from macros.components.chat_prompt.model import Words as ChatPromptWords
from macros.components.context import Context
from macros.components.glossary.model import Term
from macros.components.macro import Macro
from macros.components.poll.model import Words as PollWords
from macros.components.poll.views import answers_html
from macros.components.series.model import SESSION_MINUTES, Part, Series
from macros.components.slide.deck import Slide, to_deck
from macros.components.slide.model import Words
from macros.components.slide.page import PATHS
from macros.source.languages import LOCALES, language_name


def deck(context: Context, part_id: str) -> str:
    """The part's slides, each with its notes, and the trainer's desk.

    A slide is a `<section class="cp-slide">`: a heading, `cp-slide__body`, and `cp-notes`, which no screen shows as
    part of the slide. `data-module` and `data-seconds` say where it stands in the plan.
    """
    part = context.curriculum.part(part_id)
    context.explained |= set(context.curriculum.all(Term))  # people see a term's words; nothing on a slide opens
    return context.html(
        "slide/deck.html",
        part=part,
        series=context.curriculum.the(Series).title,
        slides=[_shown(context, slide) for slide in to_deck(context.curriculum, part, context.locale)],
        late_end=SESSION_MINUTES - part.late_start,
        total=SESSION_MINUTES,
        addresses={name: context.url(path.format(id=part.id)) for name, path in PATHS.items()},
        anonymous=context.curriculum.the(PollWords).anonymous,
        invitation=context.curriculum.the(ChatPromptWords).invitation,
        copies=_copies(context),
    )


def _copies(context: Context) -> dict[str, str]:
    """The buttons that copy a chat prompt: in each language, and in all of them."""
    words = context.curriculum.the(Words)
    names = {locale: language_name(locale, context.locale) for locale in LOCALES}
    each = {locale: context.say(words.copy_in).format(language=name) for locale, name in names.items()}
    return each | {"all": context.say(words.copy_both)} if len(LOCALES) > 1 else each


def _shown(context: Context, slide: Slide) -> dict[str, object]:
    """A slide with its Markdown made, in the words of its page's language."""
    return {
        "it": slide,
        "late": slide.module.when_late,
        "body": _markdown(context, slide.body),
        "care": _markdown(context, slide.care),
        "notes": _markdown(context, slide.notes),
        "answers": answers_html(context, slide.id) if slide.kind == "poll" else "",
        "prompts": _prompts(context, slide.id) if slide.kind == "chat-prompt" else {},
    }


def _prompts(context: Context, id: str) -> dict[str, str]:
    """A chat prompt's words in every language: the screen shows one of them."""
    prompt = context.curriculum.all(ChatPrompt)[id].prompt
    return {locale: prompt[locale] for locale in LOCALES}


def _markdown(context: Context, text: str) -> Markup:
    return Markup(_converter().reset().convert(context.expand(text)))


@cache
def _converter() -> Markdown:
    return Markdown(extensions=["tables"])


MACROS = {"deck": Macro(deck, (Part,))}
