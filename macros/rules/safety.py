"""The rule that keeps readers safe from strangers: a page leads only where the list of resources leads."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from macros.components.curriculum import Curriculum
from macros.components.resource.model import Resource
from macros.source.inline import Link
from macros.source.problems import Problem

PROTOCOLS = ("tel:", "mailto:")
"""What a link may open besides pages."""


def links_to_strangers(curriculum: Curriculum) -> Iterator[Problem]:
    """A link leads off the site only to an address in the list of resources."""
    known = {resource.link.url for resource in curriculum.all(Resource).values() if resource.link}
    written = [page for pages in curriculum.pages.values() for page in pages.values()]
    for page, link in [(each, link) for each in written for link in each.all(Link)]:
        if not link.leaves or link.target.lower().startswith(PROTOCOLS) or link.target in known:
            continue
        if link.target.lower().startswith(("https://", "http://", "//")):
            near = next(
                (
                    f"Did you mean `{url}`? If not, add"
                    for url in sorted(known)
                    if urlsplit(url).hostname == urlsplit(link.target).hostname
                ),
                "Add",
            )
            yield Problem(
                page.at(link),
                f"the link leads to `{link.target}`, and the list of resources does not.",
                f"{near} the address to docs/data/resources.yml with the source that names it.",
            )
        else:
            yield Problem(
                page.at(link),
                f"the link opens `{link.target}`, which is neither a page nor an address.",
                "Link to a page, to an address in docs/data/resources.yml, or to a number with tel:.",
            )
