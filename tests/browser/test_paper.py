"""What comes out of the printer: every answer that was written, lines where there is none, and nothing that only works on a screen."""

import io
from unicodedata import normalize

import pypdf
import pytest
from PIL import Image

from macros.components.worksheet.fields import blanks
from macros.components.worksheet.model import Words as WorksheetWords
from macros.components.worksheet.model import Worksheet
from tests.browser.kinds import address_of
from tests.browser.sight import add_style

ANSWER = "We would like to talk with the people who run the clinic about what they need, about what we can bring, and about what they have tried before we came"
"""Longer than what any field shows at first; each answer ends with a word of its own."""

MARKED = """() => [...document.querySelectorAll("form.cp-form :is([type=checkbox], [type=radio])")].map(box => [box.type === "radio" ? "●" : "X", box.closest("label").innerText, box.checked])"""

NOT_FOR_PAPER = ".md-header, .cp-files, .cp-filter, .cp-worksheet__place, .cp-private, .cp-status, .cp-screen, .cp-twin, .cp-clock, .cp-run-sheet__links, .md-tabs, .md-sidebar, .md-footer, .md-skip, #exit, #menu, .cp-search, .cp-desk, .cp-actions, .cp-acts, .cp-tally__row, .headerlink, .cp-meaning, button:not(.cp-term), a.md-button, select, input[type=number], input[type=time]"


def on_paper(page) -> list[str]:
    """The text of each sheet of a printed page, letter by letter, without spaces: where a line ends is no matter."""
    return [squeezed(sheet.extract_text()) for sheet in pypdf.PdfReader(io.BytesIO(page.pdf(format="Letter"))).pages]


def squeezed(text: str) -> str:
    return "".join(normalize("NFKC", text).split())


def worksheets_of_all_kinds(curriculum) -> list[str]:
    """The ids of a few worksheets that together have every kind of field that any has."""
    kinds = {id: {field.kind for field in worksheet.fields} for id, worksheet in curriculum.all(Worksheet).items()}
    left, chosen = set.union(*kinds.values()), []
    while left:
        chosen.append(max(kinds, key=lambda id: (len(kinds[id] & left), -len(curriculum.all(Worksheet)[id].fields))))
        left -= kinds[chosen[-1]]
    return chosen


def fill(page, worksheet, curriculum, locale: str) -> list[str]:
    """Write in every field, tick every second box, and make a choice everywhere; the last words of the answers."""
    last_words, ticks = [], 0
    for blank in blanks(worksheet, curriculum.the(WorksheetWords), locale):
        if blank.kind in ("line", "lines"):
            last_words.append(f"end{len(last_words)}of")
            page.fill(f"[name='{blank.name}']", f"{ANSWER} {last_words[-1]}")
        elif blank.kind == "tick":
            ticks += 1
            page.set_checked(f"[name='{blank.name}']", ticks % 2 == 1)
        else:
            page.check(f"[name='{blank.name}'] >> nth=1")
    return last_words


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_filled_worksheet_keeps_every_word_and_every_mark_on_paper(visit, curriculum, locale):
    for id in worksheets_of_all_kinds(curriculum):
        page = visit.open(("" if locale == "en" else "es/") + f"worksheets/{id}/")
        last_words = fill(page, curriculum.all(Worksheet)[id], curriculum, locale)
        text = "".join(on_paper(page))
        assert [word for word in last_words if text.count(word) != 1] == [], id
        marks = [(mark + squeezed(label), is_chosen) for mark, label, is_chosen in page.evaluate(MARKED)]
        chosen = {marked for marked, is_chosen in marks if is_chosen}
        assert [marked for marked in chosen if marked not in text] == [], id
        assert [marked for marked, _ in marks if marked not in chosen and marked in text] == [], id
        page.evaluate("document.querySelector('form.cp-form').reset()")  # or the browser asks before it leaves


def test_without_scripts_too_a_filled_worksheet_keeps_every_word_on_paper(without_scripts, curriculum):
    id = worksheets_of_all_kinds(curriculum)[0]
    page = without_scripts(f"worksheets/{id}/")
    last_words = fill(page, curriculum.all(Worksheet)[id], curriculum, "en")
    text = "".join(on_paper(page))
    assert [word for word in last_words if word not in text] == []


CUT = "() => [...document.querySelectorAll('.cp-write > textarea')].filter(field => field.scrollHeight > field.clientHeight + 1 || field.scrollWidth > field.clientWidth + 1).map(field => field.name)"


def test_on_a_screen_fields_grow_with_their_text_and_shrink_again(visit, curriculum):
    id = worksheets_of_all_kinds(curriculum)[0]
    page = visit.open(f"worksheets/{id}/")
    height = page.evaluate("document.documentElement.scrollHeight")
    fill(page, curriculum.all(Worksheet)[id], curriculum, "en")
    for sizing in ("content", "fixed"):  # browsers that size fields by their content, and those that do not yet
        add_style(page, f".cp-form textarea {{ field-sizing: {sizing} !important; }}")
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 740})
            assert page.evaluate(CUT) == [], (sizing, width)
    page.locator("[data-act=clear]").click()
    assert (
        page.evaluate("document.documentElement.scrollHeight") <= height + 40
    )  # the line that says it has been cleared


def test_what_is_cleared_or_left_is_nowhere_on_the_page(visit, curriculum):
    id = worksheets_of_all_kinds(curriculum)[0]
    page = visit.open(f"worksheets/{id}/")
    for forget in (
        "document.querySelector('[data-act=clear]').click()",
        "dispatchEvent(new PageTransitionEvent('pagehide'))",
    ):
        fill(page, curriculum.all(Worksheet)[id], curriculum, "en")
        page.evaluate(forget)
        assert "people who run the clinic" not in page.content(), forget


LINES = """() => [...document.querySelectorAll(".cp-field > .cp-write")].map((place, n) => { place.id = `place-${n}`; return [`#${place.id}`, place.querySelector("textarea").rows]; })"""


def test_on_paper_there_are_lines_and_no_buttons(visit, curriculum):
    """Each blank has as many ruled lines as its author has asked for, from edge to edge, and no box and no grip."""
    for id in worksheets_of_all_kinds(curriculum):
        page = visit.open(f"worksheets/{id}/")
        page.set_viewport_size({"width": 672, "height": 900})
        page.emulate_media(media="print")
        assert seen_on_paper(page) == [], id
        for place, rows in page.evaluate(LINES):
            assert ruled_lines(page.locator(place).screenshot()) == [rows, rows, rows], (id, place)
            assert page.locator(place).evaluate("place => getComputedStyle(place).printColorAdjust") == "exact", (
                "a browser that saves ink would leave the lines out"
            )
        page.emulate_media(media="screen")


def ruled_lines(picture: bytes) -> list[int]:
    """How many dark lines a picture has at its left edge, in the middle and at its right edge."""
    image = Image.open(io.BytesIO(picture)).convert("L")
    columns = [
        [image.getpixel((x, y)) < 180 for y in range(image.height)] for x in (1, image.width // 2, image.width - 2)
    ]
    return [sum(dark and not before for dark, before in zip(column, [False, *column])) for column in columns]


def seen_on_paper(page) -> list[str]:
    """What is no use on paper and would be printed all the same."""
    return page.evaluate(
        "kinds => [...document.querySelectorAll(kinds)].filter(part => part.checkVisibility({visibilityProperty: true, opacityProperty: true}) && part.getBoundingClientRect().height > 0).map(part => part.outerHTML.slice(0, 100))",
        NOT_FOR_PAPER,
    )


WANTED = """() => [...document.querySelectorAll("article :is(h1, h2, h3, .cp-answers__text, .cp-glossary dt, .cp-glossary dd, .cp-run-sheet tbody th, .cp-when)")].filter(part => part.checkVisibility()).map(part => part.innerText.replace("¶", ""))"""


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
    assert page.locator(".md-tabs").inner_text() and not any(
        squeezed(label) in text for label in page.locator("#exit, .cp-search__open").all_inner_texts()
    )
    page.emulate_media(media="print")
    assert seen_on_paper(page) == []
    wanted = page.evaluate(WANTED)
    assert wanted and [words for words in wanted if squeezed(words) not in text] == []
    page.emulate_media(media="screen")


COLORS = """scheme => {
  document.body.dataset.mdColorScheme = scheme;
  return [...document.querySelectorAll("body, .md-content *")].filter(part => part.checkVisibility()).map(part => {
    const {color, backgroundColor, borderTopColor, borderBottomColor, colorScheme} = getComputedStyle(part);
    return [part.tagName, part.className, color, backgroundColor, borderTopColor, borderBottomColor, colorScheme === "dark"].join(" ");
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
    shortest = min(
        (page for page, _ in curriculum.calls(macro)), key=lambda page: len(page.text)
    )  # its own page, not the guide that has it too
    page = visit.open(address_of(shortest.path, shortest.locale))
    page.evaluate("() => { window.print = () => { document.title = 'printed'; }; }")
    for button in page.locator("button[data-print]").all():
        button.click(timeout=5000)
    assert page.title() == "printed"
