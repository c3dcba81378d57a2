"""Polls and prompts on their cards: copied in one press, counted by hand with mouse or keyboard, forgotten with the page."""

import re

import pytest

from macros.export.polls.google_forms import google_forms
from macros.loading import load_curriculum
from macros.small_files import small_files
from tests.browser.visit import stored, wait_until
from tests.conftest import ROOT
from tests.poll_formats import read_form_script
from tests.test_polls import form_shows, nasty_questions, words

STEP = "part-1/step-12-sustainability/"
COPIED = """\
Which group of steps will ask the most of your organization?
A. Getting ready: internal talks, timing, framework (Steps 1 to 3)
B. Reaching out: finding, learning, inviting (Steps 4 to 6)
C. Building together: talks, evaluation, cross-training (Steps 7 to 9)
D. Keeping it alive: materials, learning together, sustainability (Steps 10 to 12)
E. I don't know yet
F. I'd rather not say
Type your letter, A to F, in the chat, or skip this one. The chat shows your name."""


def more(page, letter: str):
    return page.get_by_role("button", name=re.compile(f"^(One more for|Una más para) {letter}: "))


def fewer(page, letter: str):
    return page.get_by_role("button", name=re.compile(f"^(One fewer for|Una menos para) {letter}: "))


def counted(page) -> list[str]:
    return page.locator(".cp-tally__hands").all_inner_texts()


def test_a_poll_is_copied_with_letters_and_how_to_answer(visit):
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open(STEP)
    page.get_by_role("button", name="Copy question and answers").click()
    page.get_by_text("Copied. You can paste it now.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == COPIED


def test_a_prompt_is_copied_in_one_language_or_in_both(visit):
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open("es/part-1/step-04-connect/")
    spanish = "¿Dónde buscan cuando necesitan una nueva organización aliada? Nombren un lugar, una persona o una red."
    page.get_by_role("button", name="Copiar", exact=True).click()
    page.get_by_text("Texto copiado.").first.wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == spanish
    page.get_by_role("button", name="Copiar en los dos idiomas").click()
    wait_until(page, "document.querySelectorAll('.cp-copy__said:not(:empty)').length === 2")
    assert page.evaluate("navigator.clipboard.readText()") == spanish + "\n\nWhere do you look when you need a new community partner? Name one place, person or network."


def test_hands_are_counted_in_numbers_percent_and_bars_and_said_aloud(visit):
    page = visit.open(STEP)
    assert more(page, "A").count() == 0 and page.get_by_role("button", name="Start again").count() == 0
    page.get_by_role("button", name="Count hands").click()
    assert page.locator(".cp-tally__total").inner_text() == "No hands counted yet"
    for letter in "AABC":
        more(page, letter).click()
    assert counted(page) == ["2 (50%)", "1 (25%)", "1 (25%)", "0 (0%)", "0 (0%)", "0 (0%)"]
    assert page.locator(".cp-tally__total").inner_text() == "Hands counted: 4"
    assert page.locator(".cp-tally [role=status]").last.text_content() == "C: 1. Hands counted: 4"
    widths = page.locator(".cp-tally__bar").evaluate_all("bars => bars.map(bar => Math.round(100 * bar.firstChild.offsetWidth / bar.clientWidth))")
    assert [round(width / 5) * 5 for width in widths] == [50, 25, 25, 0, 0, 0]
    fewer(page, "A").click()
    fewer(page, "D").press("Enter")
    assert counted(page)[0] == "1 (33%)" and counted(page)[3] == "0 (0%)"
    assert fewer(page, "D").get_attribute("aria-disabled") == "true" and fewer(page, "A").get_attribute("aria-disabled") == "false"
    page.get_by_role("button", name="Start again at zero").click()
    assert set(counted(page)) == {"0 (0%)"} and page.locator(".cp-tally__total").inner_text() == "No hands counted yet"
    assert stored(page) == []


def test_counting_works_by_keyboard_and_closing_forgets(visit):
    page = visit.open("es/" + STEP)
    toggle = page.locator("[data-act=count]")
    toggle.focus()
    page.keyboard.press("Enter")
    assert toggle.inner_text() == "Cerrar y olvidar la cuenta" and toggle.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.dataset.act") == "count"
    more(page, "B").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    assert counted(page)[1] == "2 (100 %)"
    assert page.evaluate("document.activeElement.ariaLabel.startsWith('Una más para B: ')")
    toggle.press("Enter")
    assert counted(page) == [] and toggle.get_attribute("aria-expanded") == "false"
    toggle.press("Enter")
    assert set(counted(page)) == {"0 (0 %)"}


def test_no_count_comes_back_after_reload_or_out_of_the_page_cache(visit, keeping_browser):
    page = keeping_browser.new_page()
    page.goto(visit.address + STEP)
    page.evaluate("window.sameDocument = true")
    page.locator("[data-act=count]").click()
    more(page, "B").click()
    page.goto(visit.address + "glossary/")
    page.evaluate("setTimeout(() => history.back(), 10)")
    page.wait_for_url("**/" + STEP, wait_until="commit")
    wait_until(page, "document.querySelector('.cp-tally') !== null")
    assert page.evaluate("window.sameDocument") is True, "the page did not come out of the cache, so this test shows nothing"
    assert counted(page) == [] and "(100%)" not in page.content()
    page.close()


def test_on_a_phone_the_buttons_are_44_pixels_and_nothing_sticks_out(phone):
    page = phone.open("es/part-3/why-sectors/")
    page.locator("[data-act=count]").click()
    for button in page.locator(".cp-acts button:visible, .cp-tally__step").all():
        box = button.bounding_box()
        assert box["height"] >= 44 and box["width"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    card = page.locator(".cp-poll").bounding_box()
    for row in page.locator(".cp-tally__row > *").all():
        assert row.bounding_box()["x"] + row.bounding_box()["width"] <= card["x"] + card["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_on_the_card_have_the_contrast_to_be_read(visit, scheme):
    visit.page.emulate_media(color_scheme=scheme)
    page = visit.open(STEP)
    page.locator("[data-act=count]").click()
    more(page, "A").click()
    page.mouse.move(0, 0)
    ratios = page.evaluate("""() => {
      const light = color => { const [r, g, b] = color.match(/[\\d.]+/g).map(n => n / 255).map(n => n <= .04045 ? n / 12.92 : ((n + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
      const ground = element => { const color = getComputedStyle(element).backgroundColor; return color === 'rgba(0, 0, 0, 0)' ? ground(element.parentElement) : color; };
      return [...document.querySelectorAll('.cp-acts button:not([hidden]), .cp-tally__hands, .cp-tally__total, .cp-answers__text')].map(element => {
        const [one, other] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => b - a);
        return (one + .05) / (other + .05);
      });
    }""")
    assert len(ratios) > 12 and min(ratios) >= 4.5


def test_paper_has_the_answers_and_neither_buttons_nor_counts(visit):
    page = visit.open(STEP)
    page.locator("[data-act=count]").click()
    more(page, "A").click()
    page.emulate_media(media="print")
    assert page.locator(".cp-answers__text").first.is_visible()
    for hidden in (".cp-acts", ".cp-tally__row", ".cp-tally__total", ".cp-tally__hint"):
        assert page.locator(hidden).first.is_hidden(), hidden


def test_without_scripts_the_poll_is_whole_and_has_no_dead_buttons(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + STEP)
    assert page.locator(".cp-answers__text").count() == 6
    assert page.locator(".cp-poll button:visible, .cp-chat button:visible").count() == 0
    context.close()


FAKE_GOOGLE = """
  const made = {items: []};
  const item = multiple => { const one = {multiple}; made.items.push(one); return new Proxy({}, {get: (_, name) => value => { one[name] = value; return chain(one); }}); };
  const chain = one => new Proxy({}, {get: (_, name) => value => { one[name] = value; return chain(one); }});
  const FormApp = {create: (title, isPublished) => { Object.assign(made, {title, isPublished}); return {
    setDescription: text => { made.description = text; }, setCollectEmail: on => { made.email = on; },
    addCheckboxItem: () => item(true), addMultipleChoiceItem: () => item(false), getEditUrl: () => "an address"}; }};
  const Logger = {log: () => {}};
"""


@pytest.mark.parametrize("script", [
    *(content.decode("utf-8-sig") for (_, path), content in small_files(load_curriculum(ROOT)).items() if path.endswith(".google-forms.txt")),
    google_forms(nasty_questions(), words()),
], ids=lambda script: read_form_script(script)["title"])
def test_the_google_script_runs_and_makes_the_form(browser, script):
    page = browser.new_page()
    form = page.evaluate(f"() => {{ {FAKE_GOOGLE}\n{script}\nmakeForm(); return made; }}")
    page.close()
    data = read_form_script(script)
    assert (form["title"], form["description"], form["email"], form["isPublished"]) == (data["title"], data["description"], False, False)
    assert [(item["setTitle"], item["multiple"], tuple(item["setChoiceValues"])) for item in form["items"]] == form_shows(data)
    assert {item["setRequired"] for item in form["items"]} == {False}
