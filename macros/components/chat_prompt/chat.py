"""A chat prompt as words to paste."""

from macros.components.chat_prompt.model import ChatPrompt
from macros.source.languages import LOCALES


def in_every_language(prompt: ChatPrompt, first: str) -> str:
    """The prompt in the language `first`, and after an empty line in each of the others."""
    return "\n\n".join(prompt.prompt[locale] for locale in sorted(LOCALES, key=lambda locale: locale != first))
