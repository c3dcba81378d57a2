"""Blocks: parts of a module page that authors mark, such as what stands on the trainer's slide."""

from macros.source.localized import Label, Localized, Record


class Words(Record):
    """What the blocks print around their content."""

    slide: Label
    facilitator: Label
    questions: Label
    content_note: Label

    def of(self, block: str) -> Label:
        """The name that a block shows to readers."""
        names = {"slide": self.slide, "facilitator": self.facilitator, "questions": self.questions}
        return {**names, "content-note": self.content_note}[block]


EXAMPLE = Localized
"""An example of a block is its Markdown."""

BLOCKS = {"slide": "title", "facilitator": "no title", "content-note": "no title"}
"""The blocks, and whether a title follows the name: `/// slide | Title`."""
