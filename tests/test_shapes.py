"""Finished pages as plain shapes: every word is there, and what cannot be shown is refused."""

import re

import pytest
from lxml import html

from macros.export.article import ON_SCREEN_ONLY, of_page, read_article
from macros.export.html.deck import read_deck
from macros.shapes.drawing import as_html
from macros.shapes.elements import UnreadableError
from macros.shapes.markdown import from_markdown
from macros.shapes.reader import read_shapes
from macros.shapes.shape import Box, Bullets, Paragraph, Run, Table, words
from tests.conftest import ROOT
from tests.seen import words_in

READ_ALOUD = '<div class="cp-notes__care"><p>This is about poverty.</p></div>'
"""What is read aloud before a module stands in the notes of each of its slides, but in files only before the first."""


def shapes(body: str):
    return read_shapes(html.fragment_fromstring(body, create_parent="div"), of_page("page"))


def test_a_guide_as_shapes_has_every_word_of_the_page_in_its_order(site, curriculum):
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("facilitator-guide/index.html"))
    assert len(pages) == 2 * len(curriculum.parts)
    for page in pages:
        assert words(read_article(site, page)) == words_in(
            (site / page).read_text(encoding="utf-8"), lambda tag, _: tag == "article"
        ), page


def test_a_deck_as_shapes_has_every_word_of_its_slides_and_notes_in_their_order():
    page = (ROOT / "tests/deck.html").read_text(encoding="utf-8")
    slides = read_deck(ROOT / "tests", "deck.html", "en")
    assert [word for slide in slides for word in slide.title.split() + words(slide.shapes)] == words_in(
        page, lambda tag, classes: tag in ("h1", "h2") or "cp-slide__body" in classes
    )
    before, *after = page.split(READ_ALOUD)
    assert [word for slide in slides for word in words(slide.notes)] == words_in(
        before + READ_ALOUD + "".join(after), lambda _, classes: "cp-notes" in classes
    )
    assert slides[5].prompt == {"en": "What will you do first?", "es": "¿Qué harán primero?"}


TEXT = """Two **strong** words, *one*
<strong><em>both</em></strong> and [a link](https://example.org/?a=1&b=2) for <tom@example.org> & "you".

- Trust
    - It takes time

    More of it
- Time < money

A line<br>and another

1. Ask
2. Listen

| Who | What |
|---|---|
| Program | **Calls** |
| | |
"""


def test_what_is_drawn_is_read_as_the_same_shapes():
    """So the page shows what the files show."""
    text = from_markdown(TEXT, "text")
    assert shapes(str(as_html(text))) == text


def test_looks_lists_and_tables_are_kept():
    made = shapes(
        '<p>Say <b>yes</b> or<br>call <a href="tel:988">988</a>.</p>'
        '<ol class="cp-answers"><li>A<ul><li>B</li></ul></li></ol>'
        '<div class="cp-box cp-slide"><table><tr><th>X</th></tr><tr><td>1</td></tr></table></div>'
    )
    assert made[0] == Paragraph(
        (Run("Say "), Run("yes", bold=True), Run(" or\ncall "), Run("988", link="tel:988"), Run("."))
    )
    assert made[1] == Bullets(((Paragraph((Run("A"),)), Bullets(((Paragraph((Run("B"),)),),))),), "A")
    assert isinstance(made[2], Box) and made[2].kind == "slide" and isinstance(made[2].shapes[0], Table)


def test_the_end_of_a_line_is_a_space_and_only_a_break_breaks_it():
    read = shapes("<p><b>one</b>\n<i>two</i> three\nfour<br>\nfive</p>")
    assert read == (Paragraph((Run("one", bold=True), Run(" "), Run("two", italic=True), Run(" three four\nfive"))),)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (
            "<p>a</p><video>my words</video>",
            "page: the element <video> (my words) is not known in files; add it to macros/shapes/reader.py",
        ),
        ("<p>a <ruby>b</ruby></p>", "page: the element <ruby> stands inside a sentence (b); files cannot show it"),
        (
            "<table><tr><td>1</td></tr><tr><td>1</td><td>2</td></tr></table>",
            "page: a table has rows of different widths: 112",
        ),
    ],
)
def test_what_files_cannot_show_is_refused_with_its_place(body, says):
    with pytest.raises(UnreadableError) as error:
        shapes(body)
    assert str(error.value) == says


def test_a_page_without_slides_and_a_slide_without_a_heading_are_refused(tmp_path):
    page = tmp_path / "index.html"
    for text, says in [
        ("<p>x</p>", "index.html: there are no slides on the page"),
        ('<section class="cp-slide"><p>x</p></section>', "index.html: slide 1 has no heading"),
    ]:
        page.write_text(text, encoding="utf-8")
        with pytest.raises(UnreadableError, match=re.escape(says)):
            read_deck(tmp_path, "index.html", "en")
    with pytest.raises(UnreadableError, match=r"gone\.html: the page is missing"):
        read_deck(tmp_path, "gone.html", "en")


def test_what_files_leave_out_is_what_the_print_style_hides():
    printed = [
        path.read_text(encoding="utf-8").partition("@media print")[2]
        for path in (ROOT / "docs/assets/css").glob("*.css")
    ]
    hidden = [
        rule[0]
        for style in printed
        for rule in re.findall(r"([^{}]*)\{([^{}]*)\}", style)
        if "display: none" in rule[1]
    ]
    assert set(re.findall(r"\.([\w-]+)", " ".join(hidden))) >= ON_SCREEN_ONLY
