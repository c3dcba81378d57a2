"""A worksheet on the site: a card in its module, a form on its own page, and its files in the print room."""

from dataclasses import replace

from macros.components.context import Context
from macros.components.curriculum import Curriculum
from macros.components.macro import Macro, on_screen_only
from macros.components.series.model import Part
from macros.components.use import Use
from macros.components.worksheet.model import Words, Worksheet
from macros.components.worksheet.page import PATH
from macros.source.page import Page, parse_page


def worksheet(context: Context, id: str) -> str:
    """The worksheet as a card in its module: what it is for, the way to its page, and its files."""
    return context.html("worksheet/card.html", **_shown(context, id))


def worksheet_form(context: Context, id: str) -> str:
    """The worksheet on its own page: a form to fill in, print, save to a file and open again."""
    part, module = _module_of(context.curriculum, id, context.locale)
    return context.html(
        "worksheet/form.html",
        part=part.name,
        module=module.title,
        module_url=context.url(module.path),
        **_shown(context, id),
    )


def print_room(context: Context) -> str:
    """Everything to print, part by part: the packets, then each worksheet in teaching order with its files."""
    curriculum = context.curriculum
    parts = [
        {
            "part": part,
            "sheets": [_shown(context, id) for id in curriculum.shown_in(part, "worksheet")],
            "files": _files(context, part.id)[:2],
        }
        for part in curriculum.parts
    ]
    return context.html("worksheet/print_room.html", parts=parts, series=_files(context, "series")[:2])


def example(context: Context, id: str, record: Worksheet) -> str:
    """A worksheet in the gallery, as card and as form.

    It belongs to the module that shows it: here, to the first one.
    """
    part = context.curriculum.parts[0]
    path = f"{part.id}/{part.modules[0].id}.md"
    pages = {
        locale: {**pages, path: parse_page(f'{pages[path].text}\n{{{{ worksheet("{id}") }}}}\n', locale, path, "")}
        for locale, pages in context.curriculum.pages.items()
    }
    inside = context.within(replace(context.curriculum.with_record(id, record), pages=pages))
    return worksheet(inside, id) + worksheet_form(inside, id)


def _shown(context: Context, id: str) -> dict[str, object]:
    return {
        "id": id,
        "worksheet": context.curriculum.all(Worksheet)[id],
        "page_url": context.url(PATH.format(id=id)),
        "files": _files(context, id),
    }


def _files(context: Context, name: str) -> list[dict[str, object]]:
    """The files under one name, each with its format's label."""
    words = context.curriculum.the(Words)
    formats = [(words.pdf, f"{name}.pdf"), (words.large_print, f"{name}-large-print.pdf"), (words.word, f"{name}.docx")]
    return [{"label": label, "it": context.file(file)} for label, file in formats]


def _module_of(curriculum: Curriculum, id: str, locale: str) -> tuple[Part, Page]:
    """The part and the page of the module that uses a worksheet."""
    return next(
        (part, page)
        for part in curriculum.parts
        for module in part.modules
        if id in (page := curriculum.module_page(part, module, locale)).calls("worksheet")
    )


def _use(context: Context, id: str) -> Use:
    sheet, words = context.curriculum.all(Worksheet)[id], context.curriculum.the(Words)
    return Use(
        "worksheet",
        kind=words.kind,
        title=sheet.title,
        in_full=sheet.title,
        link=context.url(PATH.format(id=id)),
        about=sheet.purpose,
        help=f"{context.say(sheet.when)} · {context.say(words.minutes.format(count=sheet.minutes))}",
    )


MACROS = {
    "worksheet": Macro(worksheet, (Worksheet,), use=_use),
    "worksheet_form": Macro(worksheet_form, (Worksheet,)),
    "print_room": Macro(print_room, shapes=on_screen_only),
}
