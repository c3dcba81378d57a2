"""Rules about what is pasted into a meeting's chat: it fits into one message."""

from collections.abc import Iterator

from macros.components.chat_prompt.chat import in_every_language
from macros.components.chat_prompt.model import ChatPrompt
from macros.components.curriculum import Curriculum
from macros.components.poll.chat import chat_text
from macros.components.poll.model import Poll
from macros.components.poll.model import Words as PollWords
from macros.source.languages import LANGUAGES, LOCALES
from macros.source.problems import Problem

CHAT_LIMIT = 1000
"""Characters in one chat message: the narrowest figure that a maker of meeting tools publishes.

Zoom cuts a message at 10,000 bytes and recommends at most 1,000 characters (developers.zoom.us, Video SDK, "Chat").
Others hold more: Microsoft Teams about 28 KB ("Limits and specifications for Microsoft Teams"), Webex just over 7 KB
(its message API). For Google Meet we found no published figure.
"""

_ADVICE = f"and one chat message holds {CHAT_LIMIT} (Zoom's advice)."


def too_long_for_the_chat(curriculum: Curriculum) -> Iterator[Problem]:
    """A prompt in both languages together, and a poll with its lettered answers in each language, is one message."""
    for id, prompt in curriculum.all(ChatPrompt).items():
        if (length := len(in_every_language(prompt, LOCALES[0]))) > CHAT_LIMIT:
            place = curriculum.files[f"chat-prompts/{id}.yml"].at("prompt")
            what = f"the prompt has {length} characters in both languages together, {_ADVICE}"
            yield Problem(place, what, "Say it in fewer words.")
    for id, poll in curriculum.all(Poll).items():
        for locale, language in LANGUAGES.items():
            if (length := len(chat_text(poll, curriculum.the(PollWords), locale))) > CHAT_LIMIT:
                place = curriculum.files[f"polls/{id}.yml"].at("options")
                what = f"the question and its lettered answers have {length} characters in {language.name}, {_ADVICE}"
                yield Problem(place, what, "Shorten the answers, or leave one out.")
