"""The gallery: each example of each component as people see it, beside what its author wrote.

Tests use the same examples.
"""

import re
from html import escape
from importlib import import_module

from macros.components.context import Context, alphabetical
from macros.components.curriculum import Curriculum
from macros.components.examples import WITH_EXAMPLES, Example, Shelf, shelf
from macros.components.macro import Macro, on_screen_only
from macros.source.localized import Record
from macros.source.references import references


def gallery(context: Context) -> str:
    """Every component that has examples, in the alphabetical order of the page's language. Markdown."""
    shelves = [shelf(name) for name in WITH_EXAMPLES]
    shelves.sort(key=lambda each: alphabetical(context.say(each.title)))
    return "\n\n".join(piece for each in shelves for piece in _pieces(context, each))


def _pieces(context: Context, shelf: Shelf) -> list[str]:
    """A component's heading and its examples: what an author wrote, then what people see."""
    anchor = shelf.component.replace("_", "-")
    pieces = [f"## {context.say(shelf.title)} {{ #{anchor} }}", context.say(shelf.about)]
    for example in shelf.examples:
        heading = f'<h3 id="example-{example.id}">{escape(context.say(example.shows))}</h3>'
        written = f'<pre class="cp-written"><code>{escape(example.text)}</code></pre>'
        specimen = f'<div class="cp-specimen">\n{shown(context, shelf.component, example)}\n</div>'
        pieces.append(context.placeholders.hold(f"{heading}\n{written}\n{specimen}"))
    return pieces


def shown(context: Context, component: str, example: Example) -> str:
    """The example as the site shows it. Its links stay where they are, since nothing else of the example exists."""
    views = import_module(f"macros.components.{component}.views")
    inside = context.within(_with_named(context.curriculum, example.record))
    if hasattr(views, "example"):
        html = views.example(inside, example.id, example.record)
    else:
        inside = inside.within(inside.curriculum.with_record(example.id, example.record))
        html = views.MACROS[component].view(inside, example.id)
    return re.sub(r' href="[^"]*"( download)?', f' href="#example-{example.id}"', html)


def _with_named(curriculum: Curriculum, record: Record) -> Curriculum:
    """With what the example names and the curriculum does not have, which is an example too."""
    there = {(type(each.record), each.id): each.record for name in WITH_EXAMPLES for each in shelf(name).examples}
    for _, kind, id in references(record):
        if id not in curriculum.all(kind):
            curriculum = curriculum.with_record(id, there[kind, id])
    return curriculum


MACROS = {"gallery": Macro(gallery, is_markdown=True, shapes=on_screen_only)}
