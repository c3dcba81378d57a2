"""Turn the authors' blocks into Markdown for a reader.

Slides and content notes become boxes, facilitator notes vanish.
"""

from collections.abc import Collection, Mapping

from macros.components.block.model import Words
from macros.source.escape import plain
from macros.source.page import Block, Page


def for_participants(
    page: Page, words: Words, notes: Mapping[int, str], without: Collection[str] = ("facilitator",)
) -> str:
    """A page's Markdown as participants get it: below its front matter, and without a trace of facilitator notes.

    Args:
        notes: What they are told besides, by the line of the heading that it stands below.
        without: The blocks that they do not get.
    """
    lines, number = page.text.split("\n"), page.first_line - 1
    rewritten: list[str] = []

    def keep(until: int) -> None:
        for here in range(number, until):
            rewritten.append(lines[here])
            if here + 1 in notes:
                rewritten.extend(["", notes[here + 1]])

    for block in sorted(page.all(Block), key=lambda block: block.line):
        if block.line > number:  # not one inside the last one
            keep(block.line - 1)
            rewritten += ["", "" if block.name in without else boxed(block, page.locale, words), ""]
            number = block.last_line
    keep(len(lines))
    return "\n".join(rewritten)


def boxed(block: Block, locale: str, words: Words) -> str:
    """A block as a box with its name: Markdown that `pymdownx.blocks.html` understands."""
    kind, label = block.name, words.of(block.name)[locale]
    lines = [f"{plain(label)}\n{{ .cp-box__kind }}"]
    if block.title:
        lines.append(f"{plain(block.title)}\n{{ .cp-box__title }}")
    return "\n\n".join([f"//// html | {_ELEMENT[kind]}.cp-box.cp-{kind}", *lines, block.body, "////"])


_ELEMENT = {"slide": "div", "facilitator": "div", "questions": "div", "content-note": "aside"}
