"""A calendar file made in the browser: parsed back, it holds the right instants; what is wrong is said in the page's language."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from macros.loading import load_curriculum
from tests.browser.visit import stored
from tests.conftest import ROOT

CURRICULUM = load_curriculum(ROOT)
PAGE = "for-trainers/calendar/"


def save(page) -> Calendar:
    with page.expect_download() as download:
        page.locator(".cp-sessions [type=submit]").click()
    assert download.value.suggested_filename == "session.ics"
    raw = download.value.path().read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n")) and b"\n" not in raw.replace(b"\r\n", b"")
    return Calendar.from_ical(raw)


def enter(page, number: int, moment: str) -> None:
    day, start = moment.split()
    page.fill(f"[name=day-{number}]", day)
    page.fill(f"[name=start-{number}]", start)


def instant(moment: str, zone: str) -> datetime:
    return datetime.strptime(moment, "%Y-%m-%d %H:%M").replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def test_three_sessions_across_a_change_of_the_clocks(visit):
    page = visit.open(PAGE)
    moments = ["2027-03-13 10:00", "2027-03-14 10:00", "2027-11-07 18:30"]
    for number, moment in enumerate(moments, 1):
        enter(page, number, moment)
    events = save(page).events
    assert [event.start for event in events] == [instant(moment, "America/Los_Angeles") for moment in moments]
    assert all(event.end - event.start == timedelta(minutes=90) for event in events)
    assert len({event["uid"] for event in events}) == 3
    assert page.locator(".cp-sessions [role=status]").inner_text() == "The file session.ics is saved."
    assert stored(page) == []


def test_every_zone_in_the_list_gives_the_right_instant(visit):
    page = visit.open(PAGE)
    for zone in CURRICULUM.time_zones:
        page.select_option("[name=zone]", zone)
        for moment in ("2027-01-20 09:15", "2027-07-20 23:45"):
            enter(page, 1, moment)
            assert save(page).events[0].start == instant(moment, zone), zone


def test_the_device_s_own_zone_can_be_chosen(browser, address):
    context = browser.new_context(timezone_id="Europe/Madrid")
    page = context.new_page()
    page.goto(address + "es/" + PAGE)
    page.select_option("[name=zone]", label="La zona horaria de este dispositivo")
    enter(page, 1, "2027-07-20 10:00")
    assert save(page).events[0].start == instant("2027-07-20 10:00", "Europe/Madrid")
    context.close()


@pytest.mark.parametrize("folder, title", [("", "Training session"), ("es/", "Sesión de capacitación")])
def test_the_title_is_neutral_until_somebody_changes_it_and_nothing_else_is_told(visit, folder, title):
    page = visit.open(folder + PAGE)
    enter(page, 1, "2027-05-04 10:00")
    event = save(page).events[0]
    assert str(event["summary"]) == title
    assert set(event) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS"}


def test_a_long_title_with_marks_and_a_link_come_back_as_they_were(visit):
    page = visit.open("es/" + PAGE)
    enter(page, 1, "2027-05-04 10:00")
    title = "Reunión; equipo, año " + "ñandú " * 10 + "\\nuevo, fin"
    page.fill("[name=title]", title)
    page.fill("[name=link]", "https://example.org/join?a=1,2;b=" + "x" * 80)
    page.fill("[name=minutes]", "120")
    event = save(page).events[0]
    assert str(event["summary"]) == title
    assert str(event["url"]) == str(event["location"]) == "https://example.org/join?a=1,2;b=" + "x" * 80
    assert event.end - event.start == timedelta(minutes=120)


@pytest.mark.parametrize("fields, says", [
    ({}, "Primera sesión: elijan la fecha."),
    ({"day-1": "2027-05-04"}, "Primera sesión: elijan la hora de inicio."),
    ({"day-1": "2027-05-04", "start-1": "10:00", "start-3": "10:00"}, "Tercera sesión: elijan la fecha."),
    ({"day-1": "2027-03-14", "start-1": "02:30"}, "Primera sesión: ese día cambia el horario y esa hora no existe. Elijan otra."),
    ({"day-1": "2027-05-04", "start-1": "10:00", "minutes": "0"}, "Escriban la duración en minutos, con un número entero de 1 a 600."),
    ({"day-1": "2027-05-04", "start-1": "10:00", "minutes": "12.5"}, "Escriban la duración en minutos, con un número entero de 1 a 600."),
    ({"day-1": "2027-05-04", "start-1": "10:00", "title": " "}, "Escriban un título, por ejemplo «Sesión de capacitación»."),
    ({"day-1": "2027-05-04", "start-1": "10:00", "link": "http://example.org"}, "El enlace debe empezar con https://"),
    ({"day-1": "2027-05-04", "start-1": "10:00", "link": "https://["}, "El enlace debe empezar con https://"),
])
def test_what_is_wrong_is_said_and_the_field_has_the_focus(visit, fields, says):
    page = visit.open("es/" + PAGE)
    for name, value in fields.items():
        page.fill(f"[name={name}]", value)
    page.locator(".cp-sessions [type=submit]").click()
    assert page.locator(".cp-sessions [role=status]").inner_text() == says
    assert page.locator("[aria-invalid=true]").count() == 1
    assert page.evaluate("document.activeElement.getAttribute('aria-invalid')") == "true"


def test_nothing_comes_back_after_a_reload(visit):
    page = visit.open(PAGE)
    enter(page, 1, "2027-05-04 10:00")
    page.fill("[name=link]", "https://example.org/")
    page.reload()
    assert [page.input_value(f"[name={name}]") for name in ("day-1", "start-1", "link", "title")] == ["", "", "", "Training session"]


def test_the_files_of_a_delivery_are_there_in_both_languages_from_both_pages(visit):
    for folder in ("", "es/"):
        page = visit.open(folder + PAGE)
        links = page.locator(".cp-calendars a").evaluate_all("all => all.map(link => [link.lang, link.href])")
        files = [["en", visit.address + "files/sessions-series-2021.ics"], ["es", visit.address + "es/files/sessions-series-2021.ics"]]
        assert links == (files[::-1] if folder else files), "the page's own language first"
        for language, link in links:
            titles = {str(event["summary"]) for event in Calendar.from_ical(page.request.get(link).body()).events}
            assert titles == {"Training session" if language == "en" else "Sesión de capacitación"}


def test_without_scripts_the_page_says_what_to_do_instead(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PAGE)
    assert page.locator(".cp-sessions").is_hidden()
    assert page.locator("noscript p").is_visible()
    context.close()


def test_nothing_sticks_out_on_a_phone(phone):
    page = phone.open("es/" + PAGE)
    page.locator(".cp-sessions").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    sizes = page.locator(".cp-sessions :is(input, select)").evaluate_all("all => all.map(e => [parseFloat(getComputedStyle(e).fontSize), e.offsetHeight])")
    assert min(size for size, _ in sizes) >= 16 and min(height for _, height in sizes) >= 44
