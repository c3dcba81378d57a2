"""A page with every macro that there is: a call inside one of its texts becomes what it shows."""

from functools import partial

from macros.components.calls import Calls
from macros.components.context import Context, FactsOf, nothing_made
from macros.components.curriculum import Curriculum
from macros.components.glossary.model import Term
from macros.components.macro import Macro
from macros.components.slide.deck import Decks
from macros.components.views import MACROS, USES
from macros.source.page import Page


def on_page(curriculum: Curriculum, page: Page, facts: FactsOf = nothing_made, decks: Decks | None = None) -> Context:
    """What the views know on a page; `facts` and `decks` as a `Context` has them."""

    def shown(macro: Macro, *arguments: str) -> str:
        return macro.shown(context, *arguments)

    calls = Calls({name: partial(shown, macro) for name, macro in MACROS.items()})
    context = Context(curriculum, page, calls.expand, USES, facts, decks or {})
    return context


def on_paper(curriculum: Curriculum, page: Page) -> Context:
    """The same for what becomes a file, where nothing opens: of a term, people see the words.

    An element without content stands in a text for what a macro says in shapes.
    """

    def shown(macro: Macro, *arguments: str) -> str:
        if (shapes := macro.on_paper(context, *arguments)) is None:
            return macro.shown(context, *arguments)
        return context.hold_shapes(shapes)

    calls = Calls({name: partial(shown, macro) for name, macro in MACROS.items()})
    context = Context(curriculum, page, calls.expand, USES, explained=set(curriculum.all(Term)))
    return context
