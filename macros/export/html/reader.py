"""Read a finished page into plain shapes, and drop no word on the way: an element that is not known here is an error."""

from dataclasses import replace
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

from macros.export.html.shapes import Box, Bullets, Cell, Heading, Paragraph, Run, Runs, Shape, Table

ON_SCREEN_ONLY = {
    "headerlink",
    "cp-meaning",
    "cp-files",
    "cp-filter",
    "cp-actions",
    "cp-status",
    "cp-private",
    "cp-screen",
    "cp-twin",
    "cp-run-sheet__links",
    "cp-desk",
    "md-button",
}
"""Classes of what is of no use on paper; the print styles in `docs/assets/css/` hide the same."""

_CONTROLS = {
    "button",
    "input",
    "select",
    "textarea",
    "output",
    "form",
    "script",
    "style",
    "template",
    "svg",
    "noscript",
}
_INLINE = {
    "a",
    "abbr",
    "b",
    "button",
    "bdi",
    "br",
    "cite",
    "code",
    "data",
    "em",
    "i",
    "kbd",
    "mark",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
    "wbr",
}
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


class UnreadableError(Exception):
    """A finished page holds something that files cannot be made of."""


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
        if not isinstance(child.tag, str) or _is_screen_only(child):
            loose.append(Run(child.tail or ""))
        elif child.tag in _INLINE:
            loose += [*_read_runs(child, page, Run("")), Run(child.tail or "")]
        else:
            _close(shapes, loose)
            shapes += _read_block(child, page)
            loose = [Run(child.tail or "")]
    _close(shapes, loose)
    return tuple(shapes)


def _close(shapes: list[Shape], loose: list[Run]) -> None:
    """Words between blocks become a paragraph of their own."""
    if runs := _tidy(loose):
        shapes.append(Paragraph(runs))


def _read_block(element: HtmlElement, page: str) -> list[Shape]:
    classes = set(element.get("class", "").split())
    match element.tag:
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            title = [Paragraph(_all_runs(element, page), "title")] if classes & _LOOKS.keys() else []
            return title or [Heading(int(element.tag[1]), _all_runs(element, page), element.get("id", ""))]
        case "p" if (
            "cp-crew" in classes
        ):  # the names of the roles, each with a line to write on: a list, where there is no line
            return [Bullets(tuple((Paragraph(_all_runs(role, page)),) for role in element))]
        case "p" | "summary" | "figcaption" | "dt" | "legend" | "label" | "address":
            runs = _all_runs(element, page)
            look = next(
                (_LOOKS[name] for name in sorted(classes & _LOOKS.keys())),
                "title" if element.tag in ("dt", "summary") else "",
            )
            return [Paragraph(runs, look)] if runs else []
        case "ul" | "ol":
            numbers = "" if element.tag == "ul" else "A" if "cp-answers" in classes else "1"
            entries = tuple(
                read_shapes(entry, page)
                for entry in element
                if isinstance(entry.tag, str) and not _is_screen_only(entry)
            )
            return [Bullets(entries, numbers)] if entries else []
        case "dl" | "dd":
            return list(read_shapes(element, page))
        case "table":
            return [_read_table(element, page)]
        case "hr":
            return []
        case tag if tag in _GROUPS:
            shapes, kind = (
                read_shapes(element, page),
                next((_BOXES[name] for name in sorted(classes & _BOXES.keys())), ""),
            )
            return [Box(kind, shapes)] if kind and shapes else list(shapes)
    raise UnreadableError(
        f"{page}: the element <{element.tag}> ({' '.join(element.text_content().split())[:60]}) is not known in files; add it to macros/export/html/reader.py"
    )


def _read_table(element: HtmlElement, page: str) -> Table:
    caption = element.find("caption")
    rows = [
        [_read_cell(cell, page) for cell in row if cell.tag in ("td", "th")]
        for row in element.iter("tr")
        if not _is_screen_only(row)
    ]
    feet = len(element.findall("tfoot/tr"))
    if not rows or len({sum(cell.span for cell in row) for row in rows}) != 1:
        raise UnreadableError(
            f"{page}: a table has rows of different widths: {' '.join(element.text_content().split())[:60]}"
        )
    return Table(
        _all_runs(caption, page) if caption is not None else (),
        tuple(rows[0]),
        tuple(tuple(row) for row in rows[1:]),
        feet,
    )


def _read_cell(cell: HtmlElement, page: str) -> Cell:
    return Cell(read_shapes(cell, page), cell.tag == "th", int(cell.get("colspan", 1)))


def _all_runs(element: HtmlElement, page: str) -> Runs:
    return _tidy(_read_runs(element, page, Run("")))


def _read_runs(element: HtmlElement, page: str, look: Run) -> list[Run]:
    """The letters of an element, each stretch with how it looks."""
    look = _with_look(element, look)
    runs = [replace(look, text="\n" if element.tag == "br" else element.text or "")]
    for child in element:
        if isinstance(child.tag, str) and not _is_screen_only(child):
            if child.tag not in _INLINE:
                raise UnreadableError(
                    f"{page}: the element <{child.tag}> stands inside a sentence ({' '.join(child.text_content().split())[:60]}); files cannot show it"
                )
            runs += _read_runs(child, page, look)
        runs.append(replace(look, text=child.tail or ""))
    return runs


def _with_look(element: HtmlElement, look: Run) -> Run:
    match element.tag:
        case "strong" | "b":
            return replace(look, bold=True)
        case "em" | "i" | "cite":
            return replace(look, italic=True)
        case "a" if (address := element.get("href", "")).startswith(("https://", "tel:", "mailto:", "#")):
            return replace(look, link=address)
    return look


def _is_screen_only(element: HtmlElement) -> bool:
    classes = set(element.get("class", "").split())
    is_control = element.tag in _CONTROLS and "cp-term" not in classes
    return is_control or bool(classes & ON_SCREEN_ONLY) or any(name in element.attrib for name in ("hidden", "popover"))


def _tidy(runs: list[Run]) -> Runs:
    """Runs as a reader sees them: spaces in a row are one, none at the ends, and like runs are joined."""
    made: list[Run] = []
    for run in runs:
        text = "\n" if run.text == "\n" else "".join(" " if letter in " \t\n\r" else letter for letter in run.text)
        text = text if text == "\n" else _single_spaces(text, after=made[-1].text[-1] if made else " ")
        if text and made and replace(made[-1], text="") == replace(run, text=""):
            made[-1] = replace(made[-1], text=made[-1].text + text)
        elif text:
            made.append(replace(run, text=text))
    while made and not made[-1].text.rstrip():
        made.pop()
    if made:
        made[-1] = replace(made[-1], text=made[-1].text.rstrip())
    return tuple(made)


def _single_spaces(text: str, after: str) -> str:
    made = after
    for letter in text:
        if letter != " " or made[-1] not in " \n":
            made += letter
    return made[1:]
