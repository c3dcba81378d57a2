"""Turn the authors' blocks into Markdown for a reader: slides and content notes become boxes, facilitator notes vanish."""

from html import escape

from macros.components.labels import Labels
from macros.source.page import Block, Page


def for_participants(page: Page, labels: Labels) -> str:
    """A page's Markdown as participants get it, its front matter included: no trace of facilitator notes."""
    return _rewrite(page, lambda block: "" if block.name == "facilitator" else boxed(block, page.locale, labels))


def boxed(block: Block, locale: str, labels: Labels) -> str:
    """A block as a box with its name: Markdown that `pymdownx.blocks.html` understands."""
    label = getattr(labels.block, block.name.replace("-", "_"))[locale]
    kind, title = block.name, escape(block.title)
    lines = [f'<p class="cp-box__kind">{escape(label)}</p>']
    if title:
        lines.append(f'<p class="cp-box__title">{title}</p>')
    return "\n\n".join([f"//// html | {_ELEMENT[kind]}.cp-box.cp-{kind}", *lines, block.body, "////"])


_ELEMENT = {"slide": "div", "facilitator": "div", "questions": "div", "content-note": "aside"}


def _rewrite(page: Page, replace) -> str:
    """The page's text with each outermost block replaced."""
    lines, made, number = page.text.split("\n"), [], 0
    for block in sorted(page.all(Block), key=lambda block: block.line):
        if block.line <= number:
            continue
        made += lines[number : block.line - 1]
        made += ["", replace(block), ""]
        number = block.last_line
    return "\n".join(made + lines[number:])
