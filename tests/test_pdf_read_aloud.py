"""Worksheets as PDF, as screen readers have them: accessible by PDF/UA-1, and read in the order of the data."""

import io
from collections.abc import Iterator
from itertools import zip_longest
from operator import itemgetter

import page as page_validation
import pikepdf
import pypdf
import pytest

from macros.components.worksheet.model import Words as WorksheetWords
from macros.components.worksheet.model import Worksheet
from tests.expected_blanks import row_names
from tests.published import HOW_MANY, few_papers, papers, published, rich_pdf


def broken(data: bytes) -> list[str]:
    """The rules of PDF/UA-1 that a PDF breaks."""
    return [failure.message for failure in page_validation.validate_pdf_bytes(data, profile="ua-1").failures]


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
    words, wrong = curriculum.the(WorksheetWords), []
    for paper in papers(curriculum):
        expected = [
            (curriculum.all(Worksheet)[id].title[paper.locale], headings(curriculum.all(Worksheet)[id], words, paper))
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
    words = curriculum.the(WorksheetWords)
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
        worksheet = curriculum.all(Worksheet)[id]
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
        fields = [field for id, _ in paper.sheets for field in curriculum.all(Worksheet)[id].fields]
        tables = [field for field in fields if field.kind == "table" and not paper.is_large]
        assert rows == [row for table in tables for row in cells(table)], paper.name


def test_the_validator_notices_a_missing_language(site, curriculum):
    with pikepdf.open(io.BytesIO(rich_pdf(site, curriculum))) as document:
        del document.Root.Lang
        document.save(out := io.BytesIO())
    assert broken(out.getvalue())
