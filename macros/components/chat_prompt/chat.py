"""A chat prompt as words to paste."""

from macros.components.chat_prompt.model import ChatPrompt
from macros.source.localized import LOCALES


def in_both_languages(prompt: ChatPrompt, first: str) -> str:
    """The prompt in the language `first`, an empty line, and the prompt in the other language."""
    return "\n\n".join(prompt.prompt[locale] for locale in sorted(LOCALES, key=lambda locale: locale != first))
