"""Blocks: parts of a module page that authors mark, such as what stands on the trainer's slide."""

from macros.source.localized import Label, Record


class Words(Record):
    """What the blocks print around their content."""

    slide: Label
    facilitator: Label
    questions: Label
    content_note: Label


BLOCKS = {"slide": "title", "facilitator": "no title", "content-note": "no title"}
"""The blocks, and whether a title follows the name: `/// slide | Title`."""
