"""A poll on a page: a card with the question and its answers, lettered so that people can also answer in the chat."""

from markupsafe import Markup

from macros.components.context import Context
from macros.components.copying.button import copy_button
from macros.components.macro import Macro
from macros.components.poll.chat import answers, chat_text


def poll(context: Context, id: str) -> str:
    """The poll as HTML."""
    record = context.curriculum.polls[id]
    return context.html("poll/template.html", id=id, poll=context.say(record), answers=answers_html(context, id))


def answers_html(context: Context, id: str) -> Markup:
    """What stands below a poll's question, on its card and on its slide: the answers, a copy button, the count of hands."""
    record, words = context.curriculum.polls[id], context.curriculum.labels.poll
    copy = copy_button(context, words.copy_poll[context.locale], chat_text(record, words, context.locale))
    return Markup(
        context.html(
            "poll/answers.html",
            is_multiple=record.kind == "multiple",
            answers=answers(record, words, context.locale),
            copy=copy,
        )
    )


MACROS = {"poll": Macro(poll, ("poll",))}
