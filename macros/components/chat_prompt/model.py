"""A chat prompt: a question that the trainer pastes into the meeting's chat."""

from typing import Annotated

from macros.components.component import Data
from macros.source.disclosure import work_not_lives
from macros.source.localized import Blanks, Label, Localized, Record


class ChatPrompt(Record):
    """A chat prompt as its author writes it: `docs/data/chat-prompts/<id>.yml`."""

    title: Annotated[Localized, work_not_lives]
    """the prompt's short name"""
    prompt: Annotated[Localized, work_not_lives]
    """the words to paste, never about a person's own experience of violence; at most 1000 characters in all"""


DATA = Data("chat-prompts/", ChatPrompt)


class Words(Record):
    """What the chat prompt's template prints."""

    kind: Label
    invitation: Label
    copy_prompt: Label
    copy_both: Label
    run_file: Annotated[Label, Blanks("part", "start")]
    run_file_how: Label
