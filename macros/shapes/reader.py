"""Read HTML into plain shapes.

No word is dropped on the way: an element that is not known here is an error.
"""

from lxml.html import HtmlElement

from macros.shapes.elements import INLINE, Origin, UnreadableError, is_left_out, start_of
from macros.shapes.runs import all_runs, read_runs, run, tidy
from macros.shapes.shape import Bullets, Cell, Heading, Paragraph, Run, Shape, Table

_GROUPS = {"article", "div", "section", "aside", "header", "footer", "figure", "blockquote", "details"}


def read_shapes(element: HtmlElement, origin: Origin) -> tuple[Shape, ...]:
    """The shapes inside an element.

    Raises:
        UnreadableError: An element is not known here.
    """
    shapes: list[Shape] = []
    loose: list[Run] = [run(element.text)]
    for child in element:
        if not isinstance(child.tag, str) or is_left_out(child):
            loose.append(run(child.tail))
        elif child.tag in INLINE:
            loose += [*read_runs(child, origin), run(child.tail)]
        else:
            _close(shapes, loose)
            shapes += _read_block(child, origin)
            loose = [run(child.tail)]
    _close(shapes, loose)
    return tuple(shapes)


def _close(shapes: list[Shape], loose: list[Run]) -> None:
    """Words between blocks become a paragraph of their own."""
    if runs := tidy(loose):
        shapes.append(Paragraph(runs))


def _read_block(element: HtmlElement, origin: Origin) -> list[Shape]:
    match element.tag:
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            return [Heading(int(element.tag[1]), all_runs(element, origin), element.get("id", ""))]
        case "p" | "summary" | "figcaption" | "dt" | "legend" | "label" | "address":
            runs = all_runs(element, origin)
            return [Paragraph(runs, "title" if element.tag in ("dt", "summary") else "")] if runs else []
        case "ul" | "ol":
            return _read_list(element, origin)
        case "dl" | "dd":
            return list(read_shapes(element, origin))
        case "table":
            return [_read_table(element, origin)]
        case "hr":
            return []
        case "section" if (id := element.get("id")) in origin.given:
            return list(origin.given[id])
        case tag if tag in _GROUPS:
            return list(read_shapes(element, origin))
    what = f"the element <{element.tag}> ({start_of(element)}) is not known in files"
    raise UnreadableError(f"{origin.place}: {what}")


def _read_list(element: HtmlElement, origin: Origin) -> list[Shape]:
    numbers = "" if element.tag == "ul" else "A" if element.get("type") == "A" else "1"
    shown = (entry for entry in element if isinstance(entry.tag, str) and not is_left_out(entry))
    entries = tuple(read_shapes(entry, origin) for entry in shown)
    return [Bullets(entries, numbers)] if entries else []


def _read_table(element: HtmlElement, origin: Origin) -> Table:
    caption = element.find("caption")
    rows = [
        [_read_cell(cell, origin) for cell in row if cell.tag in ("td", "th")]
        for row in element.iter("tr")
        if not is_left_out(row)
    ]
    feet = len(element.findall("tfoot/tr"))
    if not rows or len({sum(cell.span for cell in row) for row in rows}) != 1:
        raise UnreadableError(f"{origin.place}: a table has rows of different widths: {start_of(element)}")
    return Table(
        all_runs(caption, origin) if caption is not None else (),
        tuple(rows[0]),
        tuple(tuple(row) for row in rows[1:]),
        feet,
    )


def _read_cell(cell: HtmlElement, origin: Origin) -> Cell:
    return Cell(read_shapes(cell, origin), cell.tag == "th", int(cell.get("colspan", 1)))
