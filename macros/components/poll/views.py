"""A poll on a page: a card with the question and its answers, lettered so that people can also answer in the chat."""

from markupsafe import Markup

from macros.components.context import Showing
from macros.components.copying.views import copy_button
from macros.components.poll.chat import answers, chat_text


def poll(showing: Showing, id: str) -> str:
    """The poll as HTML."""
    record = showing.curriculum.polls[id]
    return showing.html("poll/template.html", id=id, poll=showing.say(record), answers=answers_html(showing, id))


def answers_html(showing: Showing, id: str) -> Markup:
    """What stands below a poll's question, on its card and on its slide: the answers, a copy button, the count of hands."""
    record, words = showing.curriculum.polls[id], showing.curriculum.labels.poll
    copy = copy_button(showing, words.copy_poll[showing.locale], chat_text(record, words, showing.locale))
    return Markup(showing.html("poll/answers.html", is_multiple=record.kind == "multiple", answers=answers(record, words, showing.locale), copy=copy))
