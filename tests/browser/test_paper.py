"""What comes out of the printer: lines where there is no answer yet, and nothing that only works on a screen."""

import io

import pytest
from PIL import Image

from tests.browser.kinds import address_of
from tests.browser.paper import on_paper, squeezed, worksheets_of_all_kinds

NOT_FOR_PAPER = (
    ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-skip, .headerlink, #exit, #menu, .cp-search, .cp-desk, "
    ".cp-files, .cp-filter, .cp-worksheet__place, .cp-private, .cp-status, .cp-screen, .cp-twin, .cp-clock, "
    ".cp-run-sheet__links, .cp-actions, .cp-acts, .cp-tally__row, .cp-meaning, "
    "button:not(.cp-term), a.md-button, select, input[type=number], input[type=time]"
)


LINES = """() => [...document.querySelectorAll(".cp-field > .cp-write")].map((place, n) => {
    place.id = `place-${n}`;
    return [`#${place.id}`, place.querySelector("textarea").rows];
})"""
"""Where something is to be written, and how many lines there are to be."""


def test_on_paper_there_are_lines_and_no_buttons(visit, curriculum):
    """Each blank has as many ruled lines as its author has asked for, from edge to edge, and no box and no grip."""
    for id in worksheets_of_all_kinds(curriculum):
        page = visit.open(f"worksheets/{id}/")
        page.set_viewport_size({"width": 672, "height": 900})
        page.emulate_media(media="print")
        assert seen_on_paper(page) == [], id
        for place, rows in page.evaluate(LINES):
            assert ruled_lines(page.locator(place).screenshot()) == [rows, rows, rows], (id, place)
            # a browser that saves ink would leave the lines out
            assert page.locator(place).evaluate("place => getComputedStyle(place).printColorAdjust") == "exact"
        page.emulate_media(media="screen")


def ruled_lines(picture: bytes) -> list[int]:
    """How many dark lines a picture has at its left edge, in the middle and at its right edge."""
    image = Image.open(io.BytesIO(picture)).convert("L")
    places = (1, image.width // 2, image.width - 2)
    columns = [[image.getpixel((x, y)) < 180 for y in range(image.height)] for x in places]
    return [sum(dark and not before for dark, before in zip(column, [False, *column])) for column in columns]


def seen_on_paper(page) -> list[str]:
    """What is no use on paper and would be printed all the same."""
    look = """kinds => {
        const how = {visibilityProperty: true, opacityProperty: true};
        const isSeen = part => part.checkVisibility(how) && part.getBoundingClientRect().height > 0;
        return [...document.querySelectorAll(kinds)].filter(isSeen).map(part => part.outerHTML.slice(0, 100));
    }"""
    return page.evaluate(look, NOT_FOR_PAPER)


WANTED = """() => {
    const kinds = "h1, h2, h3, .cp-answers__text, .cp-glossary dt, .cp-glossary dd, .cp-run-sheet tbody th, .cp-when";
    const parts = [...document.querySelectorAll(`article :is(${kinds})`)].filter(part => part.checkVisibility());
    return parts.map(part => part.innerText.replace("¶", ""));
}"""
"""The words of what a printed page is for."""


@pytest.mark.parametrize(
    "path",
    [
        "glossary/",
        "part-1/step-04-connect/",
        "part-1/what-why-how/",
        "part-1/run-sheet/",
        "es/part-2/marginalization-to-ownership/",
        "es/find-help/",
        "worksheets/partner-map/",
    ],
)
def test_a_printed_page_is_whole_and_clean_and_has_no_blank_last_page(visit, path):
    page = visit.open(path)
    sheets = on_paper(page)
    assert sheets[-1]
    text = "".join(sheets)
    buttons = page.locator("#exit, .cp-search__open").all_inner_texts()
    assert page.locator(".md-tabs").inner_text() and not any(squeezed(label) in text for label in buttons)
    page.emulate_media(media="print")
    assert seen_on_paper(page) == []
    wanted = page.evaluate(WANTED)
    assert wanted and [words for words in wanted if squeezed(words) not in text] == []
    page.emulate_media(media="screen")


COLORS = """scheme => {
  document.body.dataset.mdColorScheme = scheme;
  return [...document.querySelectorAll("body, .md-content *")].filter(part => part.checkVisibility()).map(part => {
    const {color, backgroundColor, borderTopColor, borderBottomColor, colorScheme} = getComputedStyle(part);
    const colors = [color, backgroundColor, borderTopColor, borderBottomColor];
    return [part.tagName, part.className, ...colors, colorScheme === "dark"].join(" ");
  });
}"""


@pytest.mark.parametrize("path", ["worksheets/partner-map/", "part-1/run-sheet/", "part-1/what-why-how/"])
def test_what_is_printed_from_a_dark_screen_is_as_from_a_light_one(visit, path):
    page = visit.open(path)
    page.emulate_media(media="print", color_scheme="dark")
    light, dark = (page.evaluate(COLORS, scheme) for scheme in ("default", "slate"))
    assert [(here, there) for here, there in zip(light, dark, strict=True) if here != there][:5] == []
    page.emulate_media(media="screen", color_scheme="light")


@pytest.mark.parametrize("macro", ["run_sheet", "certificate"])
def test_a_page_that_is_made_for_paper_has_a_button_that_prints_it(visit, curriculum, macro):
    pages = [page for page, _ in curriculum.calls(macro)]
    shortest = min(pages, key=lambda page: len(page.text))  # its own page, not the guide that has it too
    page = visit.open(address_of(shortest.path, shortest.locale))
    page.evaluate("() => { window.print = () => { document.title = 'printed'; }; }")
    for button in page.locator("button[data-print]").all():
        button.click(timeout=5000)
    assert page.title() == "printed"
