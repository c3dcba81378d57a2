"""Exit site: a file that a reader has just saved is not held in the tab any longer."""

import pytest

from tests.browser.leaving import StandIn, leave_by_exit, without_leaving
from tests.browser.test_exit import MAP


def keep_worksheet(page):
    page.fill("[name=issue]", "something private")
    page.locator("[data-act=save]").click()


def keep_calendar(page):
    page.fill("[name=day-1]", "2027-03-13")
    page.fill("[name=start-1]", "10:00")
    page.locator(".cp-sessions [type=submit]").click()


@pytest.mark.parametrize("path, keep", [(MAP, keep_worksheet), ("for-trainers/calendar/", keep_calendar)])
def test_a_file_that_was_just_saved_is_no_longer_held(visit, path, keep):
    said = []
    StandIn(visit.page)
    visit.page.add_init_script("""
        for (const act of ["createObjectURL", "revokeObjectURL"]) {
            const real = URL[act].bind(URL);
            URL[act] = it => { const made = real(it); console.debug(act, made ?? it); return made; };
        }
        setTimeout = () => 0;
    """)
    visit.page.on("console", lambda message: said.append(message.text.split()))
    page = visit.open(path)
    with page.expect_download():
        keep(page)
    leave_by_exit(page)
    made = {line[1] for line in said if line[0] == "createObjectURL"}
    assert len(made) == 1 and made == {line[1] for line in said if line[0] == "revokeObjectURL"}
    visit.faults[:] = without_leaving(visit.faults)
