"""Decks for PowerPoint: titles, text and notes that can be edited, in the right language, the same each time."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn

from macros.components.decks import all_decks
from macros.components.slide.deck import Slide
from macros.export.handout import Module, Part, Words
from macros.export.powerpoint.blank import FILE
from macros.export.powerpoint.deck import pptx
from macros.export.powerpoint.fit import SlideError
from macros.export.powerpoint.sizes import full_slides
from macros.export.powerpoint.template import template
from macros.rules.load import load_curriculum
from macros.shapes.shape import Bullets, Paragraph, Run, words
from tests.slides import PLAN, SLIDES
from tests.slides import deck as slides_in

LABELS = Words(
    "Page {page} of {total}",
    "Contents",
    "{part}: slides with notes",
    "Slide {number}",
    "To paste into the meeting:",
    "Read this aloud:",
    "No notes.",
    {"en": "English", "es": "Español"},
)
MODULES = {"welcome": Module("Welcome", "10:00–10:05 · 5 min"), "plan": Module("A plan", "10:05–10:20 · 15 min")}


def part(locale: str = "en") -> Part:
    return Part(locale, "Collective Power", "Part 1", "Action Steps", MODULES, LABELS)


@pytest.fixture(scope="module")
def deck():
    return Presentation(BytesIO(pptx(SLIDES, part())))


def read(page) -> list[str]:
    """The words of a slide in reading order, without what stands at its foot."""
    shapes = [shape for shape in page.shapes if not (shape.is_placeholder and shape.placeholder_format.idx > 1)]
    texts = (
        [cell.text for shape in shapes if shape.has_table for row in shape.table.rows for cell in row.cells]
        if any(shape.has_table for shape in shapes)
        else []
    )
    return " ".join([shape.text_frame.text for shape in shapes if shape.has_text_frame] + texts).split()


def notes(page) -> list[str]:
    return [paragraph.text for paragraph in page.notes_slide.notes_text_frame.paragraphs]


def test_each_slide_has_its_title_and_every_word_in_reading_order(deck):
    assert [page.shapes.title.text for page in deck.slides] == [slide.title for slide in SLIDES]
    assert [read(page) for page in deck.slides] == [slide.title.split() + words(slide.body) for slide in SLIDES]


def test_slides_are_wide_and_use_the_layout_that_fits_their_content(deck):
    assert deck.slide_width * 9 == deck.slide_height * 16 and not deck._element.sldSz.get("type")
    assert [page.slide_layout.name for page in deck.slides] == [
        "Title Slide",
        "Title and Content",
        "Title and Content",
        "Title Only",
        "Title and Content",
        "Title and Content",
    ]
    assert {layout.name for layout in deck.slide_layouts} == {"Title Slide", "Title and Content", "Title Only"}


def test_a_table_is_a_table_with_a_heading_row_and_words_about_it(deck):
    frame = next(shape for shape in deck.slides[2].shapes if shape.has_table)
    assert frame.table.first_row and frame.table.cell(0, 0).text == "Who"
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == "Who does what"


def test_lists_have_real_marks_numbers_and_letters(deck):
    def marks(number):
        return [
            (mark.get("type") or etree.QName(mark).localname)
            for mark in deck.slides[number].placeholders[1]._element.iter(qn("a:buAutoNum"), qn("a:buNone"))
        ]

    assert marks(1) == ["buNone", "arabicPeriod", "arabicPeriod"]
    assert marks(4) == ["buNone", *["alphaUcPeriod"] * 3]
    assert [paragraph.level for paragraph in deck.slides[1].placeholders[1].text_frame.paragraphs] == [0, 0, 1, 0, 0, 0]


def test_each_slide_has_its_modules_notes_and_clock_time_and_the_first_what_to_read_aloud(deck):
    assert notes(deck.slides[2]) == [
        "A plan · 10:05–10:20 · 15 min",
        "Read this aloud:",
        "This is about poverty.",
        "Do. Read the table aloud.",
        "Slowly",
    ]
    assert notes(deck.slides[3]) == ["A plan · 10:05–10:20 · 15 min", "Do. Read the table aloud.", "Slowly"]


def test_notes_hold_the_poll_and_the_prompt_in_both_languages_to_paste(deck):
    assert notes(deck.slides[4])[1:6] == [
        "To paste into the meeting:",
        "Is your team ready?",
        "A. Yes",
        "B. No",
        "C. I'd rather not say",
    ]
    assert notes(deck.slides[5])[1:4] == [
        "To paste into the meeting:",
        "English: What will you do first?",
        "Español: ¿Qué harán primero?",
    ]
    spanish = [run.get("lang") for run in deck.slides[5].notes_slide._element.iter(qn("a:rPr"))]
    assert {"en-US", "es-US"} == set(spanish)


def test_every_word_says_its_language_and_the_file_its_title():
    made = Presentation(BytesIO(pptx(slides_in("es"), part("es"))))
    for page in made.slides:
        assert {run.find(qn("a:rPr")).get("lang") for run in page._element.iter(qn("a:r"))} == {"es-US"}
    properties = made.core_properties
    assert (properties.title, properties.language, properties.author) == ("Part 1. Action Steps", "es-US", "")


def test_slides_are_numbered_and_say_the_part(deck):
    for page in deck.slides:
        assert next(page._element.iter(qn("a:fld"))).get("type") == "slidenum"
        assert any(shape.text_frame.text == "Collective Power · Part 1" for shape in page.placeholders)
        ids = [element.get("id") for element in page._element.iter(qn("p:cNvPr"))]
        assert len(ids) == len(set(ids))


def test_two_runs_give_the_same_bytes_on_any_day():
    made = pptx(SLIDES, part())
    assert made == pptx(SLIDES, part())
    parts = ZipFile(BytesIO(made)).infolist()
    assert {entry.date_time for entry in parts} == {(1980, 1, 1, 0, 0, 0)}
    assert not [
        entry.filename
        for entry in parts
        if "thumbnail" in entry.filename or "printer" in entry.filename or entry.filename == "docProps/app.xml"
    ]


def test_long_text_is_set_smaller_and_too_long_text_is_refused():
    def with_entries(count: int) -> Slide:
        entry = (Paragraph((Run("An entry that is about as long as a line of a slide may well be"),)),)
        return Slide("slide", "Many", (Bullets((entry,) * count),), PLAN, number=1)

    def size(count: int) -> int:
        made = Presentation(BytesIO(pptx([with_entries(count)], part())))
        return int(next(made.slides[0].placeholders[1]._element.iter(qn("a:defRPr"))).get("sz"))

    assert size(3) > size(8) >= 1600
    with pytest.raises(SlideError) as error:
        pptx([with_entries(20)], part())
    assert str(error.value) == "its text does not fit in 16 points"


def test_a_slide_that_is_too_full_is_told_with_its_place_before_anything_is_made(sample):
    page = sample / "docs/es/part-1/begin.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("\n- ", "\n" + "- Una línea que llena la pantalla.\n" * 20 + "- ", 1),
        encoding="utf-8",
    )
    decks = all_decks(load_curriculum(sample))
    (problem,) = full_slides(slide for slides in decks.values() for slide in slides)
    line = page.read_text(encoding="utf-8").split("\n").index("/// slide | Por qué comenzar") + 1
    assert (problem.place.path, problem.place.line) == ("docs/es/part-1/begin.md", line)
    assert problem.what == "the slide “Por qué comenzar” is too full: its text does not fit in 16 points."


def test_nothing_shrinks_by_itself(deck):
    for element in (
        deck.slide_master._element,
        *(layout._element for layout in deck.slide_layouts),
        *(page._element for page in deck.slides),
    ):
        assert not list(element.iter(qn("a:normAutofit")))


def test_the_deck_that_every_deck_begins_from_is_the_one_that_its_script_writes():
    assert FILE.read_bytes() == template(), "run: python -m macros.export.powerpoint.template"
