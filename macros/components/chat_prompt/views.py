"""A chat prompt on a page: a card with the words to paste."""

from macros.components.chat_prompt.chat import in_both_languages
from macros.components.context import Showing
from macros.components.copying.views import copy_button


def chat_prompt(showing: Showing, id: str) -> str:
    """The chat prompt as HTML; its second button is for sessions where some people read one language and some the other."""
    prompt, words, locale = showing.curriculum.chat_prompts[id], showing.curriculum.labels.chat_prompt, showing.locale
    return showing.html(
        "chat_prompt/template.html",
        id=id,
        prompt=showing.say(prompt),
        copy=copy_button(showing, words.copy_prompt[locale], prompt.prompt[locale]),
        copy_both=copy_button(showing, words.copy_both[locale], in_both_languages(prompt, locale)),
    )
