"""The folder of a component is its register: with one folder and its data, a new one is wherever the others are."""

import subprocess
import sys

import pytest

from tests.conftest import environment, mkdocs

COMPONENT = {
    "__init__.py": "",
    "model.py": """
from macros.components.component import Data
from macros.source.localized import Localized, Record


class Reminder(Record):
    \"\"\"Something to bring.\"\"\"

    words: Localized
    \"\"\"what to bring\"\"\"


DATA = Data("reminders/", Reminder)
""",
    "views.py": """
from macros.components.macro import Macro
from macros.components.reminder.model import Reminder


def reminder(context, id):
    return context.html("reminder/template.html", id=id, reminder=context.curriculum.all(Reminder)[id])


MACROS = {"reminder": Macro(reminder, (Reminder,))}
""",
    "template.html": '<p class="cp-reminder" id="reminder-{{ id }}">{{ reminder.words }}</p>\n',
    "examples.yml": """
title: {en: Reminder, es: Recordatorio}
about: {en: It says what to bring., es: Dice qué traer.}
examples:
  - id: example-pen
    shows: {en: A pen, es: Una pluma}
    record:
      words: {en: Bring a pen., es: Traigan una pluma.}
""",
    "new.yml": "words:\n  en: (to be written) What to bring\n  es: (por escribir) Qué traer\n",
}
SCARF = "words:\n  en: Bring a warm scarf.\n  es: Traigan una bufanda.\n"


@pytest.fixture
def with_reminders(project):
    """The sample with a component that no file of ours knows, and one record of it that no page shows yet."""
    folder = project / "macros/components/reminder"
    folder.mkdir()
    for name, text in COMPONENT.items():
        (folder / name).write_text(text.replace('\\"', '"'), encoding="utf-8")
    data = project / "docs/data/reminders"
    data.mkdir()
    (data / "scarf.yml").write_text(SCARF, encoding="utf-8")
    return project


def run(project, *arguments: str) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "macros", *arguments]
    return subprocess.run(command, cwd=project, env=environment(project), capture_output=True, text=True, check=False)


def write(project, text: str) -> None:
    """Add to a page of both languages."""
    for locale in ("en", "es"):
        page = project / f"docs/{locale}/part-1/finish.md"
        page.write_text(page.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_its_data_are_checked_and_its_calls_held_against_them(with_reminders):
    assert "no page uses the reminder `scarf`" in run(with_reminders, "check").stderr
    write(with_reminders, '\n{{ reminder("scraf") }}\n')
    assert "there is no reminder `scraf`.\n  Fix: Did you mean `scarf`?" in run(with_reminders, "check").stderr
    (with_reminders / "docs/data/reminders/scarf.yml").write_text("words:\n  en: Bring it.\n", encoding="utf-8")
    assert (
        "docs/data/reminders/scarf.yml:1:1\n  words.es: the Spanish text is missing."
        in run(with_reminders, "check").stderr
    )


def test_its_schema_and_its_starting_point_are_written(with_reminders):
    run(with_reminders, "schemas")
    schema = (with_reminders / "docs/data/schemas/reminders.json").read_text(encoding="utf-8")
    assert "what to bring" in schema
    said = run(with_reminders, "new", "reminder", "coat").stdout
    assert '{{ reminder("coat") }}' in said
    begun = (with_reminders / "docs/data/reminders/coat.yml").read_text(encoding="utf-8")
    assert begun == "# yaml-language-server: $schema=../schemas/reminders.json\n" + COMPONENT["new.yml"]


def test_its_texts_are_compared_with_their_translations(with_reminders):
    write(with_reminders, '\n{{ reminder("scarf") }}\n')
    run(with_reminders, "translations", "--accept", "docs")
    file = with_reminders / "docs/data/reminders/scarf.yml"
    file.write_text(SCARF.replace("warm", "very warm"), encoding="utf-8")
    assert "docs/data/reminders/scarf.yml" in run(with_reminders, "translations").stdout


def test_it_is_shown_on_its_page_and_in_the_gallery(with_reminders):
    write(with_reminders, '\n{{ reminder("scarf") }}\n')
    for locale, title in (("en", "Glossary"), ("es", "Glosario")):
        page = with_reminders / f"docs/{locale}/glossary.md"
        page.write_text(page.read_text(encoding="utf-8") + "\n{{ gallery() }}\n", encoding="utf-8")
        assert title in page.read_text(encoding="utf-8")
    built = mkdocs(with_reminders, "build")
    assert built.returncode == 0, built.stderr
    page = (with_reminders / "site/es/part-1/finish/index.html").read_text(encoding="utf-8")
    gallery = (with_reminders / "site/es/glossary/index.html").read_text(encoding="utf-8")
    assert '<p class="cp-reminder" id="reminder-scarf">Traigan una bufanda.</p>' in page
    assert '<h2 id="reminder">Recordatorio' in gallery
    assert '<p class="cp-reminder" id="reminder-example-pen">Traigan una pluma.</p>' in gallery
