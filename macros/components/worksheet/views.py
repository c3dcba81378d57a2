"""A worksheet on the site: a card in its module, a form on its own page, and its files in the print room."""

from macros.components.context import Context
from macros.components.curriculum import Curriculum
from macros.components.macro import Macro
from macros.components.worksheet.page import PATH
from macros.source.page import Page

FORMATS = (("pdf", "{name}.pdf"), ("large_print", "{name}-large-print.pdf"), ("word", "{name}.docx"))
"""The files of a worksheet, by the label of their link."""


def worksheet(context: Context, id: str) -> str:
    """The worksheet as a card in its module: what it is for, the way to its page, and its files."""
    return context.html("worksheet/card.html", **_shown(context, id))


def worksheet_form(context: Context, id: str) -> str:
    """The worksheet on its own page: a form to fill in, print, save to a file and open again."""
    part, module = _module_of(context.curriculum, id, context.locale)
    return context.html(
        "worksheet/form.html",
        part=part,
        module=module.title,
        module_url=context.url(module.path),
        **_shown(context, id),
    )


def print_room(context: Context) -> str:
    """Everything to print, part by part: the packets, then each worksheet in teaching order with its files."""
    curriculum, parts = context.curriculum, []
    for part in curriculum.series.parts:
        rows = [_shown(context, id) for id in curriculum.worksheets_of(part)]
        parts.append(
            {
                "id": part.id,
                "name": context.say(part.name),
                "title": f"{context.say(part.name)}. {context.say(part.title)}",
                "rows": rows,
                "files": _files(context, part.id)[:2],
            }
        )
    return context.html("worksheet/print_room.html", parts=parts, series=_files(context, "series")[:2])


def _shown(context: Context, id: str) -> dict:
    record = context.say(context.curriculum.worksheets[id])
    return {"id": id, "worksheet": record, "page_url": context.url(PATH.format(id=id)), "files": _files(context, id)}


def _files(context: Context, name: str) -> list[dict]:
    """The files under one name, each with its format's label."""
    words = context.say(context.curriculum.labels.worksheet)
    return [{"label": getattr(words, label), **context.file(pattern.format(name=name))} for label, pattern in FORMATS]


def _module_of(curriculum: Curriculum, id: str, locale: str) -> tuple[str, Page]:
    """The part's name and the page of the module that uses a worksheet."""
    return next(
        (part.name[locale], page)
        for part in curriculum.series.parts
        for module in part.modules
        if id in (page := curriculum.module_page(part, module, locale)).calls("worksheet")
    )


MACROS = {
    "worksheet": Macro(worksheet, ("worksheet",)),
    "worksheet_form": Macro(worksheet_form, ("worksheet",)),
    "print_room": Macro(print_room),
}
