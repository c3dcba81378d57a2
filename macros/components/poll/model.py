"""A poll: a question with a few answers, asked in a meeting tool or by show of hands."""

from typing import Annotated, Literal

from pydantic import AfterValidator
from pydantic import Field as Setting

from macros.components.component import Data
from macros.source.disclosure import work_not_lives
from macros.source.languages import LANGUAGES
from macros.source.localized import Blanks, Label, Localized, Record

TITLE_LIMIT, QUESTION_LIMIT, ANSWER_LIMIT = 64, 255, 10
"""The narrowest limits of the meeting tools: Zoom's meeting API, `MeetingAndWebinarPollingObject2`.

Lengths in characters.
"""


def _at_most(limit: int) -> AfterValidator:
    def check(text: Localized) -> Localized:
        for locale, language in LANGUAGES.items():
            if (length := len(text[locale])) > limit:
                raise ValueError(
                    f"is {length} characters long in {language.name}; meeting tools take {limit}|Say it in fewer words."
                )
        return text

    return AfterValidator(check)


def _different(options: tuple[Localized, ...]) -> tuple[Localized, ...]:
    for locale, language in LANGUAGES.items():
        texts = [option[locale].casefold() for option in options]
        for n, text in enumerate(texts):
            if text in texts[:n]:
                what = f"has the answer “{options[n][locale]}” twice in {language.name}"
                raise ValueError(f"{what}|Meeting tools refuse equal answers. Change one of them, or remove it.")
    return options


Answer = Annotated[Localized, work_not_lives]
Answers = Annotated[tuple[Answer, ...], Setting(min_length=2, max_length=ANSWER_LIMIT - 1), AfterValidator(_different)]


class Poll(Record):
    """A poll as its author writes it: `docs/data/polls/<id>.yml`.

    The answer "I'd rather not say" is not written here: every poll gets it from the labels, as its last answer, so that
    nobody has to answer. Meeting tools take ten answers, which leaves nine to write.
    """

    title: Annotated[Localized, _at_most(TITLE_LIMIT), work_not_lives]
    """the poll's short name, as the meeting tool lists it; at most 64 characters"""
    question: Annotated[Localized, _at_most(QUESTION_LIMIT), work_not_lives]
    """the question, at most 255 characters; never about a person's own experience of violence"""
    kind: Literal["single", "multiple"]
    """`single` if people pick one answer, `multiple` if they pick as many as apply"""
    options: Answers
    """the answers, 2 to 9; "I'd rather not say" is added to them"""


DATA = Data("polls/", Poll)


class Words(Record):
    """What the poll's templates, its copied text and its files print."""

    kind: Label
    single: Label
    multiple: Label
    abstain: Label
    anonymous: Label
    chat_single: Annotated[Label, Blanks("last")]
    chat_multiple: Annotated[Label, Blanks("last")]
    copy_poll: Label
    count_hands: Label
    close_count: Label
    start_again: Label
    count_hint: Label
    one_more: Annotated[Label, Blanks("letter", "answer")]
    one_fewer: Annotated[Label, Blanks("letter", "answer")]
    hands: Annotated[Label, Blanks("count", "percent")]
    hands_in_all: Annotated[Label, Blanks("total")]
    no_hands: Label
    hands_said: Annotated[Label, Blanks("letter", "count", "total")]
    form_title: Annotated[Label, Blanks("part")]
    form_how: Label
    gift_how: Label
