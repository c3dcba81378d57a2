"""The series on its pages: objectives, agenda and roles."""

from datetime import date

from macros.components.context import Context
from macros.components.macro import Macro
from macros.components.series.guide import facilitator_guide
from macros.components.series.model import SESSION_MINUTES, Part
from macros.components.series.schedule import Slot, clock, on_time
from macros.source.page import Page

_USES = {
    "worksheet": ("worksheets", "worksheet"),
    "poll": ("polls", "poll"),
    "chat_prompt": ("chat_prompts", "chat-prompt"),
}


def objectives(context: Context, part_id: str) -> str:
    """What people can do after the part."""
    return context.html("series/objectives.html", objectives=context.say(context.curriculum.part(part_id).objectives))


def agenda(context: Context, part_id: str) -> str:
    """The part's modules with their minutes and what each one uses, for participants."""
    part = context.curriculum.part(part_id)
    return context.html(
        "series/agenda.html", rows=[_row(context, part, slot) for slot in on_time(part)], total=SESSION_MINUTES
    )


def roles(context: Context) -> str:
    """Who does what in a session."""
    return context.html("series/roles.html", roles=context.say(context.curriculum.series.roles))


_MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
}


def day(when: date, locale: str) -> str:
    """A date in words."""
    month = _MONTHS[locale][when.month - 1]
    return f"{month} {when.day}, {when.year}" if locale == "en" else f"{when.day} de {month} de {when.year}"


def _row(context: Context, part: Part, slot: Slot) -> dict:
    page = context.curriculum.module_page(part, slot.module, context.locale)
    return {
        "id": slot.module.id,
        "title": page.title,
        "url": context.url(page.path),
        "start": clock(slot.start),
        "end": clock(slot.end),
        "minutes": slot.minutes,
        "uses": _uses(context, page),
    }


def _uses(context: Context, page: Page) -> list[dict]:
    """The worksheets, polls and prompts of a module, in the order of its page."""
    made = []
    for call in (item for item in page.items if getattr(item, "name", "") in _USES and item.arguments):
        register, anchor = _USES[call.name]
        words = getattr(context.curriculum.labels, call.name)
        title = getattr(context.curriculum, register)[call.arguments[0]].title
        made.append(
            {
                "kind": context.say(words.kind),
                "title": context.say(title),
                "url": context.url(page.path, f"{anchor}-{call.arguments[0]}"),
            }
        )
    return made


MACROS = {
    "objectives": Macro(objectives, ("part",)),
    "agenda": Macro(agenda, ("part",)),
    "facilitator_guide": Macro(facilitator_guide, ("part",)),
    "roles": Macro(roles),
}
