"""Turn the authors' blocks into Markdown for a reader.

Slides and content notes become boxes, facilitator notes vanish.
"""

from collections.abc import Callable
from html import escape

from macros.components.block.model import Words
from macros.source.page import Block, Page


def for_participants(page: Page, words: Words) -> str:
    """A page's Markdown as participants get it, its front matter included: no trace of facilitator notes."""
    return _rewrite(page, lambda block: "" if block.name == "facilitator" else boxed(block, page.locale, words))


def boxed(block: Block, locale: str, words: Words) -> str:
    """A block as a box with its name: Markdown that `pymdownx.blocks.html` understands."""
    label = words.of(block.name)[locale]
    kind, title = block.name, escape(block.title)
    lines = [f'<p class="cp-box__kind">{escape(label)}</p>']
    if title:
        lines.append(f'<p class="cp-box__title">{title}</p>')
    return "\n\n".join([f"//// html | {_ELEMENT[kind]}.cp-box.cp-{kind}", *lines, block.body, "////"])


_ELEMENT = {"slide": "div", "facilitator": "div", "questions": "div", "content-note": "aside"}


def _rewrite(page: Page, replace: Callable[[Block], str]) -> str:
    """The page's text with each outermost block replaced."""
    lines, rewritten, number = page.text.split("\n"), [], 0
    for block in sorted(page.all(Block), key=lambda block: block.line):
        if block.line <= number:
            continue
        rewritten += lines[number : block.line - 1]
        rewritten += ["", replace(block), ""]
        number = block.last_line
    return "\n".join(rewritten + lines[number:])
