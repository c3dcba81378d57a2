"""Worksheets on paper and as PDF, as the site publishes them: accessible, fillable, and the same each time."""

import io
import re
from collections.abc import Iterator
from itertools import zip_longest
from operator import itemgetter

import page as page_validation
import pikepdf
import pypdf
import pytest

from macros.components.worksheet.fields import blanks
from macros.export.pdf.engine import PAPERS, TYPING_FONT, pdf
from macros.export.pdf.form import DrawingError, with_form
from macros.export.worksheet_files import downloads
from macros.translations.building import compared
from macros.translations.notices import Notices
from tests.conftest import ROOT
from tests.expected_blanks import row_names
from tests.published import few_papers, papers, published, richest

HOW_MANY = [pytest.param(few_papers, id="few"), pytest.param(papers, id="all", marks=pytest.mark.exhaustive)]
SIZES = {"letter": (612, 792), "a4": (595, 842)}
"""Paper in points."""

PAPER = re.search(r"^  paper: (\w+)", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)[1]
"""The setting that the site is built with."""


@pytest.fixture(scope="session")
def booklets(curriculum) -> dict:
    """What the build makes each PDF from, by language and path; how the languages stand is said at its foot."""
    standing = Notices(compared(curriculum, ROOT, "tell"), curriculum).sheets()
    return {
        f"{download.booklet.locale}/{download.path}": download.booklet
        for download in downloads(curriculum, standing)
        if not download.is_word
    }


@pytest.fixture
def rich(curriculum, site) -> bytes:
    """A published worksheet with all kinds of fields."""
    return published(site, "es", f"files/{richest(curriculum)}.pdf").read_bytes()


def broken(data: bytes) -> list[str]:
    """The rules of PDF/UA-1 that a PDF breaks."""
    return [failure.message for failure in page_validation.validate_pdf_bytes(data, profile="ua-1").failures]


def test_there_is_a_pdf_of_every_worksheet_and_packet_and_no_other(site, curriculum):
    paths = [path.relative_to(site) for path in site.rglob("files/*.pdf")]
    made = {f"{'es' if 'es' in path.parts else 'en'}/files/{path.name}" for path in paths}
    ours = {name for name in made if not re.search(r"/(guide|slides)-", name)}
    assert ours == {paper.name for paper in papers(curriculum)}


def test_every_pdf_says_its_language_and_title_and_has_the_paper_of_the_settings(site, curriculum):
    wrong = []
    for paper in papers(curriculum):
        with pikepdf.open(published(site, paper.locale, paper.path)) as document:
            said = str(document.Root.Lang), str(document.docinfo["/Title"])
            sizes = {tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in document.pages}
        if (said, sizes) != ((f"{paper.locale}-US", paper.title), {SIZES[PAPER]}):
            wrong.append((paper.name, said, sizes))
    assert wrong == []


@pytest.mark.parametrize(
    "packets",
    [pytest.param(few_papers, id="few packets"), pytest.param(papers, id="all packets", marks=pytest.mark.exhaustive)],
)
def test_every_pdf_is_accessible_by_pdf_ua_1(site, curriculum, packets):
    chosen = [paper for paper in papers(curriculum) if not paper.is_packet or paper in packets(curriculum)]
    assert {
        paper.name: rules
        for paper in chosen
        if (rules := broken(published(site, paper.locale, paper.path).read_bytes()))
    } == {}


def test_bookmarks_lead_to_every_heading_of_every_sheet(site, curriculum):
    words, wrong = curriculum.labels.worksheet, []
    for paper in papers(curriculum):
        expected = [
            (curriculum.worksheets[id].title[paper.locale], headings(curriculum.worksheets[id], words, paper))
            for id, _ in paper.sheets
        ]
        with pikepdf.open(published(site, paper.locale, paper.path)) as document, document.open_outline() as outline:
            found = [
                (entry.title, [(inner.title, [row.title for row in inner.children]) for inner in entry.children])
                for entry in outline.root
            ]
        wrong += [(paper.name, one, other) for one, other in zip_longest(found, expected) if one != other][:1]
    assert wrong == []


def headings(worksheet, words, paper) -> list[tuple[str, list[str]]]:
    """The headings below a sheet's title; in large print, the rows of a table have some too."""
    asked = []
    for field in worksheet.fields:
        has_rows = paper.is_large and field.kind == "table"
        asked.append((field.label[paper.locale], row_names(field, words, paper.locale) if has_rows else []))
    return [(words.instructions[paper.locale], []), *asked, (words.next[paper.locale], [])]


@pytest.mark.parametrize("which", HOW_MANY)
def test_the_text_is_read_in_the_order_of_the_worksheet_and_pages_are_counted(site, curriculum, which):
    words = curriculum.labels.worksheet
    for paper in which(curriculum):
        reader, say = pypdf.PdfReader(published(site, paper.locale, paper.path)), itemgetter(paper.locale)
        total = len(reader.pages)
        # a packet is a cover and its worksheets one after the other
        looked_at = (total - 1, total) if paper.is_packet else range(1, total + 1)
        pages = {number: " ".join(reader.pages[number - 1].extract_text().split()) for number in looked_at}
        for number, text in pages.items():
            said = say(words.page_of).replace("{page}", str(number)).replace("{total}", str(total))
            assert said in text, (paper.name, number)
        if paper.is_packet:
            continue
        (id, part), read, start = paper.sheets[0], " ".join(pages.values()), 0
        worksheet = curriculum.worksheets[id]
        facts = [words.purpose, worksheet.purpose, words.who, worksheet.who, words.when, worksheet.when, words.time]
        for text in [part, *map(say, facts), str(worksheet.minutes), *_read(worksheet, words, say)]:
            begin = " ".join(text.split())[:20]  # the rest may stand on the next page
            assert begin in read[start:], (paper.name, begin, read[start : start + 200])
            start = read.index(begin, start) + len(begin)


LISTS = {"checklist": "items", "choice": "options", "choices": "options", "scale": "statements"}
"""What a field of a kind has below its question."""


def _read(worksheet, words, say):
    """What a sheet says after its facts, in order: steps, questions with their help and answers, what is next."""
    yield from map(say, (words.instructions, *worksheet.instructions))
    for field in worksheet.fields:
        yield say(field.label)
        if field.help:
            yield say(field.help)
        if field.kind in LISTS:
            yield from map(say, getattr(field, LISTS[field.kind]))
    yield from map(say, (words.next, *worksheet.next))


def walk(tag) -> Iterator[pikepdf.Dictionary]:
    """Every tag below one, in reading order."""
    inside = tag.get("/K", [])
    for kid in inside if isinstance(inside, pikepdf.Array) else [inside]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from walk(kid)


def name_of_field(tag: pikepdf.Dictionary) -> str:
    """What the field of a blank is called, whose tag is given."""
    kids = [tag.K] if isinstance(tag.K, pikepdf.Dictionary) else tag.K
    return str(next(kid for kid in kids if isinstance(kid, pikepdf.Dictionary)).Obj.TU)


def cells(table) -> list[list[str]]:
    """What each row of a table must be made of; its first cell is its name, or says that it is an example."""
    blank = ["/TD"] * (len(table.columns) - 1)
    if table.rows:
        return [["/TH", *blank]] * len(table.rows)
    example = [["/TH", *blank]] if table.example else []
    return example + [["/TD", *blank]] * table.blank_rows


def test_screen_readers_hear_of_a_blank_what_its_field_says_and_the_names_of_rows(site, curriculum):
    for paper in few_papers(curriculum):
        with pikepdf.open(published(site, paper.locale, paper.path)) as document:
            tags = list(walk(document.Root.StructTreeRoot))
            forms = [(str(tag.Alt), name_of_field(tag)) for tag in tags if tag.S == "/Form"]
            rows = [[str(cell.S) for cell in row.K] for tag in tags if tag.S == "/TBody" for row in tag.K]
        assert forms and [(said, named) for said, named in forms if said != named] == [], paper.name
        fields = [field for id, _ in paper.sheets for field in curriculum.worksheets[id].fields]
        tables = [field for field in fields if field.kind == "table" and not paper.is_large]
        assert rows == [row for table in tables for row in cells(table)], paper.name


def test_the_validator_notices_a_missing_language(rich):
    with pikepdf.open(io.BytesIO(rich)) as document:
        del document.Root.Lang
        document.save(out := io.BytesIO())
    assert broken(out.getvalue())


def test_answers_with_spanish_letters_are_kept(rich):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(rich))
    fields = writer.get_fields()
    text = next(name for name, field in fields.items() if field["/FT"] == "/Tx")
    buttons = [(name, field) for name, field in fields.items() if field["/FT"] == "/Btn"]
    choice = next(name for name, field in buttons if "/3" in field.get("/_States_", ()))
    for sheet in writer.pages:
        writer.update_page_form_field_values(sheet, {text: "¿Qué hará mañana la señora Ñúñez?", choice: "/3"})
    writer.write(out := io.BytesIO())
    read = pypdf.PdfReader(io.BytesIO(out.getvalue())).get_fields()
    assert read[text]["/V"] == "¿Qué hará mañana la señora Ñúñez?"
    assert read[choice]["/V"] == "/3"


@pytest.mark.parametrize("is_large, points", [(False, 11), (True, 18)])
def test_print_is_set_in_11_points_and_large_print_in_18(site, curriculum, is_large, points):
    paper = next(paper for paper in few_papers(curriculum) if paper.is_large == is_large and not paper.is_packet)
    sizes: dict[float, int] = {}

    def count(text, _, matrix, font, size):
        sizes[round(size * matrix[3], 1)] = sizes.get(round(size * matrix[3], 1), 0) + len(text)

    pypdf.PdfReader(published(site, paper.locale, paper.path)).pages[0].extract_text(visitor_text=count)
    assert abs(max(sizes, key=sizes.get)) == points


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


def test_paper_is_one_setting(curriculum, booklets):
    other = next(paper for paper in PAPERS if paper != PAPER)
    made = pdf(booklets[f"en/files/{richest(curriculum)}.pdf"], curriculum, other)
    with pikepdf.open(io.BytesIO(made)) as document:
        assert {tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in document.pages} == {SIZES[other]}


@pytest.mark.parametrize("which", HOW_MANY)
def test_the_same_words_give_the_same_bytes(site, curriculum, booklets, which):
    """What is made here is what was published, by another process and at another time."""
    differing = [
        paper.name
        for paper in which(curriculum)
        if pdf(booklets[paper.name], curriculum, PAPER) != published(site, paper.locale, paper.path).read_bytes()
    ]
    assert differing == []


def test_a_blank_that_was_never_drawn_stops_the_printing(curriculum, booklets):
    id = richest(curriculum)
    drawn = pdf(booklets[f"en/files/{id}.pdf"], curriculum)
    first = blanks(curriculum.worksheets[id], curriculum.labels.worksheet, "en")[0]
    with pytest.raises(DrawingError, match=re.escape(f"blanks that were never drawn: [('{first.name}', '')")):
        with_form(drawn, {first.name: first}, TYPING_FONT, 10)
