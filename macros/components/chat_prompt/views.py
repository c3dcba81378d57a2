"""A chat prompt on a page: a card with the words to paste."""

from macros.components.chat_prompt.chat import in_every_language
from macros.components.chat_prompt.model import ChatPrompt, Words
from macros.components.context import Context
from macros.components.copying.button import copy_button
from macros.components.macro import Macro
from macros.components.use import Use
from macros.source.languages import LOCALES


def chat_prompt(context: Context, id: str) -> str:
    """The chat prompt as HTML; its second button is for sessions where people read different languages."""
    prompt, words = context.curriculum.all(ChatPrompt)[id], context.curriculum.the(Words)
    in_all = copy_button(context, words.copy_both, in_every_language(prompt, context.locale))
    return context.html(
        "chat_prompt/template.html",
        id=id,
        prompt=prompt,
        copy=copy_button(context, words.copy_prompt, context.say(prompt.prompt)),
        copy_both=in_all if len(LOCALES) > 1 else "",
    )


def _use(context: Context, id: str) -> Use:
    prompt = context.curriculum.all(ChatPrompt)[id]
    return Use(
        "chat-prompt",
        kind=context.curriculum.the(Words).kind,
        title=prompt.title,
        in_full=prompt.prompt,
        to_paste=context.say(prompt.prompt),
    )


MACROS = {"chat_prompt": Macro(chat_prompt, (ChatPrompt,), use=_use)}
