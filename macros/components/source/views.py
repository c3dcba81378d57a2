"""Sources on a page: where its ideas come from, and the list of all documents."""

from macros.components.context import Showing


def source(showing: Showing, id: str, section: str = "") -> str:
    """One document, with the section that the page draws on; `section` is a heading as published."""
    return showing.html("source/template.html", source=showing.say(showing.curriculum.sources[id]), section=section)


def sources(showing: Showing) -> str:
    """All documents, as a list."""
    return showing.html("source/list.html", sources=[showing.say(source) for source in showing.curriculum.sources.values()])
