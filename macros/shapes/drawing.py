"""Draw shapes as HTML: what the reader reads, the other way round."""

from collections.abc import Iterable
from html import escape
from typing import assert_never

from markupsafe import Markup

from macros.shapes.shape import Box, Bullets, Cell, Heading, Paragraph, Run, Runs, Shape, Table


def as_html(shapes: Iterable[Shape]) -> Markup:
    """The shapes as plain HTML: how a paragraph or a box looks is for the page around them to say."""
    return Markup("\n".join(map(_drawn, shapes)))


def _drawn(shape: Shape) -> str:
    match shape:
        case Heading(level=level, runs=runs, anchor=anchor):
            id = f' id="{anchor}"' if anchor else ""
            return f"<h{level}{id}>{_words(runs)}</h{level}>"
        case Paragraph(runs=runs):
            return f"<p>{_words(runs)}</p>"
        case Bullets(entries=entries, numbers=numbers):
            name, letters = "ol" if numbers else "ul", ' type="A"' if numbers == "A" else ""
            return "\n".join([f"<{name}{letters}>", *(f"<li>{_inside(entry)}</li>" for entry in entries), f"</{name}>"])
        case Table():
            return _table(shape)
        case Box(shapes=inner):
            return as_html(inner)
        case _:
            assert_never(shape)


def _inside(shapes: tuple[Shape, ...]) -> str:
    """What stands in an entry of a list or in a cell; one paragraph alone has no element of its own there."""
    is_alone = sum(isinstance(shape, Paragraph) for shape in shapes) == 1
    return "\n".join(_words(s.runs) if is_alone and isinstance(s, Paragraph) else _drawn(s) for s in shapes)


def _table(table: Table) -> str:
    above_feet = len(table.rows) - table.feet
    caption = [f"<caption>{_words(table.caption)}</caption>"] if table.caption else []
    head = [_group("thead", (table.head,))]
    body = [_group("tbody", table.rows[:above_feet])] if above_feet else []
    feet = [_group("tfoot", table.rows[above_feet:])] if table.feet else []
    return "\n".join(["<table>", *caption, *head, *body, *feet, "</table>"])


def _group(name: str, rows: Iterable[tuple[Cell, ...]]) -> str:
    return "\n".join([f"<{name}>", *(_row(row) for row in rows), f"</{name}>"])


def _row(row: tuple[Cell, ...]) -> str:
    return "\n".join(["<tr>", *(_cell(cell) for cell in row), "</tr>"])


def _cell(cell: Cell) -> str:
    name, span = "th" if cell.header else "td", f' colspan="{cell.span}"' if cell.span > 1 else ""
    return f"<{name}{span}>{_inside(cell.shapes)}</{name}>"


def _words(runs: Runs) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    said = escape(run.text, quote=False).replace("\n", "<br>\n")
    said = f"<em>{said}</em>" if run.italic else said
    said = f"<strong>{said}</strong>" if run.bold else said
    return f'<a href="{escape(run.link)}">{said}</a>' if run.link else said
