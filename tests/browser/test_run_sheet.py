"""The run sheet on the day: another hour, a late start, a prompt to paste, two pages of paper."""

import io
from datetime import time

import pypdf
import pytest

from macros.components.poll.chat import chat_text
from macros.components.series.schedule import clock, on_time, started_late
from macros.loading import load_curriculum
from tests.browser.visit import stored
from tests.conftest import ROOT

CURRICULUM = load_curriculum(ROOT)
SHEET = "part-1/run-sheet/"
PARTS = [(folder, part.id) for folder in ("", "es/") for part in CURRICULUM.series.parts]
NARROW = {side: "0.4in" for side in ("top", "right", "bottom", "left")}


def hours(slots) -> list[str]:
    return ["–" if slot.is_skipped else f"{clock(slot.start)}–{clock(slot.end)}" for slot in slots]


def shown(page, name: str = ".cp-when") -> list[str]:
    return page.locator(f".cp-run-sheet tbody {name}").all_text_contents()


def says(page) -> str:
    return page.locator(".cp-clock__says").inner_text().replace("\u202f", " ")


def enter(page, start: str = "10:00", late: int = 0) -> str:
    """Fill in the clock and return what the page says."""
    page.fill("[name=start]", start)
    page.fill("[name=late]", str(late))
    return says(page)


def test_another_start_time_moves_every_hour(visit):
    page = visit.open("es/" + SHEET)
    assert enter(page, "18:30") == "Terminan a las 20:00, a tiempo."
    part = CURRICULUM.part("part-1")
    assert shown(page) == hours(on_time(part, time(18, 30)))
    assert shown(page, ".cp-late__when") == hours(started_late(part, time(18, 30)))
    assert page.locator(".cp-run-sheet caption").inner_text() == "Inicio a las 18:30"


def test_english_hours_are_those_of_a_wall_clock(visit):
    page = visit.open(SHEET)
    assert enter(page, "18:30") == "You end at 8:00 PM, on time."
    assert shown(page)[0] == "6:30–6:35"


@pytest.mark.parametrize("late", [1, 3, 8, 9, 10, 11, 12, 25])
@pytest.mark.parametrize("part", [part.id for part in CURRICULUM.series.parts])
def test_the_browser_cuts_what_the_late_plan_cuts(visit, part, late):
    page = visit.open(f"es/{part}/run-sheet/")
    enter(page, late=late)
    slots = started_late(CURRICULUM.part(part), late=late)
    assert shown(page) == hours(slots)
    assert page.locator(".cp-end").inner_text() == clock(slots[-1].end)
    cut = [slot.is_skipped or slot.is_shortened for slot in slots]
    assert page.locator(".cp-run-sheet tbody tr").evaluate_all("rows => rows.map(row => row.classList.contains('cp-is-cut'))") == cut
    assert page.locator(".cp-late__how:visible").count() == sum(cut)


@pytest.mark.parametrize("folder, late, words", [
    ("", 3, "You start at 10:03 AM, 3 minutes late. Shorten or skip the marked modules. You end at 11:30 AM, on time."),
    ("", 10, "You start at 10:10 AM, 10 minutes late. Shorten or skip the marked modules. You end at 11:29 AM, 1 minute early."),
    ("", 12, "You start at 10:12 AM, 12 minutes late. Shorten or skip the marked modules. You end at 11:31 AM, 1 minute over. The plan cannot make up for all of it. Tell people now, or skip more."),
    ("es/", 10, "Empiezan a las 10:10, con 10 minutos de retraso. Acorten o dejen fuera los módulos marcados. Terminan a las 11:29, 1 minuto antes."),
    ("es/", 20, "Empiezan a las 10:20, con 20 minutos de retraso. Acorten o dejen fuera los módulos marcados. Terminan a las 11:39, 9 minutos después de lo previsto. El plan no alcanza a compensarlo todo. Avisen ahora o dejen fuera algo más."),
])
def test_the_end_is_said_in_words_and_a_late_end_is_never_hidden(visit, folder, late, words):
    page = visit.open(folder + SHEET)
    assert enter(page, late=late) == words
    assert page.locator(".cp-clock__says").get_attribute("role") == "status"


def test_nothing_of_it_is_stored_and_a_reload_starts_anew(visit):
    page = visit.open(SHEET)
    enter(page, "18:30", 10)
    page.reload()
    assert page.input_value("[name=start]") == "10:00" and page.input_value("[name=late]") == "0"
    assert says(page) == "You end at 11:30 AM, on time."
    assert stored(page) == []


@pytest.mark.parametrize("folder, part", PARTS)
def test_every_poll_and_prompt_is_there_in_teaching_order_with_its_words_to_copy(visit, folder, part):
    locale, wanted = folder.strip("/") or "en", []
    for module in CURRICULUM.part(part).modules:
        for call in CURRICULUM.module_page(CURRICULUM.part(part), module, locale).items:
            if getattr(call, "name", "") == "chat_prompt":
                wanted.append(CURRICULUM.chat_prompts[call.arguments[0]].prompt[locale])
            if getattr(call, "name", "") == "poll":
                wanted.append(chat_text(CURRICULUM.polls[call.arguments[0]], CURRICULUM.labels.poll, locale))
    page = visit.open(f"{folder}{part}/run-sheet/")
    assert len(wanted) > 3
    assert page.locator("button[data-copy]:visible").evaluate_all("all => all.map(button => button.dataset.copy)") == wanted


def test_a_prompt_is_copied_and_it_is_said(visit):
    page = visit.open(SHEET)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.get_by_role("button", name="Copy Projects with partners now")
    button.click()
    page.get_by_text("Copied.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == button.get_attribute("data-copy")


@pytest.mark.parametrize("folder, roles", [("", ("Co-facilitator", "Technical support")), ("es/", ("Cofacilitación", "Apoyo técnico"))])
def test_who_does_what_stands_where_it_happens(visit, folder, roles):
    page = visit.open(folder + SHEET)
    first, last = page.locator(".cp-run-sheet tbody tr").first.inner_text(), page.locator(".cp-run-sheet tbody tr").last.inner_text()
    assert all(f"{role}:" in first and f"{role}:" in last for role in roles)
    for row in page.locator(".cp-run-sheet tbody tr:has(button[data-copy])").all():
        assert f"{roles[0]}:" in row.inner_text()


def test_without_scripts_both_plans_and_the_minutes_are_there_and_no_dead_field(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + SHEET)
    part = CURRICULUM.part("part-1")
    assert shown(page) == hours(on_time(part)) and shown(page, ".cp-late__when") == hours(started_late(part))
    assert shown(page, ".cp-minutes") == [str(module.minutes) for module in part.modules]
    assert shown(page, ".cp-since")[1] == "+0:05" and page.locator(".cp-since").first.is_visible()
    assert page.locator(".cp-clock").is_hidden() and page.locator(".cp-run-sheet button:visible").count() == 0
    context.close()


@pytest.mark.parametrize("folder, part", PARTS)
def test_it_prints_on_two_pages_also_after_a_late_start(visit, folder, part):
    page = visit.open(f"{folder}{part}/run-sheet/")
    for late in (0, 10):
        enter(page, late=late)
        for paper in ("Letter", "A4"):
            sheets = pypdf.PdfReader(io.BytesIO(page.pdf(format=paper, margin=NARROW))).pages
            assert len(sheets) <= 2 and sheets[-1].extract_text().strip()


def test_fields_are_large_enough_for_fingers_and_phones(phone):
    page = phone.open("es/" + SHEET)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for field in page.locator(".cp-clock input").all():
        assert field.bounding_box()["height"] >= 44
        assert field.evaluate("e => parseFloat(getComputedStyle(e).fontSize)") >= 16
    assert min(button.bounding_box()["height"] for button in page.locator("button[data-copy]").all()) >= 44
