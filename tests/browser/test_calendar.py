"""A calendar file made in the browser: parsed back, it holds the right instants.

What is wrong is said in the page's language.
"""

from datetime import timedelta

import pytest
from icalendar import Calendar

from macros.components.delivery.model import Delivery
from macros.components.delivery.model import Words as DeliveryWords
from macros.components.series.model import SESSION_MINUTES
from macros.components.time_zone.model import TimeZone
from tests.browser.calendar_files import PAGE, collect, enter, instant, made, submit
from tests.browser.kinds import folder
from tests.browser.visit import stored


def test_three_sessions_across_a_change_of_the_clocks_are_saved_under_a_name_that_says_nothing(visit, curriculum):
    page = visit.open(PAGE)
    moments = ["2027-03-14 01:30", "2027-03-14 03:30", "2027-11-07 18:30"]
    for number, moment in enumerate(moments, 1):
        enter(page, number, moment)
    with page.expect_download() as download:
        submit(page)
    assert download.value.suggested_filename == "session.ics"
    raw = download.value.path().read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n")) and b"\n" not in raw.replace(b"\r\n", b"")
    events = Calendar.from_ical(raw).events
    assert [event.start for event in events] == [
        instant(moment, next(iter(curriculum.all(TimeZone)))) for moment in moments
    ]
    assert all(event.end - event.start == timedelta(minutes=SESSION_MINUTES) for event in events)
    assert len({event["uid"] for event in events}) == 3
    assert page.locator(".cp-sessions [role=status]").inner_text() == curriculum.the(DeliveryWords).made["en"]
    assert stored(page) == []


ALL_ZONES = """async ([zones, moments]) => {
  const form = document.querySelector('.cp-sessions');
  const offered = [...form.elements['zone'].options].map(option => option.value).filter(Boolean);
  for (const zone of zones) for (const [day, start] of moments) {
    form.elements['zone'].value = zone;
    form.elements['day-1'].value = day;
    form.elements['start-1'].value = start;
    form.requestSubmit();
  }
  return offered;
}"""


def test_every_zone_in_the_list_gives_the_right_instant(visit, curriculum):
    page, moments = collect(visit.open(PAGE)), ["2027-01-20 09:15", "2027-07-20 23:45"]
    zones = list(curriculum.all(TimeZone))
    assert page.evaluate(ALL_ZONES, [zones, [moment.split() for moment in moments]]) == zones
    starts = [file.events[0].start for file in made(page)]
    wanted = [(zone, moment) for zone in zones for moment in moments]
    assert len(starts) == len(wanted)
    assert [(start, *each) for start, each in zip(starts, wanted) if start != instant(each[1], each[0])] == []


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_title_is_neutral_until_somebody_changes_it_and_nothing_else_is_told(visit, curriculum, locale):
    page = collect(visit.open(folder(locale) + PAGE))
    enter(page, 1, "2027-05-04 10:00")
    submit(page)
    submit(page)
    first, second = (file.events[0] for file in made(page))
    assert str(first["summary"]) == curriculum.the(DeliveryWords).event_title[locale]
    assert set(first) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS"} and str(first["class"]) == "PRIVATE"
    assert first["uid"] != second["uid"] and len(str(first["uid"])) == 32 and int(str(first["uid"]), 16), (
        "a number drawn anew, of 128 bits"
    )


def test_a_long_title_with_marks_and_a_link_come_back_as_they_were(visit):
    page = collect(visit.open("es/" + PAGE))
    enter(page, 1, "2027-05-04 10:00")
    title, link = (
        "Reunión; equipo, año " + "ñandú " * 10 + "\\nuevo, fin",
        "https://example.org/join?a=1,2;b=" + "x" * 80,
    )
    page.fill("[name=title]", title)
    page.fill("[name=link]", link)
    page.fill("[name=minutes]", "120")
    submit(page)
    raw = page.evaluate("window.made[0].text()").encode()
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    event = made(page)[0].events[0]
    assert (str(event["summary"]), str(event["url"]), str(event["location"])) == (title, link, link)
    assert event.end - event.start == timedelta(minutes=120)


GOOD = {"day-1": "2027-05-04", "start-1": "10:00"}


@pytest.mark.parametrize("locale", ["en", "es"])
def test_what_is_wrong_is_said_the_field_has_the_focus_and_no_file_is_made(visit, curriculum, locale):
    words = curriculum.the(DeliveryWords)
    page, wrong = collect(visit.open(folder(locale) + PAGE)), []
    for fields, label, session, field in [
        ({}, words.wrong_day, words.first_session, "day-1"),
        ({"day-1": "2027-05-04"}, words.wrong_start, words.first_session, "start-1"),
        ({**GOOD, "start-3": "10:00"}, words.wrong_day, words.third_session, "day-3"),
        ({**GOOD, "day-2": "2027-05-04"}, words.wrong_start, words.second_session, "start-2"),
        ({"day-1": "2027-03-14", "start-1": "02:30"}, words.wrong_hour, words.first_session, "start-1"),
        ({**GOOD, "minutes": "0"}, words.wrong_minutes, None, "minutes"),
        ({**GOOD, "minutes": "601"}, words.wrong_minutes, None, "minutes"),
        ({**GOOD, "minutes": "12.5"}, words.wrong_minutes, None, "minutes"),
        ({**GOOD, "title": " "}, words.wrong_title, None, "title"),
        ({**GOOD, "link": "http://example.org"}, words.wrong_link, None, "link"),
        ({**GOOD, "link": "https://["}, words.wrong_link, None, "link"),
    ]:
        page.evaluate("document.querySelector('.cp-sessions').reset()")
        for name, value in fields.items():
            page.fill(f"[name={name}]", value)
        submit(page)
        says = label[locale].format(session=session[locale]) if session else label[locale]
        seen = page.evaluate("""[
            document.querySelector('.cp-sessions [role=status]').textContent,
            [...document.querySelectorAll('[aria-invalid=true]')].map(field => field.name),
            document.activeElement.name,
            window.made.length,
        ]""")
        wrong += [(fields, seen)] if seen != [says, [field], field, 0] else []
    assert wrong == []
    page.fill("[name=link]", "https://example.org")
    assert page.locator(".cp-sessions [role=status]").inner_text() == "", "what was said goes with the next letter"
    submit(page)
    assert len(made(page)) == 1 and page.locator("[aria-invalid=true]").count() == 0


def test_nothing_comes_back_after_a_reload(visit, curriculum):
    page = visit.open(PAGE)
    enter(page, 1, "2027-05-04 10:00")
    page.fill("[name=link]", "https://example.org/")
    page.reload()
    assert [page.input_value(f"[name={name}]") for name in ("day-1", "start-1", "link", "title")] == [
        "",
        "",
        "",
        curriculum.the(DeliveryWords).event_title["en"],
    ]


def test_the_files_of_each_delivery_are_there_in_both_languages_from_both_pages(visit, curriculum):
    title = curriculum.the(DeliveryWords).event_title
    for locale in ("en", "es"):
        page, wanted = visit.open(folder(locale) + PAGE), []
        for id in curriculum.all(Delivery):
            given = {session.locale for session in curriculum.all(Delivery)[id].sessions}
            order = sorted(given, key=lambda each: (each != locale, each))  # the page's own language first
            wanted += [[each, f"{visit.address}{folder(each)}files/sessions-{id}.ics"] for each in order]
        links = page.locator(".cp-calendars a").evaluate_all("all => all.map(link => [link.lang, link.href])")
        assert sorted(links) == sorted(wanted) and (len(curriculum.all(Delivery)) > 1 or links == wanted)
        for language, link in links:
            assert {str(event["summary"]) for event in Calendar.from_ical(page.request.get(link).body()).events} == {
                title[language]
            }


def test_without_scripts_the_page_says_what_to_do_instead(without_scripts):
    page = without_scripts(PAGE)
    assert page.locator(".cp-sessions").is_hidden()
    assert page.locator("noscript p").is_visible()


def test_nothing_sticks_out_on_a_phone(phone):
    page = phone.open("es/" + PAGE)
    page.locator(".cp-sessions").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    sizes = page.locator(".cp-sessions :is(input, select)").evaluate_all(
        "all => all.map(e => [parseFloat(getComputedStyle(e).fontSize), e.offsetHeight])"
    )
    assert min(size for size, _ in sizes) >= 16 and min(height for _, height in sizes) >= 44
