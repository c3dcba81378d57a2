"""A poll as words.

Its answers in order, and the text that people read in a chat or on paper and answer with a letter.
"""

from collections.abc import Sequence
from string import ascii_uppercase

from macros.components.poll.model import Poll, Words


def answers(poll: Poll, words: Words, locale: str) -> list[str]:
    """What people can pick, in order; the last answer is always that they would rather not say."""
    return [*(option[locale] for option in poll.options), words.abstain[locale]]


def lettered(texts: Sequence[str]) -> list[str]:
    """Each answer with its letter: `A. Yes`."""
    return [f"{letter}. {text}" for letter, text in zip(ascii_uppercase, texts)]


def chat_text(poll: Poll, words: Words, locale: str) -> str:
    """The poll ready to paste: the question, one line for each answer, and how to answer."""
    texts = answers(poll, words, locale)
    how = words.chat_multiple if poll.kind == "multiple" else words.chat_single
    return "\n".join(
        [poll.question[locale], *lettered(texts), how[locale].format(last=ascii_uppercase[len(texts) - 1])]
    )
