"""The run file of a part, to keep open beside the meeting.

It has the chat prompts and polls as plain text in teaching order.
"""

from typing import NamedTuple

from macros.components.chat_prompt.model import ChatPrompt
from macros.components.chat_prompt.model import Words as ChatPromptWords
from macros.components.curriculum import Curriculum
from macros.components.poll.chat import chat_text
from macros.components.poll.model import Poll
from macros.components.poll.model import Words as PollWords
from macros.components.series.model import Part
from macros.components.series.schedule import START, clock, on_time
from macros.source.page import Call

RULE = "-" * 40


class Paste(NamedTuple):
    """What a text is, and the text to paste into the chat."""

    title: str
    text: str


def run_file(curriculum: Curriculum, part: Part, locale: str) -> str:
    """Each module with its clock times and, between two rules, each text to paste into the chat."""
    words = curriculum.the(ChatPromptWords)
    lines = [words.run_file[locale].format(part=part.name[locale], start=clock(START)), words.run_file_how[locale]]
    for slot in on_time(part):
        page = curriculum.module_page(part, slot.module, locale)
        lines += ["", "", f"{clock(slot.start)}-{clock(slot.end)}  {page.title}"]
        for call in page.all(Call):
            if pasted := _to_paste(curriculum, call, locale):
                lines += ["", pasted.title, RULE, pasted.text, RULE]
    return "\n".join(lines) + "\n"


def _to_paste(curriculum: Curriculum, call: Call, locale: str) -> Paste | None:
    """A prompt or a poll; none for other macros."""
    match call.name:
        case "chat_prompt":
            prompt, kind = curriculum.all(ChatPrompt)[call.arguments[0]], curriculum.the(ChatPromptWords).kind
            return Paste(f"{kind[locale]}: {prompt.title[locale]}", prompt.prompt[locale])
        case "poll":
            poll, words = curriculum.all(Poll)[call.arguments[0]], curriculum.the(PollWords)
            return Paste(f"{words.kind[locale]}: {poll.title[locale]}", chat_text(poll, words, locale))
    return None
