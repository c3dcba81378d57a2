"""A poll as every tool takes it: one question in one language, with all of its answers."""

from dataclasses import dataclass

from macros.components.curriculum import Curriculum
from macros.components.poll.chat import answers
from macros.components.poll.model import Poll
from macros.components.poll.model import Words as PollWords
from macros.components.series.model import Part


@dataclass(frozen=True)
class Question:
    """A poll in one language.

    Attributes:
        id: The poll's id, for messages; no file holds it.
        title: What the tool lists it by.
        text: The question.
        is_multiple: Whether people pick as many answers as fit.
        answers: In order; the last one is always that they would rather not say.
    """

    id: str
    title: str
    text: str
    is_multiple: bool
    answers: tuple[str, ...]


def questions(curriculum: Curriculum, part: Part, locale: str) -> list[Question]:
    """A part's polls in teaching order."""
    polls = [(id, curriculum.all(Poll)[id]) for id in curriculum.shown_in(part, "poll")]
    words = curriculum.the(PollWords)
    return [
        Question(
            id, poll.title[locale], poll.question[locale], poll.kind == "multiple", tuple(answers(poll, words, locale))
        )
        for id, poll in polls
    ]
