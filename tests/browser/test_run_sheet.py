"""The run sheet on the day: another hour, a late start, a prompt to paste, two pages of paper."""

import io
from datetime import time

import pypdf
import pytest

from macros.components.chat_prompt.model import ChatPrompt
from macros.components.poll.model import Poll
from macros.components.poll.model import Words as PollWords
from macros.components.run_sheet.model import Words as RunSheetWords
from macros.components.series.model import Series
from macros.components.series.model import Words as SeriesWords
from macros.components.series.schedule import START, on_time, started_late
from tests.browser.run_sheets import enter, hours, says, sentence, sheet, shown
from tests.browser.test_copying import on_paper
from tests.browser.visit import stored

NARROW = dict.fromkeys(("top", "right", "bottom", "left"), "0.4in")
DELAYS = (1, 3, 8, 9, 10, 11, 12, 20, 25, 90, 500, -5)
"""In minutes; nobody begins more than 90 minutes late, or before the start."""


AFTER_DELAYS = """delays => delays.map(delay => {
  const sheet = document.querySelector('.cp-run-sheet'), text = name => sheet.querySelector(name).textContent;
  const ofRows = ask => [...sheet.querySelectorAll('tbody tr')].map(ask);
  const field = sheet.querySelector('[name=late]');
  field.value = delay;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return {
    when: ofRows(row => row.querySelector('.cp-when').textContent),
    minutes: ofRows(row => row.querySelector('.cp-minutes').textContent),
    cut: ofRows(row => row.classList.contains('cp-is-cut')),
    told: ofRows(row => row.querySelector('.cp-late__how')?.checkVisibility() ?? false),
    end: text('.cp-end'),
    total: text('.cp-total'),
    says: sheet.querySelector('.cp-clock__says').innerText.replaceAll('\u202f', ' '),
  };
})"""


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_browser_cuts_what_the_late_plan_cuts_and_says_the_end_in_words(visit, curriculum, locale):
    """Delays of every size; a late end is never hidden, and one minute is not "1 minutes"."""
    words, wrong, said = curriculum.the(RunSheetWords), [], ""
    for part in curriculum.parts:
        page = visit.open(sheet(part, locale))
        assert page.locator(".cp-clock__says").get_attribute("role") == "status"
        for delay, seen in zip((0, *DELAYS), page.evaluate(AFTER_DELAYS, [0, *DELAYS])):
            late = min(90, max(0, delay))
            slots = started_late(part, late=late) if late else on_time(part)
            cut = [slot.minutes < slot.module.minutes for slot in slots]
            right = {
                "when": hours(slots, locale),
                "minutes": [
                    words.instead_of[locale].format(minutes=slot.minutes, planned=slot.module.minutes)
                    if is_cut
                    else str(slot.minutes)
                    for slot, is_cut in zip(slots, cut)
                ],
                "cut": cut,
                "told": cut if late else [bool(slot.module.when_late) for slot in slots],
                "end": hours(slots, locale)[-1].split("–")[1],
                "total": str(sum(slot.minutes for slot in slots)),
                "says": sentence(words, slots, START, late, locale),
            }
            wrong += [(part.id, late, key, seen[key], value) for key, value in right.items() if seen[key] != value]
            said += seen["says"]
    assert wrong == [] and all(
        getattr(words, ends)[locale].split("{")[0] in said for ends in ("ends_on_time", "ends_over")
    )


@pytest.mark.parametrize("locale", ["en", "es"])
def test_another_start_time_moves_every_hour(visit, curriculum, locale):
    part, words = curriculum.parts[0], curriculum.the(RunSheetWords)
    page = visit.open(sheet(part, locale))
    for start in (time(18, 30), time(11, 45), time(23, 15)):
        assert enter(page, f"{start:%H:%M}") == sentence(words, on_time(part, start), start, 0, locale)
        assert shown(page) == hours(on_time(part, start), locale)
        assert shown(page, ".cp-late__when") == hours(started_late(part, start), locale)
        assert page.locator(".cp-run-sheet caption").inner_text() == words.starting[locale].format(
            start=hours(on_time(part, start), locale)[0].split("–")[0]
        )
    page.fill("[name=start]", "")
    assert shown(page) == hours(on_time(part, time(23, 15)), locale), "half typed is no hour"


def test_nothing_of_it_is_stored_and_a_reload_starts_anew(visit, curriculum):
    part = curriculum.parts[0]
    page = visit.open(sheet(part))
    enter(page, "18:30", 10)
    page.reload()
    assert page.input_value("[name=start]") == "10:00" and page.input_value("[name=late]") == "0"
    assert says(page) == sentence(curriculum.the(RunSheetWords), on_time(part), START, 0, "en")
    assert stored(page) == []


@pytest.mark.parametrize("locale", ["en", "es"])
def test_every_poll_and_prompt_is_there_in_teaching_order_with_its_words_to_copy_and_who_helps(
    visit, curriculum, locale
):
    roles = [role for role in curriculum.the(Series).roles if role.cues]
    for part in curriculum.parts:
        wanted, helped = [], []
        for module in part.modules:
            for call in curriculum.module_page(part, module, locale).items:
                name = getattr(call, "name", "")
                if name in ("poll", "chat_prompt"):
                    id = call.arguments[0]
                    wanted.append(
                        curriculum.all(ChatPrompt)[id].prompt[locale]
                        if name == "chat_prompt"
                        else on_paper(curriculum.all(Poll)[id], curriculum.the(PollWords), locale)
                    )
                    helped.append(
                        [
                            f"{role.title[locale]}: {cue.does[locale]}"
                            for role in roles
                            for cue in role.cues
                            if cue.at == name.replace("_", "-")
                        ]
                    )
        page = visit.open(sheet(part, locale))
        buttons = page.locator("button[data-copy]:visible")
        assert wanted and buttons.evaluate_all("all => all.map(button => button.dataset.copy)") == wanted, part.id
        beside = """all => all.map(button =>
            [...button.closest("li").querySelectorAll(".cp-cue")].map(cue => cue.innerText))"""
        assert buttons.evaluate_all(beside) == helped, part.id
        for row, moment in (
            (page.locator(".cp-run-sheet tbody tr").first, "start"),
            (page.locator(".cp-run-sheet tbody tr").last, "end"),
        ):
            cues = [
                f"{role.title[locale]}: {cue.does[locale]}" for role in roles for cue in role.cues if cue.at == moment
            ]
            assert [cue for cue in cues if cue not in row.inner_text()] == [], (part.id, moment)


def test_without_scripts_both_plans_and_the_minutes_are_there_and_no_dead_field(without_scripts, curriculum):
    part = curriculum.parts[0]
    page = without_scripts(sheet(part))
    assert shown(page) == hours(on_time(part)) and shown(page, ".cp-late__when") == hours(started_late(part))
    assert shown(page, ".cp-minutes") == [str(module.minutes) for module in part.modules]
    since = [sum(module.minutes for module in part.modules[:n]) for n in range(len(part.modules))]
    assert (
        shown(page, ".cp-since") == [f"+{minutes // 60}:{minutes % 60:02}" for minutes in since]
        and page.locator(".cp-since").first.is_visible()
    )
    words, short = curriculum.the(RunSheetWords), curriculum.the(SeriesWords).minutes_short["en"]
    told = {
        module.id: f"{words.shorten['en']} ({short.format(count=module.when_late.minutes)})"
        if module.when_late.minutes
        else words.skip["en"]
        for module in part.modules
        if module.when_late
    }
    assert shown(page, ".cp-late__how") == [
        f"{told[module.id]}. {module.when_late.how['en']}" for module in part.modules if module.when_late
    ]
    assert page.locator(".cp-clock").is_hidden() and page.locator(".cp-run-sheet button:visible").count() == 0


USUAL = [("en", "Letter", 10, slice(None)), ("es", "A4", 0, slice(1))]
EVERY = [
    (locale, paper, late, slice(None)) for locale in ("en", "es") for paper in ("Letter", "A4") for late in (0, 10)
]


@pytest.mark.parametrize(
    "locale, paper, late, which",
    [*USUAL, *(pytest.param(*each, marks=pytest.mark.exhaustive) for each in EVERY if each not in USUAL)],
)
def test_each_prints_on_two_pages_also_after_a_late_start(visit, curriculum, locale, paper, late, which):
    wrong = []
    for part in curriculum.parts[which]:
        page = visit.open(sheet(part, locale))
        enter(page, late=late)
        sheets = pypdf.PdfReader(io.BytesIO(page.pdf(format=paper, margin=NARROW))).pages
        wrong += [] if len(sheets) <= 2 and sheets[-1].extract_text().strip() else [(part.id, len(sheets))]
    assert wrong == []


def test_fields_are_large_enough_for_fingers_and_phones(phone, curriculum):
    page = phone.open(sheet(curriculum.parts[0], "es"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    fields = page.locator(".cp-clock input").evaluate_all(
        "all => all.map(field => [field.getBoundingClientRect().height, parseFloat(getComputedStyle(field).fontSize)])"
    )
    assert len(fields) == 2 and all(height >= 44 and size >= 16 for height, size in fields)
    heights = "all => all.map(button => button.getBoundingClientRect().height)"
    assert min(page.locator("button[data-copy]").evaluate_all(heights)) >= 44
