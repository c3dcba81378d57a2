"""Texts as plain shapes: every word is there, and what cannot be shown is refused."""

from dataclasses import replace

import pytest
from lxml import html

from macros.components.decks import all_decks
from macros.components.guides import all_guides
from macros.shapes.drawing import as_html
from macros.shapes.elements import Origin, UnreadableError
from macros.shapes.links import without_links
from macros.shapes.markdown import from_markdown
from macros.shapes.reader import read_shapes
from macros.shapes.shape import Box, Bullets, Paragraph, Run, Table, paragraph, words
from tests.published import published
from tests.seen import words_in


def shapes(body: str):
    return read_shapes(html.fragment_fromstring(body, create_parent="div"), Origin("page"))


def test_a_guide_on_paper_has_every_word_of_its_page_in_its_order(site, curriculum):
    """The paper is made of what authors wrote; the page is what MkDocs made of it."""
    guides = all_guides(curriculum)
    assert len(guides) == 2 * len(curriculum.parts)
    for (locale, part), guide in guides.items():
        page = published(site, locale, f"{part}/facilitator-guide/index.html").read_text(encoding="utf-8")
        assert words(guide) == words_in(page, lambda tag, _: tag == "article"), (locale, part)


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


def test_what_is_drawn_is_read_as_the_same_shapes(curriculum):
    """So the page shows what the files show."""
    texts = [from_markdown(TEXT, "text")]
    for deck in all_decks(curriculum).values():
        texts += [text for slide in deck for text in (slide.body, slide.care, slide.notes)]
    for text in texts:
        assert without_looks(shapes(as_html(text))) == without_looks(text)


def without_looks(text: tuple) -> tuple:
    """How a paragraph looks is said by the page around it."""
    return tuple(replace(shape, look="") if isinstance(shape, Paragraph) else shape for shape in text)


def test_looks_lists_and_tables_are_kept():
    made = shapes(
        '<p>Say <b>yes</b> or<br>call <a href="tel:988">988</a>.</p>'
        '<ol type="A"><li>A<ul><li>B</li></ul></li></ol>'
        "<div><table><tr><th>X</th></tr><tr><td>1</td></tr></table></div>"
    )
    assert made[0] == Paragraph(
        (Run("Say "), Run("yes", bold=True), Run(" or\ncall "), Run("988", link="tel:988"), Run("."))
    )
    assert made[1] == Bullets(((Paragraph((Run("A"),)), Bullets(((Paragraph((Run("B"),)),),))),), "A")
    assert isinstance(made[2], Table)


def test_what_is_there_as_shapes_stands_in_its_place_and_the_text_around_it_is_one():
    given = {"x": (Box("use", (paragraph("Poll", "kind"),)),)}
    text = "See [here][1].\n\nX\n\n- after\n\n[1]: tel:988\n"
    assert from_markdown(text, "text", lambda html: html.replace("<p>X</p>", '<section id="x"></section>'), given) == (
        Paragraph((Run("See "), Run("here", link="tel:988"), Run("."))),
        *given["x"],
        Bullets(((paragraph("after"),),)),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("See [the map](step.md#map) and [this](https://example.org).", "See the map and this."),
        ("See <https://example.org>, or write: <a@example.org>.", "See https://example.org, or write: a@example.org."),
        ("See [this one][1].\n\n[1]: https://example.org", "See this one."),
        ("| a |\n|---|\n| [b](https://example.org) |", "a b"),
        ("- [a](https://example.org)", "a"),
        ("Write `[words](address)`.", "Write [words](address)."),
    ],
)
def test_without_links_only_their_words_are_left(text, said):
    made = without_links(from_markdown(text, "text"))
    assert "link='http" not in repr(made) and "link='tel" not in repr(made) and "link='mail" not in repr(made)
    assert " ".join(words(made)) == said
    assert without_links((Box("use", made),)) == (Box("use", made),)


def test_words_that_were_a_link_look_like_those_around_them():
    assert without_links(from_markdown("See [the map](https://example.org) now.", "text")) == (
        paragraph("See the map now."),
    )


def test_the_end_of_a_line_is_a_space_and_only_a_break_breaks_it():
    read = shapes("<p><b>one</b>\n<i>two</i> three\nfour<br>\nfive</p>")
    assert read == (Paragraph((Run("one", bold=True), Run(" "), Run("two", italic=True), Run(" three four\nfive"))),)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (
            "<p>a</p><video>my words</video>",
            "page: the element <video> (my words) is not known in files",
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
