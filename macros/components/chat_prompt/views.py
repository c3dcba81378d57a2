"""A chat prompt on a page: a card with the words to paste."""

from macros.components.chat_prompt.chat import in_both_languages
from macros.components.context import Context
from macros.components.copying.button import copy_button
from macros.components.macro import Macro


def chat_prompt(context: Context, id: str) -> str:
    """The chat prompt as HTML; its second button is for sessions where some people read one language and some the other."""
    prompt, words, locale = context.curriculum.chat_prompts[id], context.curriculum.labels.chat_prompt, context.locale
    return context.html(
        "chat_prompt/template.html",
        id=id,
        prompt=context.say(prompt),
        copy=copy_button(context, words.copy_prompt[locale], prompt.prompt[locale]),
        copy_both=copy_button(context, words.copy_both[locale], in_both_languages(prompt, locale)),
    )


MACROS = {"chat_prompt": Macro(chat_prompt, ("chat prompt",))}
