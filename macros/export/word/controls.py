"""A worksheet's blanks as Word's content controls: where people type, tick or choose when the file is open in Word."""

from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml.etree import _Element

from macros.components.worksheet.fields import Blank
from macros.export.word.paper import LINE

LONGEST_TITLE = 64
"""Word takes no longer name for a content control."""

NAMESPACES = nsdecls("w") + ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
SPACE = "\u00a0"
BOX = "\u2610"
TICKED = 0x2612
BOXES = "MS Gothic"
"""The font of Word's own check boxes."""


class Controls:
    """The controls of one worksheet, each made of the blank that it is for."""

    def __init__(self, blanks: Iterable[Blank]):
        self._numbers = {blank.name: number for number, blank in enumerate(blanks, 1)}
        """By the blank's name, what tells its control from the file's others."""

    def line(self, blank: Blank) -> _Element:
        """One line of plain text."""
        return self._control(blank, "<w:text/>", _empty(12))

    def cell(self, blank: Blank) -> _Element:
        """Plain text of as many lines as it takes, in a cell of a table."""
        return self._control(blank, '<w:text w:multiLine="1"/>', _empty(3))

    def lines(self, blank: Blank, *, count: int, keep: bool = False) -> _Element:
        """Ruled lines on one page, and with `keep` the next paragraph too.

        The text is formatted, since plain text in Word cannot have more than one paragraph.
        """
        kept = count if keep else count - 1
        ruled = [
            f'<w:p><w:pPr><w:pStyle w:val="{LINE}"/>{"<w:keepNext/>" if line <= kept else ""}</w:pPr></w:p>'
            for line in range(1, count + 1)
        ]
        return self._control(blank, "<w:richText/>", "".join(ruled), filled=True)

    def tick(self, blank: Blank) -> _Element:
        """A box to tick, empty."""
        states = "".join(
            f'<w14:{state} w14:val="{letter:x}" w14:font="{BOXES}"/>'
            for state, letter in (("checkedState", TICKED), ("uncheckedState", ord(BOX)))
        )
        fonts = f'<w:rFonts w:ascii="{BOXES}" w:eastAsia="{BOXES}" w:hAnsi="{BOXES}" w:cs="{BOXES}" w:hint="eastAsia"/>'
        return self._control(
            blank,
            f'<w14:checkbox><w14:checked w14:val="0"/>{states}</w14:checkbox>',
            f"<w:r><w:rPr>{fonts}</w:rPr><w:t>{BOX}</w:t></w:r>",
            filled=True,
        )

    def choice(self, blank: Blank, underlined: bool = False) -> _Element:
        """A list to choose one from; its values count from 1, as on the page and in a saved file."""
        items = "".join(
            f'<w:listItem w:displayText={quoteattr(option)} w:value="{value}"/>'
            for value, option in enumerate(blank.options, 1)
        )
        return self._control(blank, f"<w:dropDownList>{items}</w:dropDownList>", _empty(12, underlined))

    def _control(self, blank: Blank, kind: str, content: str, filled: bool = False) -> _Element:
        """One content control.

        Args:
            kind: What it takes, as its last property.
            content: What stands in it at first.
            filled: The content stays when someone types; otherwise what they type takes its place.
        """
        title, tag = quoteattr(_title(blank.label)), quoteattr(blank.name)
        name = f'<w:alias w:val={title}/><w:tag w:val={tag}/><w:id w:val="{self._numbers[blank.name]}"/>'
        properties = f"<w:sdtPr>{name}{'' if filled else '<w:showingPlcHdr/>'}{kind}</w:sdtPr>"
        return parse_xml(f"<w:sdt {NAMESPACES}>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>")


def _empty(width: int, underlined: bool = False) -> str:
    """Spaces that wait for words.

    Word would print its own invitation, in its own language, in a control without any.
    """
    look = '<w:rPr><w:u w:val="single"/></w:rPr>' if underlined else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{SPACE * width}</w:t></w:r>'


def _title(label: str) -> str:
    """A label that Word can read aloud; a long one loses its middle, since its end tells it from its neighbors."""
    if len(label) <= LONGEST_TITLE:
        return label
    return f"{label[:22].rsplit(' ', 1)[0]} … {label[-39:].split(' ', 1)[-1]}"
