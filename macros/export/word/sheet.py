"""The sheet that a worksheet is being written on, in one language and one size of print."""

from dataclasses import dataclass

from docx.document import Document
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

from macros.components.worksheet.fields import Blank, blanks_of
from macros.components.worksheet.model import Field, Words
from macros.export.word.controls import Controls
from macros.export.word.paper import HELP, LINE
from macros.source.localized import Localized


@dataclass(frozen=True)
class Sheet:
    """What has been written so far.

    Attributes:
        document: Where the next paragraph goes, at its end.
        words: The labels of worksheets.
        large: In large print.
        controls: Makes the content control of each blank.
    """

    document: Document
    words: Words
    locale: str
    large: bool
    controls: Controls

    def say(self, text: Localized) -> str:
        return text[self.locale]

    def blanks_of(self, field: Field) -> list[Blank]:
        """The blanks of a field, in this language."""
        return blanks_of(field, self.words, self.locale)

    def heading(self, text: str, level: int) -> None:
        self.document.add_heading(text, level)

    def paragraph(self, text: str = "", style: str = "Normal") -> Paragraph:
        return self.document.add_paragraph(text, style)

    def help(self, text: str) -> None:
        """A sentence that belongs to what follows it."""
        self.paragraph(text, HELP)

    def line(self, control: _Element) -> Paragraph:
        """One ruled line to write on, as wide as the page."""
        paragraph = self.paragraph(style=LINE)
        paragraph._p.append(control)
        return paragraph

    def lines(self, control: _Element) -> None:
        """Ruled lines, which bring their paragraphs with them."""
        self.document.element.body.sectPr.addprevious(control)
