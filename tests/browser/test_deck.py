"""The slides by themselves: on any screen, by keyboard, on paper, without scripts."""

import io
import re

import pikepdf
import pytest

from macros.components.decks import all_decks
from macros.components.labels import SiteWords
from macros.components.slide.model import Words as SlideWords
from macros.shapes.shape import words
from tests.browser.presenting import deck_path, presenter_path, shown

WIDE, SQUARE = (1280, 720), (1024, 768)
FRAMES = ["deck", "deck with notes", "presenter"]
NUMBER = r"\d(?:-\d{3}){2}-\d{4}"
"""Of a telephone."""


def frame_path(frame: str, part, locale: str) -> str:
    if frame == "presenter":
        return presenter_path(part, locale)
    return deck_path(part, locale) + ("?notes=yes" if "notes" in frame else "")


LOOK = r"""() => session.slides.flatMap((slide, n) => {
  session.go(n);
  const top = document.querySelector('.cp-bar').getBoundingClientRect().top, edge = slide.getBoundingClientRect();
  const small = '.cp-acts, .cp-unseen, .cp-tally__row, .cp-tally__total, .cp-tally__hint';
  const wrong = [], note = (what, ...more) => wrong.push([slide.id, what, ...more]);
  for (const part of slide.querySelectorAll('h1, h2, .cp-slide__body, .cp-slide__body *')) {
    const box = part.getBoundingClientRect(), size = parseFloat(getComputedStyle(part).fontSize);
    const name = part.className || part.tagName;
    const isOut = box.bottom > top || box.top < 0 || box.left < 0 || box.right > innerWidth;
    if (box.height && isOut) note('sticks out', name, Math.round(box.bottom), Math.round(box.right));
    if (box.height && size < 24 && !part.closest(small)) note('small letters', name, size);
  }
  const words = document.createTreeWalker(slide.querySelector('.cp-slide__body'), NodeFilter.SHOW_TEXT);
  for (let text; text = words.nextNode();) for (const number of text.data.matchAll(/\d(-\d{3}){2}-\d{4}/g)) {
    const range = document.createRange();
    range.setStart(text, number.index);
    range.setEnd(text, number.index + number[0].length);
    if (range.getClientRects().length !== 1) note('a broken number', number[0]);
  }
  const seen = document.body.innerText;
  for (const line of slide.querySelector('.cp-notes').textContent.split('\n')) {
    if (line.length > 20 && seen.includes(line)) note('the room sees a note', line.slice(0, 60));
  }
  if (slide.querySelector('a')) note('a link', slide.querySelector('a').href);
  const prompts = [...slide.querySelectorAll('.cp-slide__prompt')].filter(prompt => prompt.checkVisibility());
  const languages = prompts.map(prompt => prompt.lang), isPrompt = slide.dataset.kind === 'chat-prompt';
  if (isPrompt && languages.join() !== document.documentElement.lang) note('prompts in', languages);
  const count = slide.querySelector('[data-act=count]');
  if (count) {
    count.click();
    slide.querySelectorAll("[data-by='1']")[1].click();
    if (!/1/.test(slide.querySelectorAll('.cp-tally__hands')[1].textContent)) note('not counted');
    const body = slide.querySelector('.cp-slide__body');
    if (body.scrollHeight - body.clientHeight > 1) note('hands need scrolling');
    for (const part of slide.querySelectorAll('button, .cp-answers__text')) {
      const box = part.getBoundingClientRect();
      const isOut = box.bottom > edge.bottom + 1 || box.right > edge.right + 1 || box.left < edge.left - 1;
      if (box.height && isOut) note('hands stick out', part.textContent);
    }
  }
  return wrong;
})"""


@pytest.mark.parametrize("size", [WIDE, pytest.param(SQUARE, marks=pytest.mark.exhaustive)], ids=["16:9", "4:3"])
@pytest.mark.parametrize("locale", ["en", "es"])
def test_every_slide_of_every_deck(visit, curriculum, locale, size):
    """It fits above the buttons, in letters of 24 pixels or more, and a telephone number stands on one line.

    The room never sees the notes, and hands are counted without scrolling.
    """
    visit.page.set_viewport_size({"width": size[0], "height": size[1]})
    wrong = {}
    for part in curriculum.parts:
        page, deck = visit.open(deck_path(part, locale)), all_decks(curriculum)[locale, part.id]
        assert page.locator(".cp-slide").count() == len(deck)
        numbers = sum(len(re.findall(NUMBER, " ".join(words(slide.body)))) for slide in deck)
        found = re.findall(NUMBER, "\n".join(page.locator(".cp-slide__body").all_text_contents()))
        assert len(found) >= numbers, "the telephone numbers are not found"
        wrong |= {part.id: found} if (found := page.evaluate(LOOK)) else {}
    assert wrong == {}


STICKS_OUT = """() => {
  const slide = document.querySelector('.cp-slide.is-now'), edge = slide.getBoundingClientRect();
  const body = slide.querySelector('.cp-slide__body');
  const isOut = box => box.height
    && (box.bottom > edge.bottom + 1 || box.right > edge.right + 1 || box.left < edge.left - 1);
  const parts = [...slide.querySelectorAll('button, .cp-answers__text')];
  const out = parts.filter(part => isOut(part.getBoundingClientRect())).map(part => part.textContent);
  return body.scrollHeight - body.clientHeight > 1 ? [...out, 'scrolls'] : out;
}"""
USUAL = [("deck", "en", WIDE), ("deck with notes", "es", WIDE), ("presenter", "es", WIDE)]
EVERY = [(frame, locale, size) for frame in FRAMES for locale in ("en", "es") for size in (WIDE, SQUARE)]


@pytest.mark.parametrize(
    "frame, locale, size, every_deck",
    [
        *((*each, False) for each in USUAL),
        *(pytest.param(*each, True, marks=pytest.mark.exhaustive) for each in EVERY),
    ],
)
def test_hands_are_counted_on_the_slide_and_at_the_desk_without_scrolling(
    visit, curriculum, frame, locale, size, every_deck
):
    visit.page.set_viewport_size({"width": size[0], "height": size[1]})
    wrong, parts = [], curriculum.parts
    for part in parts if every_deck else [parts[FRAMES.index(frame) % len(parts)]]:
        page = visit.open(frame_path(frame, part, locale))
        for n in [n for n, slide in enumerate(all_decks(curriculum)[locale, part.id]) if slide.kind == "poll"]:
            page.evaluate("n => session.go(n)", n)
            slide = page.locator(".cp-slide.is-now")
            wrong += [(part.id, n, found) for found in page.evaluate(STICKS_OUT)]
            slide.locator("[data-act=count]").click()
            slide.locator("[data-by='1']").nth(1).click()
            assert "1" in slide.locator(".cp-tally__hands").nth(1).inner_text()
            wrong += [(part.id, n, "counting", found) for found in page.evaluate(STICKS_OUT)]
    assert wrong == []


def test_the_keyboard_moves_the_slides_and_the_focus_with_them(visit, curriculum):
    part = curriculum.parts[0]
    page, deck = visit.open(deck_path(part)), all_decks(curriculum)["en", part.id]
    last = len(deck)
    steps = [("ArrowRight", 2), ("PageDown", 3), (" ", 4), ("Shift+ ", 3), (" ", 4), ("ArrowLeft", 3), ("PageUp", 2)]
    steps += [("End", last), ("ArrowRight", last), ("Home", 1), ("ArrowLeft", 1)]
    for key, slide in steps:
        page.keyboard.press(key)
        assert shown(page) == f"slide-{slide}" and page.url.endswith(f"#slide-{slide}"), key
        assert page.evaluate("document.activeElement.closest('section')?.id") == f"slide-{slide}"
        assert page.title().startswith(f"{page.locator('.is-now :is(h1, h2)').inner_text()} ({slide}/{last}) – ")
        place = curriculum.the(SlideWords).place["en"].format(number=slide, total=last)
        assert page.locator(".cp-bar__place").inner_text() == place
        disabled = page.locator("[data-go]").evaluate_all("all => all.map(button => button.ariaDisabled === 'true')")
        assert disabled == [slide == 1, slide == last]
    for key in ["Control+ArrowRight", "Meta+PageDown", *"bnpqs.,/"]:
        page.keyboard.press(key)
    assert shown(page) == "slide-1"
    page.get_by_role("button", name=curriculum.the(SlideWords).next["en"], exact=True).focus()
    page.keyboard.press(" ")
    assert shown(page) == "slide-2"


FOCUS_IS_SEEN = """() => {
  const at = document.activeElement;
  if (at === document.body) return true;
  const isHidden = at.closest('[inert], .cp-slide:not(.is-now)') || at.getBoundingClientRect().width <= 0;
  return at.checkVisibility() && !isHidden;
}"""


@pytest.mark.parametrize("frame", FRAMES)
def test_nothing_hidden_takes_the_focus_and_nothing_leads_away(visit, curriculum, frame):
    """No exit button and no link of a slide: a click while everybody watches must lead nowhere."""
    part = curriculum.parts[0]
    number = next(n for n, slide in enumerate(all_decks(curriculum)["en", part.id], 1) if slide.kind == "poll")
    number -= frame == "presenter"  # which shows the next slide, too
    page = visit.open(f"{frame_path(frame, part, 'en')}#slide-{number}")
    assert page.locator(".cp-slide a, .cp-desk a").count() == 0 and page.locator("#exit, [class*=exit]").count() == 0
    leads_away = "all => all.filter(link => !link.dataset.open).map(link => link.href)"
    assert page.locator("a:visible").evaluate_all(leads_away) == []
    assert curriculum.the(SiteWords).exit["en"] not in page.inner_text("body")
    for _ in range(25):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS_IS_SEEN)


def test_the_printed_slides_have_each_modules_notes_once_and_no_empty_page(visit, curriculum):
    part = curriculum.parts[0]
    page, count = visit.open(deck_path(part)), len(all_decks(curriculum)["en", part.id])
    page.keyboard.press("End")
    page.emulate_media(media="print")
    assert page.locator(".cp-slide:visible").count() == count
    assert page.locator(".cp-notes:visible").count() == len(part.modules)
    assert page.locator(".cp-bar, .cp-clock, .cp-desk").locator("visible=true").count() == 0
    with pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as pdf:
        assert len(part.modules) <= len(pdf.pages) <= len(part.modules) + 3
        assert [float(side) for side in pdf.pages[0].mediabox] == [0, 0, 612, 792]
        assert min(len(sheet.Contents.read_bytes()) for sheet in pdf.pages) > 1000


def test_without_scripts_the_slides_follow_one_another(without_scripts, curriculum):
    part = curriculum.parts[0]
    count = len(all_decks(curriculum)["en", part.id])
    page = without_scripts(deck_path(part))
    assert page.locator(".cp-slide:visible").count() == count
    assert page.locator(".cp-notes:visible, .cp-bar:visible, .cp-desk:visible").count() == 0
    page = without_scripts(presenter_path(part))
    assert page.locator(".cp-notes:visible").count() == count
