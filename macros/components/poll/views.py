"""A poll on a page: a card with the question and its answers, lettered so that people can also answer in the chat."""

from macros.components.poll.model import Poll
from macros.labels import Labels
from macros.showing import Showing


def answers(poll: Poll, labels: Labels, locale: str) -> list[str]:
    """What people can pick, in order; the last answer is always that they would rather not say."""
    return [*(option[locale] for option in poll.options), labels.poll.abstain[locale]]


def poll(showing: Showing, id: str) -> str:
    """The poll as HTML."""
    record, labels = showing.curriculum.polls[id], showing.curriculum.labels
    return showing.html("poll/template.html", id=id, poll=showing.say(record), answers=answers(record, labels, showing.locale))
