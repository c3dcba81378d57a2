"""The glossary on its page, and a term in a sentence that explains itself."""

from macros.components.context import Context, alphabetical
from macros.components.macro import Macro
from macros.source.localized import LOCALES


def term(context: Context, id: str, words: str = "") -> str:
    """A term in running text: at its first use on a page a button that shows the meaning, after that plain text.

    Args:
        words: The term as the sentence needs it (plural, another gender); otherwise as the glossary has it.
    """
    entry = context.curriculum.terms[id]
    text = words or entry.term[context.locale]
    if id in context.explained:
        return text
    context.explained.add(id)
    made = context.html(
        "glossary/term.html", id=id, text=text, entry=context.say(entry), address=context.url("glossary.md", id)
    )
    return made.replace("\n", "")


def glossary(context: Context) -> str:
    """All terms in the page's language, in its alphabetical order, each with the term in the other language. A search for a word that we avoid finds it too."""
    here = context.locale
    other = next(locale for locale in LOCALES if locale != here)
    entries = sorted(context.curriculum.terms.values(), key=lambda entry: alphabetical(entry.term[here]))
    rows = [
        {"id": entry.id, "term": entry.term[here], "other": entry.term[other], "meaning": entry.meaning[here]}
        for entry in entries
    ]
    also = [word for entry in entries if entry.avoid for word in getattr(entry.avoid, here)]
    return context.html("glossary/list.html", entries=rows, other=other, also=also)


MACROS = {
    "glossary": Macro(glossary),
    "term": Macro(term, ("term", "words"), optional=1, inline=True),
}
