"""A session given with the slides: two windows or one, reloads, a late start, a folder on disk.

The clock and the plan are asked in test_plan.py.
"""

import pytest

from macros.components.decks import all_decks
from macros.components.slide.model import Words as SlideWords
from tests.browser.presenting import deck_path, length, presenter_path, shown, time, wait_for
from tests.browser.visit import stored, wait_until


def joined_windows(visit, part, words, locale: str = "en"):
    """The slides and the presenter window that they opened."""
    deck = visit.open(deck_path(part, locale))
    with deck.expect_popup() as popup:
        deck.get_by_role("link", name=words.open_presenter[locale]).click()
    presenter = popup.value
    presenter.on("pageerror", lambda error: visit.faults.append(f"script: {error}"))
    presenter.get_by_text(words.joined[locale]).wait_for()
    return deck, presenter


def begun(page) -> str:
    """When the clock was started, as a window's address keeps it."""
    return page.evaluate("new URL(location).searchParams.get('start')")


def press(page, words, name: str) -> None:
    page.get_by_role("button", name=getattr(words, name)["en"], exact=True).click()


@pytest.fixture
def part(curriculum):
    """One whose late plan leaves a module out, if there is one."""

    def left_out(part) -> bool:
        return any(module.when_late and not module.when_late.minutes for module in part.modules)

    return max(curriculum.parts, key=left_out)


def test_both_windows_change_together_and_a_reload_of_either_keeps_slide_and_clock(visit, curriculum, part):
    words = curriculum.the(SlideWords)
    deck, presenter = joined_windows(visit, part, words)
    press(presenter, words, "start")
    for _ in range(4):
        press(presenter, words, "next")
    wait_for(deck, 5)
    deck.keyboard.press("ArrowRight")
    wait_for(presenter, 6)
    wait_until(presenter, "document.querySelector('[data-clock=elapsed] dd').textContent >= '0:01'")
    start = begun(presenter)
    assert start and begun(deck) == start
    for page in (deck, presenter):
        page.reload()
        wait_for(page, 6)
        presenter.get_by_text(words.joined["en"]).wait_for()
        assert begun(deck) == begun(presenter) == start
        assert presenter.get_by_role("button", name=words.pause["en"]).is_visible()
    presenter.keyboard.press("PageDown")
    wait_for(deck, 7)


def test_both_windows_reloaded_at_once_know_where_they_were(visit, curriculum, part):
    words = curriculum.the(SlideWords)
    deck, presenter = joined_windows(visit, part, words)
    press(presenter, words, "start")
    presenter.keyboard.press("ArrowRight")
    wait_for(deck, 2)
    address = presenter.url
    for page in (deck, presenter):
        page.goto("about:blank")
    presenter.goto(address)
    deck.go_back()
    wait_for(deck, 2)
    assert shown(presenter) == "slide-2" and "start=" in address and begun(deck) == begun(presenter)
    assert presenter.get_by_role("button", name=words.pause["en"]).is_visible()


def test_a_session_in_one_window_survives_a_reload_and_stores_nothing(visit, curriculum, part):
    words = curriculum.the(SlideWords)
    page = visit.open(deck_path(part))
    press(page, words, "notes_here")
    press(page, words, "start")
    page.locator("summary").click()
    page.locator("[data-late-plan]").check()
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowRight")
    notes = page.locator(".cp-desk__notes").inner_text()
    page.reload()
    assert shown(page) == "slide-2" and page.locator(".cp-desk__notes").inner_text() == notes
    assert page.locator("[data-late-plan]").is_checked() and len(notes) > 100
    assert page.get_by_role("button", name=words.pause["en"]).is_visible()
    assert stored(page) == []
    press(page, words, "hide_notes")
    assert page.locator(".cp-desk").is_hidden() and page.locator(".cp-clock").is_hidden()


DESKS = """() => session.slides.map((slide, n) => {
    session.go(n);
    const desk = document.querySelector('.cp-desk__notes'), care = desk.querySelector('.cp-notes__care');
    return [desk.innerText, care !== null, document.querySelector('.cp-stage__next').textContent];
})"""
"""For each slide the notes, whether there is a content note, and what is said of the next slide."""

SOME = {"en-first": ("en", slice(1)), "es-last": ("es", slice(-1, None))}
ALL = {"en-all": ("en", slice(None)), "es-all": ("es", slice(None))}


@pytest.mark.parametrize(
    "locale, which",
    [
        *(pytest.param(*each, id=id) for id, each in SOME.items()),
        *(pytest.param(*each, id=id, marks=pytest.mark.exhaustive) for id, each in ALL.items()),
    ],
)
def test_the_desk_has_the_notes_of_each_module_and_its_content_note_only_where_it_begins(
    visit, curriculum, locale, which
):
    wrong = []
    for part in curriculum.parts[which]:
        page = visit.open(presenter_path(part, locale))
        deck, words = all_decks(curriculum)[locale, part.id], curriculum.the(SlideWords)
        for n, (slide, (notes, care, after)) in enumerate(zip(deck, page.evaluate(DESKS), strict=True), 1):
            has_care = bool(slide.care and (slide.is_first or slide.kind == "title"))
            then = words.last_slide if n == len(deck) else words.next_slide
            wrong += [(part.id, n, "no notes")] if slide.notes and len(notes) < 50 else []
            wrong += [(part.id, n, "content note", care)] if care != has_care else []
            wrong += [(part.id, n, after)] if after != then[locale] else []
    assert wrong == []


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_late_start_shortens_the_plan_and_says_what_to_leave_out(visit, curriculum, part, locale):
    words, slides = curriculum.the(SlideWords), all_decks(curriculum)[locale, part.id]
    deck, presenter = joined_windows(visit, part, words, locale)
    presenter.locator("summary").click()
    presenter.get_by_label(words.late[locale].format(minutes=part.late_start)).check()
    presenter.keyboard.press("Escape")
    assert not presenter.locator(".cp-bar__plan").evaluate("plans => plans.open")
    last_of_each = {slide.module.id: n for n, slide in enumerate(slides, 1)}
    one_of_each = {
        "as planned" if not module.when_late else "shorter" if module.when_late.minutes else "left out": module
        for module in part.modules
    }
    for module in one_of_each.values():
        number, late = last_of_each[module.id], module.when_late
        deck.evaluate(f"location.hash = 'slide-{number}'")
        wait_for(presenter, number)
        says = presenter.locator(".cp-desk__late")
        if not late:
            assert says.is_hidden()
            continue
        advice = (words.shorten if late.minutes else words.leave_out)[locale]
        assert says.inner_text() == advice.format(minutes=late.minutes, how=late.how[locale])
        assert time(presenter, "slide") == (length(slides[number - 1].late_seconds) if late.minutes else "–")
        assert time(presenter, "module") == length(late.minutes * 60)
    assert "late=yes" in deck.url, "the other window follows the same plan"


def test_a_window_that_the_browser_blocks_is_told_and_a_link_still_opens_it(visit, curriculum, part):
    words = curriculum.the(SlideWords)
    page = visit.open(deck_path(part))
    page.evaluate("() => { window.open = () => null; }")
    link = page.get_by_role("link", name=words.open_presenter["en"])
    link.click()
    assert page.locator(".cp-bar__joined").inner_text() == words.blocked["en"]
    assert link.evaluate("link => link.href") == visit.address + presenter_path(part)


@pytest.mark.parametrize("locale", [pytest.param("en", marks=pytest.mark.exhaustive), "es"])
def test_from_a_folder_on_disk_the_windows_join_and_rejoin_after_a_reload(window, site, curriculum, part, locale):
    words, deck = curriculum.the(SlideWords), window.new_page()
    deck.goto((site / deck_path(part, locale) / "index.html").as_uri())
    with deck.expect_popup() as popup:
        deck.get_by_role("link", name=words.open_presenter[locale]).click()
    presenter = popup.value
    presenter.get_by_text(words.joined[locale]).wait_for()
    assert presenter.url.startswith((site / presenter_path(part, locale) / "index.html").as_uri())
    presenter.get_by_role("button", name=words.start[locale], exact=True).click()
    presenter.get_by_role("button", name=words.next[locale], exact=True).click()
    wait_for(deck, 2)
    for page in (deck, presenter):
        page.reload()
        wait_for(page, 2)
        presenter.get_by_text(words.joined[locale]).wait_for()
        page.keyboard.press("ArrowRight")
        wait_for(presenter if page is deck else deck, 3)
        page.keyboard.press("ArrowLeft")
        wait_for(presenter if page is deck else deck, 2)
        assert presenter.get_by_role("button", name=words.pause[locale]).is_visible()
        assert stored(page) == []
    deck.close()
    presenter.get_by_text(words.alone[locale]).wait_for()
    presenter.close()
