"""A worksheet filled in on its page: by keyboard and on a phone, kept by an act or not at all, printed, and left."""

import pytest

from macros.components.worksheet.model import Words as WorksheetWords
from macros.components.worksheet.model import Worksheet
from tests.browser.visit import stored, wait_until
from tests.browser.worksheet_fields import controls

MAP = "worksheets/partner-map/"
HOMES = {"en": "", "es": "es/"}


GATHER = """async addresses => {
    const found = [];
    for (const address of addresses) {
        const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
        found.push(page.querySelector("form.cp-form"));
    }
    document.querySelector("article").replaceChildren(...found);
    const told = (form, field) => {
        const isText = field.type.startsWith("text");
        const mayBeKept = isText && (field.spellcheck || field.autocomplete !== "off");
        return [form.dataset.worksheet, field.name, isText ? "" : field.value, mayBeKept];
    };
    return [...document.querySelectorAll("article form")].flatMap(form =>
        [...form.elements].filter(field => field.name).map(field => told(form, field)));
}"""
"""Puts the forms of many pages into one, and says what each of their fields saves.

And whether the browser may check or keep what is written.
"""


@pytest.mark.parametrize("locale", HOMES)
def test_each_field_says_its_question_its_row_and_its_column_and_saves_under_the_name_that_paper_and_word_use(
    visit, curriculum, locale
):
    page = visit.open(HOMES[locale] + MAP)
    saved = page.evaluate(
        GATHER, [f"{visit.address}{HOMES[locale]}worksheets/{id}/" for id in curriculum.all(Worksheet)]
    )
    said = spoken(page)
    assert len(saved) == len(said) > 0
    wrong = []
    for id in curriculum.all(Worksheet):
        found = [(*names, *words) for names, words in zip(saved, said, strict=True) if names[0] == id]
        wanted = [(id, c.field, c.value, False, c.role, c.name, c.groups, c.help) for c in controls(id, locale)]
        wrong += [f"{id}: {len(found)} fields instead of {len(wanted)}"] if len(found) != len(wanted) else []
        wrong += [f"instead of {one}: {other}" for one, other in zip(wanted, found) if one != other]
    assert wrong == []


def spoken(page) -> list[tuple]:
    """What the browser tells screen readers of each field in the text: role, name, the groups around it, and help."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    by_id, fields = {node["nodeId"]: node for node in nodes}, []

    def said(node, what):
        return " ".join(node.get(what, {}).get("value", "").split())

    def walk(node, groups, inside):
        role = said(node, "role")
        inside = inside or role == "article"
        if not node["ignored"] and role == "group":
            groups = [*groups, node]
        if inside and not node["ignored"] and role in ("textbox", "checkbox", "radio"):
            fields.append(
                (
                    role,
                    said(node, "name"),
                    tuple(said(group, "name") for group in groups),
                    said((groups or [node])[0], "description"),
                )
            )
        for child in node.get("childIds", ()):
            if child in by_id:
                walk(by_id[child], groups, inside)

    walk(nodes[0], [], False)
    return fields


def test_nothing_comes_back_after_reload_or_back(visit):
    page = visit.open(MAP)
    page.fill("[name=issue]", "something private")
    page.check("[name=kinds-1]")
    page.reload()
    assert page.input_value("[name=issue]") == "" and not page.is_checked("[name=kinds-1]")
    page.fill("[name=issue]", "something private")
    page.goto(visit.address)
    page.go_back()
    assert page.input_value("[name=issue]") == ""
    assert stored(page) == []


def test_nothing_comes_back_out_of_the_page_cache(keeping_window, address):
    page = keeping_window.new_page()
    page.goto(address + MAP)
    page.evaluate("window.sameDocument = true")
    page.fill("[name=issue]", "something private")
    page.goto(address + "glossary/")
    page.evaluate("setTimeout(() => history.back(), 10)")
    page.wait_for_url("**/" + MAP, wait_until="commit")
    wait_until(page, "document.querySelector('[name=issue]') !== null")
    assert page.evaluate("window.sameDocument") is True, (
        "the page did not come out of the cache, so this test shows nothing"
    )
    assert page.input_value("[name=issue]") == ""
    page.close()


def test_leaving_is_asked_about_while_something_is_written_and_not_before_or_after(visit):
    page, asked = visit.open(MAP), []
    page.on("dialog", lambda question: (asked.append(question.type), question.dismiss()))

    def leave():
        page.locator(".cp-worksheet__place a").click()
        page.wait_for_url("**/step-04-connect/")

    def stay():
        with page.expect_event("dialog"):
            page.evaluate(
                "setTimeout(() => document.querySelector('.cp-worksheet__place a').click(), 10)"
            )  # a click by hand would wait for the answer

    page.locator("[name=issue]").click()  # browsers ask only those who have done something on the page
    leave()
    visit.open(MAP)
    page.locator("[name=issue]").click()
    page.keyboard.type("something private")
    stay()
    assert page.url == visit.address + MAP and page.input_value("[name=issue]") == "something private"
    page.locator("[name=issue]").clear()
    page.locator("[name=kinds-2]").check()
    stay()
    assert asked == ["beforeunload"] * 2 and page.is_checked("[name=kinds-2]")
    page.locator("[data-act=clear]").click()
    leave()
    assert len(asked) == 2


def test_enter_in_a_field_sends_and_loses_nothing(visit):
    page = visit.open(MAP)
    page.locator("[name=issue]").click()
    page.keyboard.type("something private")
    page.keyboard.press("Enter")
    page.evaluate("new Promise(resolve => setTimeout(resolve))")  # a form is sent after the key
    assert page.url == visit.address + MAP and page.input_value("[name=issue]") == "something private\n"


def test_clear_empties_the_worksheet_and_says_so(visit, curriculum):
    page, words = visit.open("es/" + MAP), curriculum.the(WorksheetWords)
    page.fill("[name=issue]", "algo")
    page.check("[name=kinds-1]")
    page.fill("[name=map-1-1]", "algo")
    page.get_by_role("button", name=words.clear["es"], exact=True).click()
    assert page.input_value("[name=issue]") == "" == page.input_value("[name=map-1-1]") and not page.is_checked(
        "[name=kinds-1]"
    )
    assert page.get_by_role("status").and_(page.locator("form *")).inner_text() == words.cleared["es"]
    assert page.evaluate("document.activeElement.name") == "issue"


def test_inputs_on_a_phone_are_16_pixels_and_tables_become_cards(phone):
    page = phone.open(MAP)
    sizes = page.locator("form.cp-form :is(input[type=text], textarea)").evaluate_all(
        "all => all.map(e => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert min(sizes) >= 16
    assert page.locator(".cp-grid tbody tr").nth(1).evaluate("row => getComputedStyle(row).display") == "block"


def test_without_scripts_the_worksheet_is_whole_and_has_no_dead_buttons(without_scripts):
    page = without_scripts(MAP)
    assert page.locator("[name=issue]").is_visible() and page.locator(".cp-actions").is_hidden()


def test_the_print_room_leads_to_every_file_with_its_size(visit, curriculum, site):
    page = visit.open("es/print-room/")
    entries = page.locator(".cp-files li").evaluate_all(
        "entries => entries.map(entry => [entry.querySelector('a').href, entry.innerText])"
    )
    assert len(entries) == 3 * len(curriculum.all(Worksheet)) + 2 * (len(curriculum.parts) + 1)
    sizes = {goal: round((site / goal.removeprefix(visit.address)).stat().st_size / 1000) for goal, _ in entries}
    assert [text for goal, text in entries if f"{sizes[goal]} kB" not in text] == []
