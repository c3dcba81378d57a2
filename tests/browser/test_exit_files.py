"""Exit site: a file that a reader has just saved is not held in the tab any longer."""

import pytest

from tests.browser.test_exit import MAP, OUTSIDE, with_outside


def keep_worksheet(page):
    page.fill("[name=issue]", "something private")
    page.locator("[data-act=save]").click()


def keep_calendar(page):
    page.fill("[name=day-1]", "2027-03-13")
    page.fill("[name=start-1]", "10:00")
    page.locator(".cp-sessions [type=submit]").click()


@pytest.mark.parametrize("path, keep", [(MAP, keep_worksheet), ("for-trainers/calendar/", keep_calendar)])
def test_a_file_that_was_just_saved_is_no_longer_held(browser, address, path, keep):
    page, said = with_outside(browser.new_page()), []
    page.add_init_script("for (const act of ['createObjectURL', 'revokeObjectURL']) { const real = URL[act].bind(URL); URL[act] = it => { const made = real(it); console.debug(act, made ?? it); return made; }; } setTimeout = () => 0;")
    page.on("console", lambda message: said.append(message.text.split()))
    page.goto(address + path)
    with page.expect_download():
        keep(page)
    page.locator("#exit").click()
    page.wait_for_url(OUTSIDE)
    made = {line[1] for line in said if line[0] == "createObjectURL"}
    assert len(made) == 1 and made == {line[1] for line in said if line[0] == "revokeObjectURL"}
    page.close()
