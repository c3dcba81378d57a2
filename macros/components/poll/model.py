"""A poll: a question with a few answers, asked in a meeting tool or by show of hands."""

from typing import Annotated, Literal

from pydantic import AfterValidator
from pydantic import Field as Setting

from macros.localized import LANGUAGES, Label, Localized, Record

TITLE_LIMIT, QUESTION_LIMIT, ANSWER_LIMIT = 64, 255, 10
"""The narrowest limits of the meeting tools: Zoom's meeting API, `MeetingAndWebinarPollingObject2`. Lengths in characters."""



def _at_most(limit: int) -> AfterValidator:
    def check(text: Localized) -> Localized:
        for locale, language in LANGUAGES.items():
            if (length := len(text[locale])) > limit:
                raise ValueError(f"is {length} characters long in {language}; meeting tools take {limit}|Say it in fewer words.")
        return text

    return AfterValidator(check)


Answers = Annotated[tuple[Localized, ...], Setting(min_length=2, max_length=ANSWER_LIMIT - 1)]


class Poll(Record):
    """A poll as its author writes it: `docs/data/polls/<id>.yml`.

    The answer "I'd rather not say" is not written here: every poll gets it from the labels, as its last answer, so that
    nobody has to answer. Meeting tools take ten answers, which leaves nine to write.
    """

    title: Annotated[Localized, _at_most(TITLE_LIMIT)]
    """the poll's short name, as the meeting tool lists it; at most 64 characters"""
    question: Annotated[Localized, _at_most(QUESTION_LIMIT)]
    """the question, at most 255 characters; never about a person's own experience of violence"""
    kind: Literal["single", "multiple"]
    """`single` if people pick one answer, `multiple` if they pick as many as apply"""
    options: Answers
    """the answers, 2 to 9; "I'd rather not say" is added to them"""


class Words(Record):
    """What the poll's template prints."""

    kind: Label
    single: Label
    multiple: Label
    abstain: Label
    anonymous: Label
