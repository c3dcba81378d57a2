"""The series on its pages: objectives, agenda and roles."""

from dataclasses import replace

from macros.components.context import Context
from macros.components.curriculum import Curriculum
from macros.components.macro import Macro
from macros.components.series import shapes
from macros.components.series.guide import facilitator_guide
from macros.components.series.model import SESSION_MINUTES, Part, Series
from macros.components.series.schedule import Slot, clock, on_time
from macros.source.page import parse_page


def objectives(context: Context, part_id: str) -> str:
    """What people can do after the part."""
    return context.html("series/objectives.html", objectives=context.curriculum.part(part_id).objectives)


def agenda(context: Context, part_id: str) -> str:
    """The part's modules with their minutes and what each one uses, for participants."""
    part = context.curriculum.part(part_id)
    return context.html(
        "series/agenda.html", rows=[_row(context, part, slot) for slot in on_time(part)], total=SESSION_MINUTES
    )


def roles(context: Context) -> str:
    """Who does what in a session."""
    return context.html("series/roles.html", roles=context.curriculum.the(Series).roles)


def _row(context: Context, part: Part, slot: Slot) -> dict[str, object]:
    page = context.curriculum.module_page(part, slot.module, context.locale)
    return {
        "id": slot.module.id,
        "title": page.title,
        "url": context.url(page.path),
        "start": clock(slot.start),
        "end": clock(slot.end),
        "minutes": slot.minutes,
        "uses": [{"kind": use.kind, "title": use.title, "url": url} for url, use in context.used_on(page)],
    }


def _modules(curriculum: Curriculum, part_id: str) -> list[str]:
    """Each module has its heading in the guide; a part that there is not has none."""
    parts = curriculum.all(Part)
    return [module.id for module in parts[part_id].modules] if part_id in parts else []


def example(context: Context, id: str, part: Part) -> str:
    """A part in the gallery, whose modules have pages of one line."""
    texts = {f"{part.id}/{module.id}.md": f"# {module.id.capitalize()}\n" for module in part.modules}
    pages = {
        locale: {**pages, **{path: parse_page(text, locale, path, "") for path, text in texts.items()}}
        for locale, pages in context.curriculum.pages.items()
    }
    inside = context.within(replace(context.curriculum.with_record(id, part), pages=pages))
    return objectives(inside, id) + agenda(inside, id)


MACROS = {
    "objectives": Macro(objectives, (Part,), shapes=shapes.objectives),
    "agenda": Macro(agenda, (Part,)),
    "facilitator_guide": Macro(
        facilitator_guide,
        (Part,),
        shapes=shapes.facilitator_guide,
        anchors=_modules,
        is_markdown=True,
        only_on=("facilitator-guide.md",),
    ),
    "roles": Macro(roles),
}
