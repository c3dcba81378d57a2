"""A chat prompt on a page: a card with the words to paste."""

from macros.showing import Showing


def chat_prompt(showing: Showing, id: str) -> str:
    """The chat prompt as HTML."""
    return showing.html("chat_prompt/template.html", id=id, prompt=showing.say(showing.curriculum.chat_prompts[id]))
