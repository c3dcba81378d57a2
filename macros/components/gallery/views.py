"""The gallery: each example of each component as people see it, beside what its author wrote. Tests use the same examples."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from macros.components.block.markdown import boxed
from macros.components.chat_prompt.views import chat_prompt
from macros.components.context import Context
from macros.components.curriculum import Curriculum
from macros.components.delivery.views import sessions
from macros.components.examples import Example, examples
from macros.components.glossary.views import glossary
from macros.components.macro import Macro
from macros.components.poll.views import poll
from macros.components.resource.views import resources
from macros.components.sector.views import sectors
from macros.components.series.model import Part
from macros.components.series.views import agenda, objectives
from macros.components.source.views import source
from macros.components.spectrum.views import spectrum
from macros.components.worksheet.model import Worksheet
from macros.components.worksheet.views import worksheet, worksheet_form
from macros.source.localized import Record
from macros.source.page import Block, parse_page


@dataclass(frozen=True)
class _Kind:
    """How a curriculum holds an example of a component, and how it is shown."""

    added: Callable[[Curriculum, str, Any], Curriculum]
    shown: Callable[[Context, str], str]


def _register(name: str) -> Callable[[Curriculum, str, Record], Curriculum]:
    return lambda curriculum, id, record: replace(curriculum, **{name: {**getattr(curriculum, name), id: record}})


def _alone(name: str) -> Callable[[Curriculum, str, Record], Curriculum]:
    return lambda curriculum, id, record: replace(curriculum, **{name: {id: record}})


def _listed(name: str, entries: str) -> Callable[[Curriculum, str, Record], Curriculum]:
    return lambda curriculum, id, record: replace(
        curriculum, **{name: getattr(curriculum, name).model_copy(update={entries: (record,)})}
    )


def _as_series(curriculum: Curriculum, id: str, part: Part) -> Curriculum:
    return replace(_listed("series", "parts")(curriculum, id, part), pages=_with_pages(curriculum, part))


def _with_pages(curriculum: Curriculum, part: Part) -> dict:
    """The example's modules have pages of one line."""
    made = {f"{part.id}/{module.id}.md": f"# {module.id.capitalize()}\n" for module in part.modules}
    return {
        locale: {**pages, **{path: parse_page(text, locale, path, "") for path, text in made.items()}}
        for locale, pages in curriculum.pages.items()
    }


def _in_a_module(curriculum: Curriculum, id: str, record: Worksheet) -> Curriculum:
    """A worksheet belongs to the module whose page shows it: here, to the first one."""
    part = curriculum.series.parts[0]
    path = f"{part.id}/{part.modules[0].id}.md"
    pages = {
        locale: {**pages, path: parse_page(f'{pages[path].text}\n{{{{ worksheet("{id}") }}}}\n', locale, path, "")}
        for locale, pages in curriculum.pages.items()
    }
    return replace(_register("worksheets")(curriculum, id, record), pages=pages)


KINDS: dict[str, _Kind] = {
    "worksheet": _Kind(_in_a_module, lambda context, id: worksheet(context, id) + worksheet_form(context, id)),
    "poll": _Kind(_register("polls"), poll),
    "chat_prompt": _Kind(_register("chat_prompts"), chat_prompt),
    "series": _Kind(_as_series, lambda context, id: objectives(context, id) + agenda(context, id)),
    "delivery": _Kind(_alone("deliveries"), lambda context, id: sessions(context)),
    "sector": _Kind(_alone("sectors"), lambda context, id: sectors(context)),
    "glossary": _Kind(_alone("terms"), lambda context, id: glossary(context)),
    "source": _Kind(_alone("sources"), source),
    "resource": _Kind(_listed("resources", "resources"), lambda context, id: resources(context)),
    "spectrum": _Kind(_listed("spectrum", "stances"), lambda context, id: spectrum(context)),
}
"""The components of the gallery but for the blocks, which are Markdown."""


def gallery(context: Context, component: str) -> str:
    """Each example of a component: what its author wrote, and what people see. Markdown."""
    made = []
    for example in examples(component):
        seen = shown(context, component, example)
        title = f'<h3 id="example-{example.id}">{escape(example.shows[context.locale])}</h3>'
        made += [
            title,
            f'<pre class="cp-written"><code>{escape(example.text).replace(chr(10), "&#10;")}</code></pre>',
            f"///// html | div.cp-specimen\n\n{seen}\n\n/////",
        ]
    return "\n\n".join(made)


def shown(context: Context, component: str, example: Example) -> str:
    """The example as the site shows it. Its links stay where they are, since nothing else of the example exists."""
    if component == "block":
        page = parse_page(example.record[context.locale], context.locale, "example.md", "")
        return boxed(page.all(Block)[0], context.locale, context.curriculum.labels)
    kind = KINDS[component]
    inside = replace(context, curriculum=kind.added(context.curriculum, example.id, example.record))
    return re.sub(r' href="[^"]*"( download)?', f' href="#example-{example.id}"', kind.shown(inside, example.id))


MACROS = {"gallery": Macro(gallery, ("component",))}
