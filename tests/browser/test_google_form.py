"""The script that makes a form of polls, run beside a stand-in for Google."""

from macros.export.meeting_files import small_files
from macros.export.polls.google_forms import google_forms
from tests.asked import nasty_questions, words
from tests.poll_formats import form_shows, read_form_script

FAKE_GOOGLE = """
  const made = {items: []};
  const chain = one => new Proxy({}, {get: (_, name) => value => { one[name] = value; return chain(one); }});
  const item = multiple => {
    const one = {multiple};
    made.items.push(one);
    return chain(one);
  };
  const form = {
    setDescription: text => { made.description = text; },
    setCollectEmail: on => { made.email = on; },
    addCheckboxItem: () => item(true),
    addMultipleChoiceItem: () => item(false),
    getEditUrl: () => "an address",
  };
  const FormApp = {create: (title, isPublished) => { Object.assign(made, {title, isPublished}); return form; }};
  const Logger = {log: () => {}};
"""


def test_each_google_script_runs_and_makes_the_form(visit, curriculum):
    scripts = {
        path: content.decode("utf-8-sig")
        for path, content in small_files(curriculum).items()
        if path[1].endswith(".google-forms.txt")
    }
    assert len(scripts) == 2 * len([part for part in curriculum.parts if curriculum.shown_in(part, "poll")])
    for path, script in {**scripts, "nasty": google_forms(nasty_questions(), words())}.items():
        form = visit.page.evaluate(f"() => {{ {FAKE_GOOGLE}\n{script}\nmakeForm(); return made; }}")
        data = read_form_script(script)
        assert (form["title"], form["description"]) == (data["title"], data["description"]), path
        assert (form["email"], form["isPublished"]) == (False, False), path
        asked = [(item["setTitle"], item["multiple"], tuple(item["setChoiceValues"])) for item in form["items"]]
        assert asked == form_shows(data), path
        assert {item["setRequired"] for item in form["items"]} == {False}, path
