"""Rules about links: those inside the site lead to a page and an anchor that exist."""

from collections.abc import Iterator
from posixpath import dirname, join, normpath

from macros.components.curriculum import Curriculum
from macros.components.views import MACROS
from macros.rules.calls import misread_calls
from macros.source.inline import Link
from macros.source.page import Call, Page
from macros.source.problems import Problem, sentence, suggestion


def anchors_of(curriculum: Curriculum, page: Page) -> set[str]:
    """Every anchor of a page: its headings', and those that its macros make."""
    calls = [call for call in page.all(Call) if call.name in MACROS]
    return page.anchors.union(*(MACROS[call.name].anchors_of(curriculum, call) for call in calls))


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
