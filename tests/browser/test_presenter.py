"""A session given with the slides: two windows or one, reloads, the clock, a late start, the chat, a folder on disk."""

import pytest

from macros.components.slide.deck import to_deck
from macros.loading import load_curriculum
from tests.browser.visit import wait_until
from tests.conftest import ROOT

CURRICULUM = load_curriculum(ROOT)
DECK, PRESENTER = "part-1/present/", "part-1/presenter/"
LATER = "shift => { const now = Date.now; Date.now = () => now() + shift * 60000; }"
"""Moves a window's clock forward by so many minutes."""


def shown(page) -> str:
    return page.locator(".cp-slide.is-now").get_attribute("id")


def wait_for(page, slide: int) -> None:
    wait_until(page, f"document.querySelector('.cp-slide.is-now').id === 'slide-{slide}'")


def time(page, name: str) -> str:
    return page.locator(f"[data-clock={name}] dd").inner_text()


@pytest.fixture
def windows(visit):
    """The slides and the presenter window that they opened."""
    deck = visit.open(DECK)
    with deck.expect_popup() as popup:
        deck.get_by_role("link", name="Presenter window").click()
    presenter = popup.value
    presenter.on("pageerror", lambda error: visit.faults.append(f"script: {error}"))
    presenter.get_by_text("Joined to the slides").wait_for()
    return deck, presenter


def test_both_windows_change_together_and_a_reload_of_either_keeps_slide_and_clock(windows):
    deck, presenter = windows
    presenter.get_by_role("button", name="Start the clock").click()
    for _ in range(4):
        presenter.get_by_role("button", name="Next").click()
    wait_for(deck, 5)
    deck.keyboard.press("ArrowRight")
    wait_for(presenter, 6)
    presenter.wait_for_timeout(1500)
    for page in (deck, presenter):
        page.reload()
        wait_for(page, 6)
        presenter.get_by_text("Joined to the slides").wait_for()
        wait_until(presenter, "document.querySelector('[data-clock=elapsed] dd').textContent >= '0:01'")
        assert presenter.get_by_role("button", name="Pause the clock").is_visible()
    presenter.keyboard.press("PageDown")
    wait_for(deck, 7)


def test_both_windows_reloaded_at_once_know_where_they_were(windows):
    deck, presenter = windows
    presenter.get_by_role("button", name="Start the clock").click()
    presenter.keyboard.press("ArrowRight")
    wait_for(deck, 2)
    address = presenter.url
    for page in (deck, presenter):
        page.goto("about:blank")
    presenter.goto(address)
    deck.go_back()
    wait_for(deck, 2)
    assert shown(presenter) == "slide-2" and "start=" in address
    assert presenter.get_by_role("button", name="Pause the clock").is_visible()


def test_a_session_in_one_window_survives_a_reload_and_stores_nothing(visit):
    page = visit.open(DECK)
    page.get_by_role("button", name="Notes on this screen").click()
    page.get_by_role("button", name="Start the clock").click()
    page.keyboard.press("ArrowRight")
    page.reload()
    assert shown(page) == "slide-2"
    assert page.locator(".cp-desk__notes").inner_text().startswith("Aim.")
    assert page.get_by_role("button", name="Pause the clock").is_visible()
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie.length]") == [0, 0, 0]


def test_the_plan_is_told_in_words(visit):
    page = visit.open(PRESENTER)
    assert time(page, "plan") == "Not started" and time(page, "elapsed") == "0:00"
    page.get_by_role("button", name="Start the clock").click()
    assert time(page, "plan") == "On time"
    page.evaluate(LATER, 3)
    wait_until(page, "document.querySelector('[data-clock=plan] dd').textContent === '3 minutes behind'")
    page.keyboard.press("ArrowRight")
    assert "Slide 2 of 49: How to take part. 1 minute behind." == page.locator("#said").inner_text()
    page.keyboard.press("End")
    assert time(page, "plan").endswith("minutes ahead")
    assert time(page, "slide").startswith("1:")


def test_the_clock_pauses_goes_on_and_starts_anew(visit):
    page = visit.open(PRESENTER)
    assert page.get_by_role("button", name="Reset the clock").is_disabled()
    page.get_by_role("button", name="Start the clock").click()
    page.evaluate(LATER, 2)
    page.get_by_role("button", name="Pause the clock").click()
    page.evaluate(LATER, 5)
    page.wait_for_timeout(1200)
    assert time(page, "elapsed") == "2:00"
    page.reload()
    assert time(page, "elapsed") == "2:00"
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Pause the clock").click()
    page.get_by_role("button", name="Reset the clock").click()
    assert time(page, "elapsed") == "0:00" and time(page, "plan") == "Not started"


def test_a_late_start_shortens_the_plan_and_says_what_to_leave_out(windows):
    deck, presenter = windows
    presenter.locator("summary").click()
    presenter.get_by_label("We start 10 minutes late").check()
    presenter.keyboard.press("Escape")
    assert presenter.locator(".cp-desk__late").inner_text() == "Late start: 3 minutes for this module. Skip the introductions. Put names and roles in the chat instead."
    presenter.keyboard.press("ArrowRight")
    assert time(presenter, "slide") == "1:00" and time(presenter, "module") == "3:00"
    skipped = next(n for n, slide in enumerate(to_deck(CURRICULUM, CURRICULUM.part("part-1"), "en"), 1) if slide.seconds and not slide.late_seconds)
    deck.evaluate(f"location.hash = 'slide-{skipped}'")
    wait_for(presenter, skipped)
    assert presenter.locator(".cp-desk__late").inner_text().startswith("Late start: leave this module out. Point to the module page.")
    assert time(presenter, "slide") == "–"


def test_the_start_can_be_set_to_an_hour(visit):
    page = visit.open(PRESENTER)
    page.locator("summary").click()
    page.get_by_label("We started at").fill(page.evaluate("new Date(Date.now() - 600000).toTimeString().slice(0, 5)"))
    page.get_by_role("button", name="Set", exact=True).click()
    assert time(page, "elapsed").startswith("10:") and time(page, "plan") == "10 minutes behind"


@pytest.mark.parametrize("name, words", [("Copy in English", ["en"]), ("Copy in Spanish", ["es"]), ("Copy in both", ["en", "es"])])
def test_a_chat_prompt_is_copied_in_either_language_or_both(visit, name, words):
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open(PRESENTER + "#slide-11")
    page.get_by_role("button", name=name).click()
    page.get_by_text("Copied. Paste it into the chat.").wait_for()
    prompt = CURRICULUM.chat_prompts["social-justice"].prompt
    assert page.evaluate("navigator.clipboard.readText()") == "\n\n".join(prompt[locale] for locale in words)
    page.keyboard.press("ArrowRight")
    assert page.locator(".cp-desk__copy").is_hidden()


def test_from_a_folder_on_disk_the_windows_join_and_rejoin_after_a_reload(browser, site):
    context = browser.new_context()
    deck = context.new_page()
    deck.goto((site / DECK / "index.html").as_uri())
    with deck.expect_popup() as popup:
        deck.get_by_role("link", name="Presenter window").click()
    presenter = popup.value
    presenter.get_by_text("Joined to the slides").wait_for()
    assert presenter.url.startswith((site / PRESENTER / "index.html").as_uri())
    presenter.get_by_role("button", name="Start the clock").click()
    presenter.get_by_role("button", name="Next").click()
    wait_for(deck, 2)
    for page in (deck, presenter):
        page.reload()
        wait_for(page, 2)
        page.keyboard.press("ArrowRight")
        wait_for(presenter if page is deck else deck, 3)
        page.keyboard.press("ArrowLeft")
        wait_for(presenter if page is deck else deck, 2)
        assert presenter.get_by_role("button", name="Pause the clock").is_visible()
    deck.close()
    presenter.get_by_text("Not joined.").wait_for()
    context.close()
