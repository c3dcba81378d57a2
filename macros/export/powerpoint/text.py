"""Words in a deck: paragraphs and lists that can be edited, each run with its language."""

from collections.abc import Iterable
from typing import assert_never

from lxml import etree
from pptx.oxml.ns import qn
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Pt

from macros.export.powerpoint.fit import GAP, INDENT, SlideError
from macros.shapes.shape import Box, Bullets, Heading, Paragraph, Run, Runs, Shape, Table

NUMBERING = {"1": "arabicPeriod", "A": "alphaUcPeriod"}


def set_size(frame: TextFrame, size: float) -> None:
    """The size of a text box in points: one setting, so that whoever edits the slide changes it in one place."""
    style = frame._txBody.find(qn("a:lstStyle"))
    style[:] = []
    for level in (1, 2):
        step = etree.SubElement(
            style, qn(f"a:lvl{level}pPr"), marL=str(Pt(size * INDENT * level)), indent=str(-Pt(size * INDENT))
        )
        before = etree.SubElement(step, qn("a:spcBef"))
        etree.SubElement(before, qn("a:spcPts"), val=str(round(size * GAP * 100)))
        etree.SubElement(step, qn("a:defRPr"), sz=str(round(size * 100)))


def write(frame: TextFrame, shapes: Iterable[Shape], language: str, level: int = 0) -> None:
    """Add shapes to a text box; `level` is how deep in lists they stand.

    Raises:
        SlideError: There is something that a text box cannot hold.
    """
    for shape in shapes:
        match shape:
            case Paragraph(runs=runs) | Heading(runs=runs):
                add_paragraph(frame, runs, language)
            case Box(shapes=inner):
                write(frame, inner, language, level)
            case Bullets(entries=entries, numbers=numbers):
                for first, *rest in entries:
                    if not isinstance(first, Paragraph | Heading):
                        raise SlideError(f"a {type(first).__name__.lower()} stands where an entry of a list begins")
                    add_paragraph(frame, first.runs, language, level, numbers or "•")
                    write(frame, rest, language, level + 1)
            case Table():
                raise SlideError("a table stands inside of text")
            case _:
                assert_never(shape)


def add_paragraph(frame: TextFrame, runs: Runs, language: str, level: int = 0, mark: str = "") -> None:
    """A paragraph; with a mark, an entry of a list: `•`, or a key of `NUMBERING`."""
    used = any(paragraph.runs for paragraph in frame.paragraphs)
    paragraph = frame.add_paragraph() if used else frame.paragraphs[0]
    settings = paragraph._p.get_or_add_pPr()
    if level:
        settings.set("lvl", str(level))
    if mark in NUMBERING:
        etree.SubElement(settings, qn("a:buFont"), typeface="+mj-lt")
        etree.SubElement(settings, qn("a:buAutoNum"), type=NUMBERING[mark])
    elif not mark:
        settings.set("marL", "0")
        settings.set("indent", "0")
        etree.SubElement(settings, qn("a:buNone"))
    for run in runs:
        _add_run(paragraph, run, language)


def _add_run(paragraph: _Paragraph, run: Run, language: str) -> None:
    for number, line in enumerate(run.text.split("\n")):
        if number:
            paragraph.add_line_break()
        if line:
            written = paragraph.add_run()
            written.text = line
            written.font.bold, written.font.italic = run.bold or None, run.italic or None
            if run.link and not run.link.startswith("#"):
                written.hyperlink.address = run.link
            written._r.get_or_add_rPr().set("lang", language)
