"""The glossary on its page, and a term in a sentence that explains itself."""

from html import escape

from macros.components.context import Context, alphabetical
from macros.components.glossary.model import Term
from macros.components.macro import Macro
from macros.source.languages import others


def term(context: Context, id: str, words: str = "") -> str:
    """A term in running text: at its first use on a page a button that shows the meaning, after that plain text.

    Args:
        words: The term as the sentence needs it (plural, another gender); otherwise as the glossary has it.
    """
    entry = context.curriculum.all(Term)[id]
    text = words or entry.term[context.locale]
    if id in context.explained:
        return escape(text)
    context.explained.add(id)
    button = context.html("glossary/term.html", id=id, text=text, entry=entry, address=context.url("glossary.md", id))
    return button.replace("\n", "")


def glossary(context: Context) -> str:
    """All terms in the page's language, in its alphabetical order, each with the term in the other languages.

    A search for a word that we avoid finds it too.
    """
    here = context.locale
    entries = sorted(context.curriculum.all(Term).values(), key=lambda entry: alphabetical(entry.term[here]))
    rows = [
        {
            "id": entry.id,
            "term": entry.term[here],
            "others": {other: entry.term[other] for other in others(here)},
            "meaning": entry.meaning[here],
        }
        for entry in entries
    ]
    also = [word for entry in entries if entry.avoid for word in entry.avoid.of(here)]
    return context.html("glossary/list.html", entries=rows, also=also)


def example(context: Context, id: str, record: Term) -> str:
    """A term in the gallery: the glossary with nothing else in it."""
    return glossary(context.within(context.curriculum.with_record(id, record, alone=True)))


MACROS = {
    "glossary": Macro(glossary, anchors=lambda curriculum: curriculum.all(Term)),
    "term": Macro(term, (Term, str), optional=1, inline=True),
}
