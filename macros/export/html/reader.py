"""Read a finished page into plain shapes.

No word is dropped on the way: an element that is not known here is an error.
"""

from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

from macros.export.html.elements import INLINE, classes_of, is_screen_only, start_of
from macros.export.html.elements import UnreadableError as UnreadableError
from macros.export.html.runs import all_runs, read_runs, tidy
from macros.export.html.shapes import Box, Bullets, Cell, Heading, Paragraph, Run, Shape, Table

_GROUPS = {"article", "div", "section", "aside", "header", "footer", "figure", "blockquote", "details"}
_LOOKS = {
    "cp-box__kind": "kind",
    "cp-card__kind": "kind",
    "cp-box__title": "title",
    "cp-card__title": "title",
    "cp-help": "help",
    "cp-slide__help": "help",
}
_BOXES = {
    "cp-slide": "slide",
    "cp-facilitator": "facilitator",
    "cp-content-note": "content-note",
    "cp-questions": "questions",
    "cp-use": "use",
    "cp-objectives": "objectives",
    "cp-card": "use",
}


def read_html(site: Path, page: str) -> HtmlElement:
    """A finished page as a tree; `page` is its path in the site's folder.

    Raises:
        UnreadableError: There is no such page.
    """
    try:
        return html.document_fromstring((site / page).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UnreadableError(f"{page}: the page is missing") from None


def read_article(site: Path, page: str) -> tuple[Shape, ...]:
    """What a finished page says, without the site around it and without what only works on a screen.

    Raises:
        UnreadableError: The page is missing, has no article, or holds an element that is not known here.
    """
    article = read_html(site, page).find(".//article")
    if article is None:
        raise UnreadableError(f"{page}: there is no article on the page")
    return read_shapes(article, page)


def read_shapes(element: HtmlElement, page: str) -> tuple[Shape, ...]:
    """The shapes inside an element; `page` is named in errors.

    Raises:
        UnreadableError: An element is not known here.
    """
    shapes: list[Shape] = []
    loose: list[Run] = [Run(element.text or "")]
    for child in element:
        if not isinstance(child.tag, str) or is_screen_only(child):
            loose.append(Run(child.tail or ""))
        elif child.tag in INLINE:
            loose += [*read_runs(child, page, Run("")), Run(child.tail or "")]
        else:
            _close(shapes, loose)
            shapes += _read_block(child, page)
            loose = [Run(child.tail or "")]
    _close(shapes, loose)
    return tuple(shapes)


def _close(shapes: list[Shape], loose: list[Run]) -> None:
    """Words between blocks become a paragraph of their own."""
    if runs := tidy(loose):
        shapes.append(Paragraph(runs))


def _read_block(element: HtmlElement, page: str) -> list[Shape]:
    classes = classes_of(element)
    match element.tag:
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            if classes & _LOOKS.keys():
                return [Paragraph(all_runs(element, page), "title")]
            return [Heading(int(element.tag[1]), all_runs(element, page), element.get("id", ""))]
        case "p" if "cp-crew" in classes:
            # the names of the roles, each with a line to write on: a list, where there is no line
            return [Bullets(tuple((Paragraph(all_runs(role, page)),) for role in element))]
        case "p" | "summary" | "figcaption" | "dt" | "legend" | "label" | "address":
            runs = all_runs(element, page)
            plain = "title" if element.tag in ("dt", "summary") else ""
            look = next((_LOOKS[name] for name in sorted(classes & _LOOKS.keys())), plain)
            return [Paragraph(runs, look)] if runs else []
        case "ul" | "ol":
            numbers = "" if element.tag == "ul" else "A" if "cp-answers" in classes else "1"
            shown = (entry for entry in element if isinstance(entry.tag, str) and not is_screen_only(entry))
            entries = tuple(read_shapes(entry, page) for entry in shown)
            return [Bullets(entries, numbers)] if entries else []
        case "dl" | "dd":
            return list(read_shapes(element, page))
        case "table":
            return [_read_table(element, page)]
        case "hr":
            return []
        case tag if tag in _GROUPS:
            shapes = read_shapes(element, page)
            kind = next((_BOXES[name] for name in sorted(classes & _BOXES.keys())), "")
            return [Box(kind, shapes)] if kind and shapes else list(shapes)
    what = f"the element <{element.tag}> ({start_of(element)}) is not known in files"
    raise UnreadableError(f"{page}: {what}; add it to macros/export/html/reader.py")


def _read_table(element: HtmlElement, page: str) -> Table:
    caption = element.find("caption")
    rows = [
        [_read_cell(cell, page) for cell in row if cell.tag in ("td", "th")]
        for row in element.iter("tr")
        if not is_screen_only(row)
    ]
    feet = len(element.findall("tfoot/tr"))
    if not rows or len({sum(cell.span for cell in row) for row in rows}) != 1:
        raise UnreadableError(f"{page}: a table has rows of different widths: {start_of(element)}")
    return Table(
        all_runs(caption, page) if caption is not None else (),
        tuple(rows[0]),
        tuple(tuple(row) for row in rows[1:]),
        feet,
    )


def _read_cell(cell: HtmlElement, page: str) -> Cell:
    return Cell(read_shapes(cell, page), cell.tag == "th", int(cell.get("colspan", 1)))
