"""Sources on a page: where its ideas come from, and the list of all documents."""

from macros.components.context import Context
from macros.components.macro import Macro


def source(context: Context, id: str, section: str = "") -> str:
    """One document, with the section that the page draws on; `section` is a heading as published."""
    return context.html("source/template.html", source=context.say(context.curriculum.sources[id]), section=section)


def sources(context: Context) -> str:
    """All documents, as a list."""
    return context.html(
        "source/list.html", sources=[context.say(source) for source in context.curriculum.sources.values()]
    )


MACROS = {
    "source": Macro(source, ("source", "words"), optional=1),
    "sources": Macro(sources),
}
