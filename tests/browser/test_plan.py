"""The presenter's clock and what it says about the plan: ahead, behind, on time.

Also when it is paused, gone on or begun anew, and after a late start.
"""

from datetime import datetime

import pytest

from macros.components.decks import all_decks
from macros.components.series.model import SESSION_MINUTES
from macros.components.slide.model import Words as SlideWords
from tests.browser.presenting import length, presenter_path, time
from tests.browser.watch import stopped_clock

TEN = "2027-03-05T18:00:00Z"
"""Ten in the morning in California."""


@pytest.fixture
def early(browser, address):
    """A visit at ten in the morning."""
    with stopped_clock(browser, address, TEN, "America/Los_Angeles") as visit:
        yield visit


def hour(seconds: int) -> str:
    """What a clock on the wall shows so many seconds after ten."""
    return f"{10 + seconds // 3600}:{seconds % 3600 // 60:02}"


def press(page, words, name: str, locale: str = "en") -> None:
    page.get_by_role("button", name=getattr(words, name)[locale], exact=True).click()


def told(words, locale: str, plan: list[int], slide: int, elapsed: int) -> str:
    """How the trainer stands at a slide after so many seconds.

    Behind only after the slide's end, and ahead only before its beginning.
    """
    begins = sum(plan[:slide])
    late, early = max(0, elapsed - begins - plan[slide]) // 60, max(0, begins - elapsed) // 60
    count, way = late or early, "behind" if late else "ahead"
    label = "on_plan" if not count else f"one_{way}" if count == 1 else f"many_{way}"
    return getattr(words, label)[locale].format(count=count)


ALL = """() => session.slides.map((_, n) => {
  session.go(n);
  const shown = ['plan', 'slide', 'module'].map(name => document.querySelector(`[data-clock=${name}] dd`).textContent);
  return [...shown, document.querySelector('[data-clock=plan]').classList.contains('is-over')];
})"""


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_plan_is_told_in_words_at_every_slide_on_time_and_after_a_late_start(early, curriculum, locale):
    words = curriculum.the(SlideWords)
    part = min(curriculum.parts, key=lambda part: len(all_decks(curriculum)[locale, part.id]))
    page, deck = early.open(presenter_path(part, locale)), all_decks(curriculum)[locale, part.id]
    on_time, late = ([getattr(slide, name) for slide in deck] for name in ("seconds", "late_seconds"))
    kinds = {getattr(words, name)[locale] for name in ("on_plan", "one_behind", "one_ahead")}
    moment = next(
        seconds
        for seconds in range(600, SESSION_MINUTES * 60, 10)
        if kinds <= {told(words, locale, on_time, n, seconds) for n in range(len(deck))}
    )
    before = [words.not_started[locale], "0:00", "–", hour(0)]
    assert [time(page, name) for name in ("plan", "elapsed", "ends", "now")] == before
    press(page, words, "start", locale)
    assert time(page, "plan") == words.on_plan[locale] and time(page, "ends") == hour(SESSION_MINUTES * 60)
    page.clock.fast_forward(59_000)
    assert time(page, "plan") == words.on_plan[locale]
    page.clock.fast_forward(1000)
    assert time(page, "plan") == words.one_behind[locale]
    page.clock.fast_forward((moment - 60) * 1000)
    for plan in (on_time, late):
        if plan is late:
            page.locator("summary").click()
            page.locator("[data-late-plan]").check()
        wanted = []
        for n, slide in enumerate(deck):
            module = sum(seconds for seconds, other in zip(plan, deck) if other.module == slide.module)
            left = length(plan[n]) if plan[n] else "–"
            is_over = moment - sum(plan[: n + 1]) >= 60
            wanted.append([told(words, locale, plan, n, moment), left, length(module), is_over])
        page.evaluate("session.go(session.slides.length - 1)")
        assert page.evaluate(ALL) == wanted, (part.id, "late" if plan is late else "on time")
    after = [length(moment), hour(moment), hour((SESSION_MINUTES - part.late_start) * 60)]
    assert [time(page, name) for name in ("elapsed", "now", "ends")] == after


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_move_from_the_presenter_window_is_said_with_the_plan(early, curriculum, locale):
    words, part = curriculum.the(SlideWords), curriculum.parts[0]
    page, deck = early.open(presenter_path(part, locale)), all_decks(curriculum)[locale, part.id]
    assert page.locator("#said").inner_text() == ""
    press(page, words, "start", locale)
    page.clock.run_for((deck[1].seconds + 60) * 1000)
    page.keyboard.press("ArrowRight")
    about = {"number": 2, "total": len(deck), "title": deck[1].title, "plan": words.one_behind[locale]}
    assert page.locator("#said").inner_text() == words.said[locale].format(**about)
    goes_on, begins = part.modules[0].minutes * 60 - deck[1].seconds - 60, deck[1].seconds
    assert (time(page, "module"), time(page, "slide")) == (length(goes_on), length(begins))


def test_the_clock_pauses_goes_on_and_starts_anew(early, curriculum):
    words, part = curriculum.the(SlideWords), curriculum.parts[0]
    page = early.open(presenter_path(part))
    reset = page.get_by_role("button", name=words.reset["en"], exact=True)
    assert reset.is_disabled()
    press(page, words, "start")
    page.clock.fast_forward(120_000)
    assert time(page, "elapsed") == "2:00" and reset.is_disabled()
    press(page, words, "pause")
    page.clock.fast_forward(300_000)
    assert time(page, "elapsed") == "2:00" and time(page, "now") == "10:07"
    page.reload()
    assert time(page, "elapsed") == "2:00"
    press(page, words, "go_on")
    page.clock.run_for(61_000)
    assert time(page, "elapsed") == "3:01"
    page.keyboard.press("End")
    page.clock.run_for(30_000)
    last = all_decks(curriculum)["en", part.id][-1]
    assert time(page, "slide") == length(last.seconds - 30)
    assert time(page, "module") == length(last.module.minutes * 60 - 30)
    page.clock.run_for(last.seconds * 1000)
    assert time(page, "slide") == "−0:30" and page.locator("[data-clock=slide].is-over").count() == 1
    press(page, words, "pause")
    press(page, words, "reset")
    assert time(page, "elapsed") == "0:00" and time(page, "plan") == words.not_started["en"]
    assert time(page, "slide") == length(last.seconds) and time(page, "module") == length(last.module.minutes * 60)
    assert page.evaluate("document.activeElement.matches('[data-run]')")
    assert "start=" not in page.url and "held=" not in page.url


def test_an_address_of_another_day_starts_no_clock(early, curriculum):
    words, part = curriculum.the(SlideWords), curriculum.parts[0]
    for hours, plan in ((1, words.many_behind["en"].format(count=60)), (13, words.not_started["en"])):
        start = int(datetime.fromisoformat(TEN).timestamp()) - hours * 3600
        page = early.open(f"{presenter_path(part)}?start={start}")
        assert time(page, "plan") == plan, hours


def test_a_full_screen_shows_only_the_slide_while_nobody_moves(early, curriculum):
    words, part = curriculum.the(SlideWords), curriculum.parts[0]
    page = early.open(presenter_path(part).replace("presenter", "present"))
    page.evaluate("""() => {
        Object.defineProperty(document, 'fullscreenElement', { get: () => document.documentElement });
        document.dispatchEvent(new Event('fullscreenchange', { bubbles: true }));
    }""")
    assert page.locator("[data-full]").inner_text() == words.leave_full_screen["en"]
    page.mouse.move(10, 10)
    assert not page.evaluate("document.body.classList.contains('is-still')")
    page.clock.run_for(3000)
    assert page.evaluate("document.body.classList.contains('is-still')")
    page.mouse.move(20, 20)
    assert not page.evaluate("document.body.classList.contains('is-still')")
