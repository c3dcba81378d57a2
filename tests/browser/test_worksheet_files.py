"""A worksheet saved to a file and opened again: exactly what was written, in either language.

And nothing out of a wrong file.
"""

import json

from macros.components.worksheet.model import Words as WorksheetWords
from macros.components.worksheet.model import Worksheet
from tests.browser.test_worksheet import MAP
from tests.browser.visit import wait_until
from tests.browser.worksheet_fields import controls, kinds


def save(page) -> dict:
    with page.expect_download() as download:
        page.locator("[data-act=save]").click()
    assert download.value.suggested_filename == "notes.json", "a name that says nothing"
    return json.loads(download.value.path().read_text(encoding="utf-8"))


def open_file(page, content: str) -> str:
    """Open a saved file by the button, and return what the page says about it."""
    page.locator("form textarea").first.dispatch_event("input")  # as when somebody types: what was said before goes
    assert page.locator("form [role=status]").inner_text() == ""
    with page.expect_file_chooser() as chooser:
        page.locator("[data-act=open]").click()
    chooser.value.set_files({"name": "notes.json", "mimeType": "application/json", "buffer": content.encode()})
    wait_until(page, "document.querySelector('form [role=status]').textContent !== ''")
    return page.locator("form [role=status]").inner_text()


def of_every_kind(ids) -> list[str]:
    """A few worksheets that have fields of every kind between them."""
    chosen, seen = [], set()
    for id in sorted(ids, key=lambda id: -len(kinds(id))):
        if kinds(id) - seen:
            chosen.append(id)
            seen |= kinds(id)
    assert seen == {"short", "long", "checklist", "choice", "choices", "scale", "table"}
    return chosen


def fill_in(page, id: str) -> dict[str, str]:
    """Write into most fields, tick most boxes and choose an answer of each choice; return what was done."""
    all_, done = controls(id, "en"), {}
    groups = {}
    for control in all_:
        groups.setdefault(control.field, []).append(control)
    for number, (field, group) in enumerate(groups.items()):
        if number % 4 == 3:
            continue  # left empty
        control = group[number % len(group)]
        box = page.locator(f"form [name='{field}']" + (f"[value='{control.value}']" if control.value else ""))
        if control.role == "textbox":
            lines = box.evaluate("box => box.tagName") == "TEXTAREA"
            done[field] = f"{field}: ¿“quién”? <b>" + ("\nsecond line" if lines else "")
            box.fill(done[field])
        else:
            done[field] = control.value
            box.check()
    return done


def answers_on(page) -> dict[str, str]:
    return page.evaluate("""Object.fromEntries([...document.querySelector("form.cp-form").elements]
        .filter(e => e.name && (/checkbox|radio/.test(e.type) ? e.checked : e.value)).map(e => [e.name, e.value]))""")


def test_a_saved_file_holds_exactly_what_was_written_and_opens_in_the_other_language(visit, curriculum):
    for id in of_every_kind(curriculum.all(Worksheet)):
        page = visit.open(f"worksheets/{id}/")
        done = fill_in(page, id)
        saved = save(page)
        names = list(dict.fromkeys(control.field for control in controls(id, "en")))
        assert saved == {"kind": "worksheet", "worksheet": id, "names": names, "answers": done}
        page.locator("[data-act=clear]").click()
        page = visit.open(f"es/worksheets/{id}/")
        empty = next(
            control.field for control in controls(id, "es") if control.role == "textbox" and control.field not in done
        )
        page.fill(f"form [name='{empty}']", "written before, and gone with the file")
        assert open_file(page, json.dumps(saved)) == curriculum.the(WorksheetWords).opened["es"]
        assert answers_on(page) == done
        assert save(page) == saved
        page.locator("[data-act=clear]").click()


def test_a_wrong_file_is_explained_and_changes_nothing(visit, curriculum):
    page, words = visit.open(MAP), curriculum.the(WorksheetWords)
    page.fill("[name=issue]", "kept")
    page.check("[name=kinds-3]")
    kept, saved = answers_on(page), save(page)
    other = next(id for id in curriculum.all(Worksheet) if id != saved["worksheet"])
    wrong_files = {
        "damaged": ("{ half a file", words.unreadable),
        "something else": ("[]", words.unreadable),
        "of another kind": (json.dumps({**saved, "kind": "deck"}), words.unreadable),
        "without answers": (json.dumps({**saved, "answers": None}), words.unreadable),
        "wrong names": (json.dumps({**saved, "names": [1, *saved["names"][1:]]}), words.unreadable),
        "wrong values": (json.dumps({**saved, "answers": {"issue": 5}}), words.unreadable),
        "another worksheet": (json.dumps({**saved, "worksheet": other}), words.other_worksheet),
        "older": (json.dumps({**saved, "names": saved["names"][1:]}), words.other_edition),
        "newer": (json.dumps({**saved, "names": [*saved["names"], "a-new-question"]}), words.other_edition),
        "a question renamed": (
            json.dumps({**saved, "names": ["a-new-question", *saved["names"][1:]]}),
            words.other_edition,
        ),
        "an unknown question": (json.dumps({**saved, "answers": {"a-new-question": "text"}}), words.other_edition),
        "impossible answer": (json.dumps({**saved, "answers": {"kinds-3": "7"}}), words.other_edition),
    }
    wrong = {}
    for name, (content, says) in wrong_files.items():
        told = open_file(page, content)
        if told != says["en"] or answers_on(page) != kept:
            wrong[name] = told, answers_on(page)
    assert wrong == {}
