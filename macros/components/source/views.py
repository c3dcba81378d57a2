"""Sources on a page: where its ideas come from, and the list of all documents."""

from macros.components.context import Context
from macros.components.macro import Macro
from macros.components.source.model import Source


def source(context: Context, id: str, section: str = "") -> str:
    """One document, with the section that the page draws on; `section` is a heading as published."""
    return context.html("source/template.html", source=context.curriculum.all(Source)[id], section=section)


def sources(context: Context) -> str:
    """All documents, as a list."""
    return context.html("source/list.html", sources=list(context.curriculum.all(Source).values()))


MACROS = {
    "source": Macro(source, (Source, str), optional=1),
    "sources": Macro(sources),
}
