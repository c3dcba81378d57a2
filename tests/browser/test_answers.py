"""What is written on a worksheet: every word and mark of it is on paper, and nothing is left when it is cleared."""

import pytest

from macros.components.worksheet.fields import blanks
from macros.components.worksheet.model import Words as WorksheetWords
from macros.components.worksheet.model import Worksheet
from tests.browser.paper import on_paper, squeezed, worksheets_of_all_kinds
from tests.browser.sight import add_style

ANSWER = (
    "We would like to talk with the people who run the clinic about what they need, "
    "about what we can bring, and about what they have tried before we came"
)
"""Longer than what any field shows at first; each answer ends with a word of its own."""


MARKED = """() => {
    const boxes = [...document.querySelectorAll("form.cp-form :is([type=checkbox], [type=radio])")];
    return boxes.map(box => [box.type === "radio" ? "●" : "X", box.closest("label").innerText, box.checked]);
}"""
"""For each box its mark when it is chosen, its words, and whether it is."""


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


CUT = """() => [...document.querySelectorAll(".cp-write > textarea")].filter(field =>
    field.scrollHeight > field.clientHeight + 1 || field.scrollWidth > field.clientWidth + 1
).map(field => field.name)"""


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
    the_line_that_says_so = 40
    assert page.evaluate("document.documentElement.scrollHeight") <= height + the_line_that_says_so


def test_what_is_cleared_or_left_is_nowhere_on_the_page(visit, curriculum):
    id = worksheets_of_all_kinds(curriculum)[0]
    page = visit.open(f"worksheets/{id}/")
    clear = "document.querySelector('[data-act=clear]').click()"
    leave = "dispatchEvent(new PageTransitionEvent('pagehide'))"
    for forget in (clear, leave):
        fill(page, curriculum.all(Worksheet)[id], curriculum, "en")
        page.evaluate(forget)
        assert "people who run the clinic" not in page.content(), forget
