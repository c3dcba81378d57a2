"""The run file of a part: its chat prompts and polls as plain text in teaching order, to keep open beside the meeting."""

from macros.components.curriculum import Curriculum
from macros.components.poll.chat import chat_text
from macros.components.series.model import Part
from macros.components.series.schedule import START, clock, on_time
from macros.source.page import Call

RULE = "-" * 40


def run_file(curriculum: Curriculum, part: Part, locale: str) -> str:
    """Each module with its clock times and, between two rules, each text to paste into the chat."""
    words = curriculum.labels.chat_prompt
    lines = [words.run_file[locale].format(part=part.name[locale], start=clock(START)), words.run_file_how[locale]]
    for slot in on_time(part):
        page = curriculum.module_page(part, slot.module, locale)
        lines += ["", "", f"{clock(slot.start)}-{clock(slot.end)}  {page.title}"]
        for call in page.all(Call):
            if pasted := _to_paste(curriculum, call, locale):
                lines += ["", pasted[0], RULE, pasted[1], RULE]
    return "\n".join(lines) + "\n"


def _to_paste(curriculum: Curriculum, call: Call, locale: str) -> tuple[str, str] | None:
    """A prompt's or a poll's kind with its title, and the text to paste; None for other macros."""
    if call.name == "chat_prompt":
        prompt = curriculum.chat_prompts[call.arguments[0]]
        return f"{curriculum.labels.chat_prompt.kind[locale]}: {prompt.title[locale]}", prompt.prompt[locale]
    if call.name == "poll":
        poll = curriculum.polls[call.arguments[0]]
        return f"{curriculum.labels.poll.kind[locale]}: {poll.title[locale]}", chat_text(
            poll, curriculum.labels.poll, locale
        )
    return None
