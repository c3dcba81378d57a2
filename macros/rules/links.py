"""Rules about links: those inside the site lead to a page and an anchor that exist."""

from collections.abc import Iterator
from posixpath import dirname, join, normpath

from macros.components.curriculum import Curriculum
from macros.rules.pages import misread_calls
from macros.source.page import Call, Link, Page
from macros.source.problems import Problem, sentence, suggestion

_MADE_ANCHORS = {"worksheet": "worksheet", "poll": "poll", "chat_prompt": "chat-prompt"}


def anchors_of(curriculum: Curriculum, page: Page) -> set[str]:
    """Every anchor of a page: its headings', and those that its macros make."""
    made = {
        f"{_MADE_ANCHORS[call.name]}-{call.arguments[0]}"
        for call in page.all(Call)
        if call.name in _MADE_ANCHORS and call.arguments
    }
    for call in page.all(Call):
        if call.name == "glossary":
            made |= set(curriculum.terms)
        if call.name == "facilitator_guide" and call.arguments:
            made |= {
                module.id for part in curriculum.series.parts if part.id == call.arguments[0] for module in part.modules
            }
    return page.anchors | made


def broken_links(curriculum: Curriculum) -> Iterator[Problem]:
    """A link names a page of the same language, and an anchor on it."""
    unsure = {page.file for page, _ in misread_calls(curriculum)}
    for pages in curriculum.pages.values():
        for page in pages.values():
            for link in page.all(Link):
                if link.leaves:
                    continue
                path, _, anchor = link.target.partition("#")
                goal = normpath(join(dirname(page.path), path)) if path else page.path
                if goal not in pages:
                    yield Problem(
                        page.at(link),
                        f"the link leads to `{path}`, and there is no such page.",
                        f"Write the path of a .md file from this one; {suggestion(goal, pages)}",
                    )
                elif anchor and pages[goal].file not in unsure and anchor not in anchors_of(curriculum, pages[goal]):
                    yield Problem(
                        page.at(link),
                        f"the link leads to `#{anchor}`, and {pages[goal].file} has no such anchor.",
                        sentence(suggestion(anchor, anchors_of(curriculum, pages[goal]))),
                    )
