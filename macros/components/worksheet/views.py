"""A worksheet on the site: a card in its module, a form on its own page, and its files in the print room."""

from macros.components.context import Showing
from macros.components.curriculum import Curriculum
from macros.components.worksheet.page import PATH
from macros.source.page import Page

FORMATS = (("pdf", "{name}.pdf"), ("large_print", "{name}-large-print.pdf"), ("word", "{name}.docx"))
"""The files of a worksheet, by the label of their link."""


def worksheet(showing: Showing, id: str) -> str:
    """The worksheet as a card in its module: what it is for, the way to its page, and its files."""
    return showing.html("worksheet/card.html", **_shown(showing, id))


def worksheet_form(showing: Showing, id: str) -> str:
    """The worksheet on its own page: a form to fill in, print, save to a file and open again."""
    part, module = _module_of(showing.curriculum, id, showing.locale)
    return showing.html("worksheet/form.html", part=part, module=module.title, module_url=showing.url(module.path), **_shown(showing, id))


def print_room(showing: Showing) -> str:
    """Everything to print, part by part: the packets, then each worksheet in teaching order with its files."""
    curriculum, parts = showing.curriculum, []
    for part in curriculum.series.parts:
        rows = [_shown(showing, id) for id in curriculum.worksheets_of(part)]
        parts.append({"id": part.id, "name": showing.say(part.name), "title": f"{showing.say(part.name)}. {showing.say(part.title)}", "rows": rows, "files": _files(showing, part.id)[:2]})
    return showing.html("worksheet/print_room.html", parts=parts, series=_files(showing, "series")[:2])


def _shown(showing: Showing, id: str) -> dict:
    record = showing.say(showing.curriculum.worksheets[id])
    return {"id": id, "worksheet": record, "page_url": showing.url(PATH.format(id=id)), "files": _files(showing, id)}


def _files(showing: Showing, name: str) -> list[dict]:
    """The files under one name, each with its format's label."""
    words = showing.say(showing.curriculum.labels.worksheet)
    return [{"label": getattr(words, label), **showing.file(pattern.format(name=name))} for label, pattern in FORMATS]


def _module_of(curriculum: Curriculum, id: str, locale: str) -> tuple[str, Page]:
    """The part's name and the page of the module that uses a worksheet."""
    return next(
        (part.name[locale], page)
        for part in curriculum.series.parts
        for module in part.modules
        if id in (page := curriculum.module_page(part, module, locale)).calls("worksheet")
    )
