"""Polls for Zoom's API.

The format is the object that Zoom documents for creating a meeting poll, `POST /meetings/{meetingId}/polls`, published in its
SDK documents as `MeetingAndWebinarPollingObject2` with `MeetingsmeetingIdpollsQuestions`: `title` up to 64 characters,
`anonymous`, `poll_type` (1 is an ordinary poll), and `questions`, each with `name` up to 255 characters, `type`, `answers`
(2 to 10) and `answer_required`. The file is a list of such objects, one for each request.
"""

import json

from macros.export.polls.question import Question

ORDINARY_POLL = 1


def zoom(asked: list[Question]) -> str:
    """The polls as JSON: anonymous, and nobody has to answer."""
    return json.dumps([_poll(question) for question in asked], ensure_ascii=False, indent=2) + "\n"


def _poll(question: Question) -> dict:
    kind = "multiple" if question.is_multiple else "single"
    body = {"name": question.text, "type": kind, "answer_required": False, "answers": list(question.answers)}
    return {"title": question.title, "poll_type": ORDINARY_POLL, "anonymous": True, "questions": [body]}
