"""A poll on a page: a card with the question and its answers, lettered so that people can also answer in the chat."""

from markupsafe import Markup

from macros.components.context import Context
from macros.components.copying.button import copy_button
from macros.components.macro import Macro
from macros.components.poll.chat import answers, chat_text
from macros.components.poll.model import Poll, Words
from macros.components.use import Use


def poll(context: Context, id: str) -> str:
    """The poll as HTML."""
    return context.html(
        "poll/template.html", id=id, poll=context.curriculum.all(Poll)[id], answers=answers_html(context, id)
    )


def answers_html(context: Context, id: str) -> Markup:
    """What stands below a poll's question, on its card and on its slide.

    The answers, a copy button, the count of hands.
    """
    record, words = context.curriculum.all(Poll)[id], context.curriculum.the(Words)
    return Markup(
        context.html(
            "poll/answers.html",
            is_multiple=record.kind == "multiple",
            answers=answers(record, words, context.locale),
            copy=copy_button(context, words.copy_poll, chat_text(record, words, context.locale)),
        )
    )


def _use(context: Context, id: str) -> Use:
    record, words = context.curriculum.all(Poll)[id], context.curriculum.the(Words)
    return Use(
        "poll",
        kind=words.kind,
        title=record.title,
        in_full=record.question,
        help=words.multiple if record.kind == "multiple" else words.single,
        answers=tuple(answers(record, words, context.locale)),
        to_paste=chat_text(record, words, context.locale),
    )


MACROS = {"poll": Macro(poll, (Poll,), use=_use)}
