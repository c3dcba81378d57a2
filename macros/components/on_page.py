"""A page with every macro that there is: a call inside one of its texts becomes what it shows."""

from functools import partial

from macros.components.calls import Calls
from macros.components.context import Context, FactsOf, nothing_made
from macros.components.curriculum import Curriculum
from macros.components.slide.deck import Decks
from macros.components.views import MACROS, USES
from macros.source.page import Page


def on_page(curriculum: Curriculum, page: Page, facts: FactsOf = nothing_made, decks: Decks | None = None) -> Context:
    """What the views know on a page; `facts` and `decks` as a `Context` has them."""

    def expand(text: str) -> str:
        return calls.from_string(text).render() if "{" in text else text

    context = Context(curriculum, page, expand, USES, facts, decks or {})
    calls = Calls({name: partial(macro.shown, context) for name, macro in MACROS.items()})
    return context
