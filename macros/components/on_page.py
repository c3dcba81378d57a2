"""A page with every macro that there is: a call inside one of its texts becomes what it shows."""

from functools import partial

from jinja2 import Environment, StrictUndefined

from macros.components.context import Context, FactsOf, nothing_made
from macros.components.curriculum import Curriculum
from macros.components.slide.deck import Decks
from macros.components.views import MACROS, USES
from macros.source.page import Page

_CALLS = Environment(undefined=StrictUndefined)
"""Reads the calls in a text as mkdocs-macros reads those of a page."""


def on_page(curriculum: Curriculum, page: Page, facts: FactsOf = nothing_made, decks: Decks | None = None) -> Context:
    """What the views know on a page; `facts` and `decks` as a `Context` has them."""

    def expand(text: str) -> str:
        if "{" not in text:
            return text
        return _CALLS.from_string(text).render({name: partial(macro.view, context) for name, macro in MACROS.items()})

    context = Context(curriculum, page, expand, USES, facts, decks or {})
    return context
