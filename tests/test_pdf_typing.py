"""What somebody types into a PDF: every letter is kept, shown as it is, and large where the print is large."""

import io
import re

import pikepdf
import pypdf
import pytest
from fontTools.ttLib import TTFont

from tests.published import few_papers, published, rich_pdf

CODES = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac-roman"}
"""What Python calls the codes by which a PDF finds letters in a font."""


@pytest.fixture
def rich(curriculum, site) -> bytes:
    """A published worksheet with all kinds of fields."""
    return rich_pdf(site, curriculum)


def test_answers_with_spanish_letters_are_kept(rich):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(rich))
    fields = writer.get_fields()
    text = next(name for name, field in fields.items() if field["/FT"] == "/Tx")
    choice = next(
        name for name, field in fields.items() if field["/FT"] == "/Btn" and "/3" in field.get("/_States_", ())
    )
    for sheet in writer.pages:
        writer.update_page_form_field_values(sheet, {text: "¿Qué hará mañana la señora Ñúñez?", choice: "/3"})
    writer.write(out := io.BytesIO())
    read = pypdf.PdfReader(io.BytesIO(out.getvalue())).get_fields()
    assert read[text]["/V"] == "¿Qué hará mañana la señora Ñúñez?"
    assert read[choice]["/V"] == "/3"


def test_each_spanish_letter_takes_as_much_room_as_it_is_wide(rich):
    """A PDF says the widths beside the font. Where they are those of other letters, words run into each other."""
    with pikepdf.open(io.BytesIO(rich)) as document:
        (font,) = dict(document.Root.AcroForm.DR.Font).values()
        face = TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
        room = {
            letter: int(font.Widths[letter.encode(CODES[str(font.Encoding)])[0] - int(font.FirstChar)])
            for letter in "áéíóúüñÁÉÍÓÚÜÑ¿¡«»"
        }
    letters, measures, unit = face.getBestCmap(), face["hmtx"], face["head"].unitsPerEm
    assert room == {letter: round(1000 * measures[letters[ord(letter)]][0] / unit) for letter in room}


def test_what_is_typed_into_large_print_is_large(site, curriculum):
    for paper in few_papers(curriculum):
        with pikepdf.open(published(site, paper.locale, paper.path)) as document:
            looks = {
                (bool(field.get("/Ff")), re.search(r"([\d.]+) Tf", str(field.DA))[1])
                for field in document.Root.AcroForm.Fields
                if field.get("/FT") == "/Tx"
            }
        shrinking = (True, "0")  # long answers of several lines are not cut off
        assert looks == {(False, "16" if paper.is_large else "10"), shrinking}, paper.name
