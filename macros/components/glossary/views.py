"""The glossary on its page, and a term in a sentence that explains itself."""

from macros.components.context import Showing, alphabetical
from macros.source.localized import LOCALES


def term(showing: Showing, id: str, words: str = "") -> str:
    """A term in running text: at its first use on a page a button that shows the meaning, after that plain text.

    Args:
        words: The term as the sentence needs it (plural, another gender); otherwise as the glossary has it.
    """
    entry = showing.curriculum.terms[id]
    text = words or entry.term[showing.locale]
    if id in showing.explained:
        return text
    showing.explained.add(id)
    made = showing.html("glossary/term.html", id=id, text=text, entry=showing.say(entry), address=showing.url("glossary.md", id))
    return made.replace("\n", "")


def glossary(showing: Showing) -> str:
    """All terms in the page's language, in its alphabetical order, each with the term in the other language. A search for a word that we avoid finds it too."""
    here = showing.locale
    other = next(locale for locale in LOCALES if locale != here)
    entries = sorted(showing.curriculum.terms.values(), key=lambda entry: alphabetical(entry.term[here]))
    rows = [{"id": entry.id, "term": entry.term[here], "other": entry.term[other], "meaning": entry.meaning[here]} for entry in entries]
    also = [word for entry in entries if entry.avoid for word in getattr(entry.avoid, here)]
    return showing.html("glossary/list.html", entries=rows, other=other, also=also)
