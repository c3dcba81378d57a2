"""Pages that nobody writes: a component makes them from its data, as an author would have written them."""

from collections.abc import Callable
from dataclasses import dataclass

from macros.components.curriculum import Curriculum

Texts = dict[str, str]
"""Markdown with front matter, by path below the language's folder."""


@dataclass(frozen=True)
class MadePages:
    """The pages that a component makes. Its `page.py` says them, as `PAGES`.

    Attributes:
        texts: Takes the curriculum with the pages that people wrote, and a language.
        listed_by: The macro that lists them: in the menu they stand below the page that calls it.
        is_public: Whether the site map and the search know them; those of the trainer's own screen they do not.
    """

    texts: Callable[[Curriculum, str], Texts]
    listed_by: str = ""
    is_public: bool = True
