"""Worksheets on paper and as PDF: accessible, fillable, and the same each time. The whole curriculum is looked at."""

import io
import re

import page as page_validation
import pikepdf
import pypdf
import pytest

from macros.components.worksheet.fields import blanks
from macros.documents import downloads
from macros.export.pdf.engine import PAPERS, TYPING_FONT, pdf
from macros.export.pdf.form import DrawingError, with_form
from macros.loading import load_curriculum
from tests.conftest import ROOT

CURRICULUM = load_curriculum(ROOT)
BOOKLETS = {f"{download.booklet.locale}/{download.path}": download.booklet for download in downloads(CURRICULUM) if not download.is_word}


@pytest.fixture(scope="module", params=BOOKLETS)
def made(request):
    """Each PDF with its booklet."""
    booklet = BOOKLETS[request.param]
    return booklet, pdf(booklet, CURRICULUM)


def names_in_order(data: bytes) -> list[str]:
    """The names of the fields as a person meets them, page by page."""
    names = []
    for sheet in pikepdf.open(io.BytesIO(data)).pages:
        for field in sheet.get("/Annots", []):
            if field.get("/Subtype") == "/Widget":
                names.append(str(field.get("/T") or field.Parent.T))
    return list(dict.fromkeys(names))


def test_pdf_is_accessible_by_pdf_ua_1_and_says_its_language_and_title(made):
    booklet, data = made
    report = page_validation.validate_pdf_bytes(data, profile="ua-1")
    assert report.is_compliant, [failure.message for failure in report.failures]
    document = pikepdf.open(io.BytesIO(data))
    assert str(document.Root.Lang) == f"{booklet.locale}-US"
    assert str(document.docinfo["/Title"]) == booklet.title


def test_fields_have_the_names_and_the_order_of_the_page(made):
    booklet, data = made
    words = CURRICULUM.labels.worksheet
    expected = [booklet.prefix(id) + blank.name for id, _ in booklet.sheets for blank in blanks(CURRICULUM.worksheets[id], words, booklet.locale)]
    assert names_in_order(data) == expected


def test_every_sheet_is_in_the_bookmarks_and_pages_are_counted(made):
    booklet, data = made
    reader = pypdf.PdfReader(io.BytesIO(data))
    titles = [CURRICULUM.worksheets[id].title[booklet.locale] for id, _ in booklet.sheets]
    assert [entry.title for entry in reader.outline if not isinstance(entry, list) and entry.title in titles] == titles
    total = len(reader.pages)
    foot = CURRICULUM.labels.worksheet.page_of[booklet.locale].format(page=total, total=total)
    assert foot in reader.pages[-1].extract_text()


def test_the_text_is_read_in_the_order_of_the_worksheet(made):
    booklet, data = made
    if booklet.packet:
        return  # a packet is its worksheets one after the other
    read = " ".join(" ".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(data)).pages).split())
    worksheet, words = CURRICULUM.worksheets[booklet.sheets[0][0]], CURRICULUM.labels.worksheet
    order = [words.instructions, *worksheet.instructions, *(field.label for field in worksheet.fields), words.next, *worksheet.next]
    start = 0
    for text in order:
        start = read.index(" ".join(text[booklet.locale].split())[:20], start)  # the rest may stand on the next page


def test_the_validator_notices_a_missing_title_and_an_unnamed_field():
    data = pdf(BOOKLETS["es/files/partner-map.pdf"], CURRICULUM)
    document = pikepdf.open(io.BytesIO(data))
    del document.Root.Lang
    document.Root.AcroForm.Fields[0].TU = pikepdf.String("")
    out = io.BytesIO()
    document.save(out)
    assert not page_validation.validate_pdf_bytes(out.getvalue(), profile="ua-1").is_compliant


def test_answers_with_spanish_letters_are_kept():
    data = pdf(BOOKLETS["es/files/sustainability-check.pdf"], CURRICULUM)
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    fields = writer.get_fields()
    text = next(name for name, field in fields.items() if field["/FT"] == "/Tx")
    choice = next(name for name, field in fields.items() if field["/FT"] == "/Btn")
    for sheet in writer.pages:
        writer.update_page_form_field_values(sheet, {text: "¿Qué hará mañana la señora Ñúñez?", choice: "/3"})
    out = io.BytesIO()
    writer.write(out)
    read = pypdf.PdfReader(io.BytesIO(out.getvalue())).get_fields()
    assert read[text]["/V"] == "¿Qué hará mañana la señora Ñúñez?"
    assert read[choice]["/V"] == "/3"


def test_large_print_is_set_in_18_points():
    reader = pypdf.PdfReader(io.BytesIO(pdf(BOOKLETS["en/files/partner-map-large-print.pdf"], CURRICULUM)))
    sizes: dict[float, int] = {}

    def count(text, matrix, _, font, size):
        sizes[round(size * matrix[3], 1)] = sizes.get(round(size * matrix[3], 1), 0) + len(text)

    reader.pages[0].extract_text(visitor_text=lambda text, cm, tm, font, size: count(text, tm, cm, font, size))
    assert abs(max(sizes, key=sizes.get)) == 18


def test_paper_is_one_setting():
    booklet = BOOKLETS["en/files/partner-map.pdf"]
    boxes = {}
    for paper in PAPERS:
        with pikepdf.open(io.BytesIO(pdf(booklet, CURRICULUM, paper))) as document:
            boxes[paper] = [round(float(side)) for side in document.pages[0].mediabox[2:]]
    assert boxes == {"letter": [612, 792], "a4": [595, 842]}


def test_the_same_words_give_the_same_bytes():
    booklet = BOOKLETS["es/files/part-2.pdf"]
    assert pdf(booklet, CURRICULUM) == pdf(booklet, CURRICULUM)


def test_a_blank_that_was_never_drawn_stops_the_printing():
    booklet = BOOKLETS["en/files/partner-map.pdf"]
    drawn = pdf(booklet, CURRICULUM)
    names = {blank.name: blank for blank in blanks(CURRICULUM.worksheets["partner-map"], CURRICULUM.labels.worksheet, "en")}
    with pytest.raises(DrawingError, match=re.escape("blanks that were never drawn: [('first-two', '')")):
        with_form(drawn, {"first-two": names["first-two"]}, TYPING_FONT, 10)
