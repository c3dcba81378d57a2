"""What nobody is asked in front of others: what has been done to them.

Polls and chat prompts ask about the work of organizations, not about lives. Sources: the curriculum's page on
trauma-informed facilitation ("Work, not lives"; "Never ask 'Who here has been through this?'") and its rule that
nobody is asked to disclose.
The phrases beside this file, one file a language, catch the usual ways of asking, and of answering; they cannot catch
all of them, so people still read each new question with this in mind.
"""

from pydantic import AfterValidator

from macros.source.disclosure.phrases import phrases_by_language
from macros.source.languages import LANGUAGES
from macros.source.localized import Localized


def asks_for_disclosure(text: str, locale: str) -> str:
    """The words that speak of what a person has lived through; empty if there are none."""
    text = " ".join(text.replace("’", "'").split())
    matches = [match for phrase in phrases_by_language().get(locale, ()) if (match := phrase.finds.search(text))]
    return min(matches, key=lambda match: match.start())[0] if matches else ""


def _work_not_lives(text: Localized) -> Localized:
    for locale, language in LANGUAGES.items():
        if asked := asks_for_disclosure(text[locale], locale):
            raise ValueError(
                f"speaks in {language.name} of violence in a person's own life: “{asked}”"
                "|Ask about the organization's work instead. Nobody is asked here what has happened to them."
            )
    return text


work_not_lives = AfterValidator(_work_not_lives)
"""Holds a text of a poll or a chat prompt to the rule."""
