"""The paper that a worksheet is written on in Word.

Its size, fonts, styles and language, and what stands at the head and foot of each page.
"""

from pathlib import Path
from string import Formatter, Template

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Inches, Length
from lxml.etree import _Element

from macros.source.languages import LANGUAGES

FACTS, HELP, LINE, TICK, STATEMENT, RATING, CELL = "Facts", "Help", "Line", "Tick", "Statement", "Rating", "Cell"
"""Our own styles in `styles.xml`; their names are their ids."""

STEPS = {"instructions": 1, "next": 2}
"""The lists in `numbering.xml` that count from 1."""

MARGIN = Inches(0.8)
PAGE = (Inches(8.5), Inches(11))
WIDTH = Length(PAGE[0] - 2 * MARGIN)

SIZES = {
    False: {
        "text": 22,
        "small": 17,
        "cell": 19,
        "h1": 38,
        "h2": 24,
        "h3": 22,
        "pitch": 510,
        "indent": 420,
        "facts": 1990,
        "facts_name": 1900,
        "answer": 1700,
        "step": 500,
    },
    True: {
        "text": 36,
        "small": 26,
        "cell": 36,
        "h1": 56,
        "h2": 40,
        "h3": 36,
        "pitch": 595,
        "indent": 640,
        "facts": 3090,
        "facts_name": 3000,
        "answer": 2700,
        "step": 800,
    },
}
"""By large print or not: fonts in half points, distances in twentieths of a point."""

FIELDS = {"page": "PAGE", "total": "NUMPAGES"}


def language(locale: str) -> str:
    """The language as Word knows it, for its spelling and for screen readers."""
    return LANGUAGES[locale].region


def blank_paper(locale: str, large: bool) -> Document:
    """An empty document with our styles instead of the library's."""
    document = docx.Document()
    sizes = {name: str(size) for name, size in SIZES[large].items()}
    sizes |= {f"step{n}": str(SIZES[large]["answer"] + (n - 1) * SIZES[large]["step"]) for n in range(1, 6)}
    for name, part in [
        ("styles", document.styles.element),
        ("numbering", document.part.numbering_part.element),
        ("settings", document.settings.element),
    ]:
        part[:] = _read(name, language=language(locale), **sizes)[:]
    section = document.sections[0]
    section.page_width, section.page_height = PAGE
    section.left_margin = section.right_margin = MARGIN
    section.top_margin, section.bottom_margin = Inches(0.95), Inches(0.85)
    section.header_distance = section.footer_distance = Inches(0.45)
    return document


def print_head_and_foot(document: Document, title: str, part: str, page_of: str) -> None:
    """The title and the part above each page, its number below.

    Args:
        page_of: The words below, with {page} and {total} where the numbers go.
    """
    section = document.sections[0]
    section.header.paragraphs[0].text = f"{title}\t{part}"
    foot = section.footer.paragraphs[0]
    for words, name, _, _ in Formatter().parse(page_of):
        foot.add_run(words)
        if name:
            foot._p.append(
                parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{FIELDS[name]}"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
            )


def _read(name: str, **values: str) -> _Element:
    text = (Path(__file__).parent / f"{name}.xml").read_text(encoding="utf-8")
    return parse_xml(Template(text).substitute(values).encode())
