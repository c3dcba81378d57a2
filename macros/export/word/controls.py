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
BOXES = "MS Gothic"
"""The font of Word's own check boxes."""


class Controls:
    """The blanks of one worksheet, handed out in their order: each is placed once, where the next one belongs."""

    def __init__(self, blanks: Iterable[Blank]):
        self._waiting = enumerate(blanks, 1)

    def line(self) -> _Element:
        """One line of plain text."""
        return self._control("<w:text/>", _empty(12))

    def cell(self) -> _Element:
        """Plain text of as many lines as it takes, in a cell of a table."""
        return self._control('<w:text w:multiLine="1"/>', _empty(3))

    def lines(self, count: int, keep: bool = False) -> _Element:
        """Ruled lines on one page, and with `keep` the next paragraph too; formatted text, since plain text in Word cannot have more than one paragraph."""
        kept = count if keep else count - 1
        ruled = [
            f'<w:p><w:pPr><w:pStyle w:val="{LINE}"/>{"<w:keepNext/>" if line <= kept else ""}</w:pPr></w:p>'
            for line in range(1, count + 1)
        ]
        return self._control("<w:richText/>", "".join(ruled), filled=True)

    def tick(self) -> _Element:
        """A box to tick, empty."""
        states = f'<w14:checkedState w14:val="2612" w14:font="{BOXES}"/><w14:uncheckedState w14:val="2610" w14:font="{BOXES}"/>'
        fonts = f'<w:rFonts w:ascii="{BOXES}" w:eastAsia="{BOXES}" w:hAnsi="{BOXES}" w:cs="{BOXES}" w:hint="eastAsia"/>'
        return self._control(
            f'<w14:checkbox><w14:checked w14:val="0"/>{states}</w14:checkbox>',
            f"<w:r><w:rPr>{fonts}</w:rPr><w:t>{BOX}</w:t></w:r>",
            filled=True,
        )

    def choice(self, underlined: bool = False) -> _Element:
        """A list to choose one from; its values count from 1, as on the page and in a saved file."""
        number, blank = next(self._waiting)
        items = "".join(
            f'<w:listItem w:displayText={quoteattr(option)} w:value="{value}"/>'
            for value, option in enumerate(blank.options, 1)
        )
        return _control(number, blank, f"<w:dropDownList>{items}</w:dropDownList>", _empty(12, underlined))

    def _control(self, kind: str, content: str, filled: bool = False) -> _Element:
        return _control(*next(self._waiting), kind, content, filled)


def _control(number: int, blank: Blank, kind: str, content: str, filled: bool = False) -> _Element:
    """One content control.

    Args:
        number: Tells it from the file's other controls.
        kind: What it takes, as its last property.
        content: What stands in it at first.
        filled: The content stays when someone types; otherwise what they type takes its place.
    """
    name = f'<w:alias w:val={quoteattr(_title(blank.label))}/><w:tag w:val={quoteattr(blank.name)}/><w:id w:val="{number}"/>'
    return parse_xml(
        f"<w:sdt {NAMESPACES}><w:sdtPr>{name}{'' if filled else '<w:showingPlcHdr/>'}{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def _empty(width: int, underlined: bool = False) -> str:
    """Spaces that wait for words: Word would print its own invitation, in its own language, in a control without any."""
    look = '<w:rPr><w:u w:val="single"/></w:rPr>' if underlined else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{SPACE * width}</w:t></w:r>'


def _title(label: str) -> str:
    """A label that Word can read aloud; a long one loses its middle, since its end tells it from its neighbors."""
    if len(label) <= LONGEST_TITLE:
        return label
    return f"{label[:22].rsplit(' ', 1)[0]} … {label[-39:].split(' ', 1)[-1]}"
