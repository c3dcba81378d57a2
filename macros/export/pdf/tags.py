"""The tags of a PDF, which tell a screen reader what is what: what Typst leaves out is put in here.

Rules: ISO 32000-1 §14.7.
"""

from collections.abc import Callable, Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf


def kids(tag: Object) -> list[Object]:
    """What stands in a tag, but for the numbers of plain text."""
    inside = tag.get("/K", Array())
    return [kid for kid in (inside if isinstance(inside, Array) else [inside]) if isinstance(kid, Dictionary)]


def elements(root: Object) -> Iterator[Object]:
    """Every tag below a tag, in reading order."""
    waiting = kids(root)[::-1]
    while waiting:
        kid = waiting.pop()
        if "/S" in kid:
            yield kid
            waiting += kids(kid)[::-1]


def tags_of_links(root: Object) -> Iterator[tuple[tuple[int, int], Object]]:
    """Each annotation's number with the tag that holds it, below a tag."""
    waiting = [root]
    while waiting:
        tag = waiting.pop()
        for kid in kids(tag):
            if kid.get("/Type") == "/OBJR":
                yield kid.Obj.objgen, tag
            else:
                waiting.append(kid)


def attributes(element: Object) -> list[Object]:
    """What else a tag says of its element, such as how a list is numbered."""
    said = element.get("/A", Array())
    return list(said) if isinstance(said, Array) else [said]


def mark_row_headers(pdf: Pdf, header_of: Callable[[int, Object], Object | None]) -> None:
    """Typst marks column headers only.

    Args:
        header_of: Told a table's number, from 0 in reading order, and the tag of a row: the tag of the cell that names
            the row.
    """
    bodies = [element for element in elements(pdf.Root.StructTreeRoot) if element.S == "/TBody"]
    for number, body in enumerate(bodies):
        for row in kids(body):
            if (cell := header_of(number, row)) is not None:
                cell.S = Name.TH
                cell.A = Array([*attributes(cell), Dictionary(O=Name.Table, Scope=Name.Row)])
