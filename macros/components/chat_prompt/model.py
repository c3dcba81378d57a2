"""A chat prompt: a question that the trainer pastes into the meeting's chat."""

from macros.localized import Label, Localized, Record


class ChatPrompt(Record):
    """A chat prompt as its author writes it: `docs/data/chat-prompts/<id>.yml`."""

    title: Localized
    """the prompt's short name"""
    prompt: Localized
    """the words to paste into the chat"""


class Words(Record):
    """What the chat prompt's template prints."""

    kind: Label
    invitation: Label
