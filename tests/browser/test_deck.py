"""The slides by themselves: on any screen, by keyboard, on paper, without scripts."""

import io

import pikepdf
import pytest

from macros.loading import load_curriculum
from tests.browser.test_presenter import DECK, PRESENTER, shown
from tests.conftest import ROOT

CURRICULUM = load_curriculum(ROOT)
DECKS = [f"{'' if locale == 'en' else 'es/'}{part.id}/" for part in CURRICULUM.series.parts for locale in CURRICULUM.pages]


MEASURE = """n => {
  session.go(n);
  const slide = session.slides[n], top = document.querySelector('.cp-bar').getBoundingClientRect().top, wrong = [];
  for (const part of slide.querySelectorAll('h1, h2, .cp-slide__body, .cp-slide__body *')) {
    const box = part.getBoundingClientRect(), size = parseFloat(getComputedStyle(part).fontSize);
    if (box.height && (box.bottom > top || box.top < 0 || box.left < 0 || box.right > innerWidth || size < 24 && !part.closest('.cp-acts, .cp-unseen'))) wrong.push([slide.id, part.className || part.tagName, size, Math.round(box.bottom), Math.round(box.right)]);
  }
  return wrong;
}"""


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)], ids=["16:9", "4:3"])
@pytest.mark.parametrize("path", DECKS)
def test_every_slide_fits_the_screen_above_the_buttons_in_letters_of_24_pixels_or_more(visit, path, size):
    visit.page.set_viewport_size({"width": size[0], "height": size[1]})
    page = visit.open(path + "present/")
    count = page.locator(".cp-slide").count()
    assert count > 20
    assert [wrong for n in range(count) for wrong in page.evaluate(MEASURE, n)] == []


BROKEN_NUMBERS = r"""() => session.slides.flatMap((slide, n) => {
  session.go(n);
  const words = document.createTreeWalker(slide.querySelector('.cp-slide__body'), NodeFilter.SHOW_TEXT), seen = [];
  for (let text; text = words.nextNode();) for (const number of text.data.matchAll(/\d(-\d{3}){2}-\d{4}/g)) {
    const range = document.createRange();
    range.setStart(text, number.index);
    range.setEnd(text, number.index + number[0].length);
    seen.push(range.getClientRects().length);
  }
  return seen;
})"""


@pytest.mark.parametrize("path", DECKS)
def test_a_telephone_number_stands_on_one_line(visit, path):
    visit.page.set_viewport_size({"width": 1280, "height": 720})
    assert visit.open(path + "present/").evaluate(BROKEN_NUMBERS) == [1, 1]


STICKS_OUT = """() => {
  const slide = document.querySelector('.cp-slide.is-now'), edge = slide.getBoundingClientRect();
  const isOut = box => box.height && (box.bottom > edge.bottom + 1 || box.right > edge.right + 1 || box.left < edge.left - 1);
  return [...slide.querySelectorAll('button, .cp-answers__text')].filter(part => isOut(part.getBoundingClientRect())).map(part => part.textContent);
}"""


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)], ids=["16:9", "4:3"])
@pytest.mark.parametrize("frame", ["present/", "present/?notes=yes", "presenter/"])
@pytest.mark.parametrize("path", DECKS)
def test_hands_are_counted_on_the_slide_and_at_the_desk_without_scrolling(visit, path, frame, size):
    visit.page.set_viewport_size({"width": size[0], "height": size[1]})
    page = visit.open(path + frame)
    polls = page.evaluate("session.slides.flatMap((slide, n) => slide.dataset.kind === 'poll' ? [n] : [])")
    assert polls
    for n in polls:
        page.evaluate("n => session.go(n)", n)
        slide = page.locator(".cp-slide.is-now")
        assert page.evaluate(STICKS_OUT) == []
        slide.locator("[data-act=count]").click()
        slide.locator("[data-by='1']").nth(1).click()
        assert "1" in slide.locator(".cp-tally__hands").nth(1).inner_text()
        assert slide.locator(".cp-slide__body").evaluate("body => body.scrollHeight - body.clientHeight") <= 1
        assert page.evaluate(STICKS_OUT) == []


def test_the_keyboard_moves_the_slides_and_the_focus_with_them(visit):
    page = visit.open(DECK)
    for key, slide in [("ArrowRight", 2), ("PageDown", 3), (" ", 4), ("ArrowLeft", 3), ("PageUp", 2), ("End", 49), ("Home", 1)]:
        page.keyboard.press(key)
        assert shown(page) == f"slide-{slide}" and page.url.endswith(f"#slide-{slide}")
        assert page.evaluate("document.activeElement.closest('section')?.id") == f"slide-{slide}"
    assert page.title().startswith("Action Steps for Community Involvement (1/49)")
    for key in "bnpqs.,/":
        page.keyboard.press(key)
    assert shown(page) == "slide-1"
    page.get_by_role("button", name="Next").focus()
    page.keyboard.press(" ")
    assert shown(page) == "slide-2"


@pytest.mark.parametrize("path", [DECK, PRESENTER, DECK + "?notes=yes"])
def test_nothing_hidden_takes_the_focus_and_no_link_of_a_slide_leads_away(visit, path):
    page = visit.open(path + "#slide-8")
    assert page.locator(".cp-slide a, .cp-desk a").count() == 0
    for _ in range(25):
        page.keyboard.press("Tab")
        assert page.evaluate("(e => e === document.body || e.checkVisibility() && !e.closest('[inert]') && e.getBoundingClientRect().width > 0)(document.activeElement)")


def test_the_room_never_sees_the_notes(visit):
    page = visit.open(DECK)
    for n in range(page.locator(".cp-slide").count()):
        assert page.evaluate("n => { session.go(n); return !document.body.innerText.includes('Aim.') }", n)


def test_the_printed_slides_have_each_modules_notes_once_and_no_empty_page(visit):
    page = visit.open(DECK)
    page.keyboard.press("End")
    page.emulate_media(media="print")
    assert page.locator(".cp-slide:visible").count() == 49
    assert page.locator(".cp-notes:visible").count() == len(CURRICULUM.part("part-1").modules)
    assert page.locator(".cp-bar, .cp-clock, .cp-desk").locator("visible=true").count() == 0
    with pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as pdf:
        assert 17 <= len(pdf.pages) <= 20
        assert [float(side) for side in pdf.pages[0].mediabox] == [0, 0, 612, 792]
        assert min(len(sheet.Contents.read_bytes()) for sheet in pdf.pages) > 1000


def test_without_scripts_the_slides_follow_one_another(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + DECK)
    assert page.locator(".cp-slide:visible").count() == 49
    assert page.locator(".cp-notes:visible, .cp-bar:visible, .cp-desk:visible").count() == 0
    page.goto(address + PRESENTER)
    assert page.locator(".cp-notes:visible").count() == 49
    context.close()
