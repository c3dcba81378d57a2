"""Polls on their cards: counted by hand with mouse or keyboard, and forgotten with the page."""

from string import ascii_uppercase

import pytest

from macros.components.poll.model import Poll
from macros.components.poll.model import Words as PollWords
from tests.browser.paper import on_paper, squeezed
from tests.browser.test_copying import cards
from tests.browser.visit import stored, wait_until


class Card:
    """The first poll with a few answers, on its card: what its buttons are called, and what it shows."""

    def __init__(self, curriculum, locale: str = "en"):
        self.path, id = next(
            (path, id) for path, id in cards(curriculum, locale, "poll") if len(curriculum.all(Poll)[id].options) > 2
        )
        self.words = {name: label[locale] for name, label in curriculum.the(PollWords) if hasattr(label, "en")}
        self.answers = [*(option[locale] for option in curriculum.all(Poll)[id].options), self.words["abstain"]]

    def button(self, page, name: str, letter: str = ""):
        answer = self.answers["ABCDEFGHIJ".index(letter)] if letter else ""
        return page.get_by_role("button", name=self.words[name].format(letter=letter, answer=answer), exact=True)

    def hands(self, *counts: int) -> list[str]:
        """The words beside the answers for so many hands; the rest have none."""
        counts = [*counts, *[0] * (len(self.answers) - len(counts))]
        return [
            self.words["hands"].format(count=count, percent=round(100 * count / (sum(counts) or 1))) for count in counts
        ]


def counted(page) -> list[str]:
    return page.locator(".cp-tally__hands").all_inner_texts()


@pytest.mark.parametrize("locale", ["en", "es"])
def test_hands_are_counted_in_numbers_percent_and_bars_and_said_aloud(visit, curriculum, locale):
    card = Card(curriculum, locale)
    page, total = visit.open(card.path), visit.page.locator(".cp-tally__total")
    assert card.button(page, "one_more", "A").count() == 0 and card.button(page, "start_again").count() == 0
    card.button(page, "count_hands").click()
    assert total.inner_text() == card.words["no_hands"] and counted(page) == card.hands()
    for letter in "AABC":
        card.button(page, "one_more", letter).click()
    said = page.locator(".cp-tally [role=status]").last
    assert counted(page) == card.hands(2, 1, 1) and total.inner_text() == card.words["hands_in_all"].format(total=4)
    assert said.text_content() == card.words["hands_said"].format(letter="C", count=1, total=4)
    widths = page.locator(".cp-tally__bar").evaluate_all(
        "bars => bars.map(bar => Math.round(20 * bar.firstChild.offsetWidth / bar.clientWidth) * 5)"
    )
    assert widths[:4] == [50, 25, 25, 0]
    card.button(page, "one_fewer", "B").click()
    card.button(page, "one_fewer", "D").press("Enter")
    assert counted(page) == card.hands(2, 0, 1), "two thirds and one third, rounded"
    assert said.text_content() == card.words["hands_said"].format(letter="D", count=0, total=3)
    assert [card.button(page, "one_fewer", letter).get_attribute("aria-disabled") for letter in "ABCD"] == [
        "false",
        "true",
        "false",
        "true",
    ]
    card.button(page, "start_again").click()
    assert counted(page) == card.hands() and total.inner_text() == said.text_content() == card.words["no_hands"]
    card.button(page, "one_more", "B").click()
    assert counted(page) == card.hands(0, 1), "what was counted before is not added"
    assert stored(page) == []


def test_counting_works_by_keyboard_and_closing_forgets(visit, curriculum):
    card = Card(curriculum, "es")
    page = visit.open(card.path)
    toggle = page.locator("[data-act=count]")
    toggle.focus()
    page.keyboard.press("Enter")
    assert toggle.inner_text() == card.words["close_count"] and toggle.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.dataset.act") == "count"
    card.button(page, "one_more", "B").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    assert counted(page) == card.hands(0, 2)
    assert page.evaluate("document.activeElement.ariaLabel") == card.words["one_more"].format(
        letter="B", answer=card.answers[1]
    )
    toggle.press("Enter")
    assert (
        counted(page) == []
        and toggle.get_attribute("aria-expanded") == "false"
        and card.words["count_hint"] not in page.inner_text("main")
    )
    toggle.press("Enter")
    assert counted(page) == card.hands() and card.words["count_hint"] in page.inner_text("main")


def test_leaving_the_page_and_coming_back_to_it_each_forget_the_count(visit, curriculum):
    card = Card(curriculum)
    page = visit.open(card.path)
    for event in ("new Event('pagehide')", "new PageTransitionEvent('pageshow', { persisted: true })"):
        card.button(page, "count_hands").click()
        card.button(page, "one_more", "B").click()
        page.evaluate(f"() => {{ dispatchEvent({event}); }}")
        assert counted(page) == [] and page.locator(".cp-tally [role=status]").last.text_content() == "", event


def test_no_count_comes_back_after_reload_or_out_of_the_page_cache(visit, keeping_browser, curriculum):
    card = Card(curriculum)
    page = keeping_browser.new_page()
    page.goto(visit.address + card.path)
    page.evaluate("window.sameDocument = true")
    card.button(page, "count_hands").click()
    card.button(page, "one_more", "B").click()
    page.goto(visit.address + "glossary/")
    page.evaluate("setTimeout(() => history.back(), 10)")
    page.wait_for_url("**/" + card.path, wait_until="commit")
    wait_until(page, "document.querySelector('.cp-tally') !== null")
    assert page.evaluate("window.sameDocument") is True, (
        "the page did not come out of the cache, so this test shows nothing"
    )
    assert counted(page) == [] and "(100%)" not in page.content()
    page.close()


def test_on_a_phone_the_buttons_are_44_pixels_and_nothing_sticks_out(phone, curriculum):
    page = phone.open(Card(curriculum, "es").path)
    page.locator("[data-act=count]").click()
    sizes = page.locator(".cp-acts button:visible, .cp-tally__step").evaluate_all(
        "all => all.map(button => button.getBoundingClientRect()).map(box => [box.width, box.height])"
    )
    assert len(sizes) > 6 and min(min(size) for size in sizes) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    sticking_out = page.evaluate("""() => {
        const edge = document.querySelector('.cp-poll').getBoundingClientRect().right;
        const parts = [...document.querySelectorAll('.cp-tally__row > *')];
        return parts.filter(part => part.getBoundingClientRect().right > edge).map(part => part.className);
    }""")
    assert sticking_out == []


CONTRASTS = """() => {
  const linear = n => n <= .04045 ? n / 12.92 : ((n + .055) / 1.055) ** 2.4;
  const light = color => {
    const [r, g, b] = color.match(/[\\d.]+/g).map(n => linear(n / 255));
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ground = element => {
    const color = getComputedStyle(element).backgroundColor;
    return color === 'rgba(0, 0, 0, 0)' ? ground(element.parentElement) : color;
  };
  const words = '.cp-acts button:not([hidden]), .cp-tally__hands, .cp-tally__total, .cp-answers__text';
  return [...document.querySelectorAll(words)].map(element => {
    const [one, other] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => b - a);
    return [(one + .05) / (other + .05), element.className];
  });
}"""


def test_words_on_the_card_can_be_read_in_light_and_dark_and_paper_has_neither_buttons_nor_counts(visit, curriculum):
    page = visit.open(Card(curriculum).path)
    page.locator("[data-act=count]").click()
    page.locator("[data-by='1']").first.click()
    page.mouse.move(0, 0)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        contrasts = page.evaluate(CONTRASTS)
        assert len(contrasts) > 10 and [low for low in contrasts if low[0] < 4.5] == [], scheme
    page.emulate_media(media="print")
    assert page.locator(".cp-answers__text").first.is_visible()
    assert [
        hidden
        for hidden in (".cp-acts", ".cp-tally__row", ".cp-tally__total", ".cp-tally__hint")
        if page.locator(hidden).first.is_visible()
    ] == []


def test_without_scripts_the_poll_is_whole_and_has_no_dead_buttons(without_scripts, curriculum):
    card = Card(curriculum)
    page = without_scripts(card.path)
    assert page.locator(".cp-answers__text").all_inner_texts() == card.answers
    assert page.locator(".cp-poll button:visible, .cp-chat button:visible").count() == 0
    assert card.words["anonymous"] in page.locator(".cp-poll").inner_text()
    kinds = {curriculum.all(Poll)[id].kind: path for path, id in cards(curriculum, "en", "poll")}
    for kind, path in kinds.items():
        said = without_scripts(path).locator(".cp-tally > .cp-help").first.inner_text()
        assert said == card.words[kind], path


def test_each_answer_has_its_letter_on_the_screen_and_on_paper(visit, curriculum):
    """The style sheet counts them; a PDF has the words that are seen."""
    card = Card(curriculum)
    page = visit.open(card.path)
    lettered = [squeezed(letter + answer) for letter, answer in zip(ascii_uppercase, card.answers)]
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        text = "".join(on_paper(page))
        assert [answer for answer in lettered if answer not in text] == [], media
