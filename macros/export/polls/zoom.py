"""Polls for Zoom's API.

The format is the object that Zoom documents for creating a meeting poll, `POST /meetings/{meetingId}/polls`, published
in its SDK documents as `MeetingAndWebinarPollingObject2` with `MeetingsmeetingIdpollsQuestions`. The file is a list of
such objects, one for each request.
"""

import json
from typing import Literal, TypedDict

from macros.export.polls.question import Question

ORDINARY_POLL = 1


class ZoomQuestion(TypedDict):
    """A question; `name` has up to 255 characters, `answers` are 2 to 10."""

    name: str
    type: Literal["single", "multiple"]
    answer_required: bool
    answers: list[str]


class ZoomPoll(TypedDict):
    """A poll; `title` has up to 64 characters, and the type 1 is an ordinary poll."""

    title: str
    poll_type: int
    anonymous: bool
    questions: list[ZoomQuestion]


def zoom(asked: list[Question]) -> str:
    """The polls as JSON: anonymous, and nobody has to answer."""
    return json.dumps([_poll(question) for question in asked], ensure_ascii=False, indent=2) + "\n"


def _poll(question: Question) -> ZoomPoll:
    body: ZoomQuestion = {
        "name": question.text,
        "type": "multiple" if question.is_multiple else "single",
        "answer_required": False,
        "answers": list(question.answers),
    }
    return {"title": question.title, "poll_type": ORDINARY_POLL, "anonymous": True, "questions": [body]}
