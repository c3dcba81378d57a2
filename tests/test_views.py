"""What the macros show, on the sample's pages."""

import re
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from macros.components.context import Context, url_between
from macros.components.glossary.model import Term
from macros.components.series.views import day
from macros.components.views import MACROS
from macros.rules.load import load_curriculum
from tests.conftest import environment


@pytest.fixture
def on_page(sample):
    curriculum = load_curriculum(sample)
    return lambda locale, path: Context(curriculum, curriculum.pages[locale][path], lambda text: text)


GREETING = """
from macros.components.macro import Macro


def greeting(context, words):
    return f"<p>{words}</p>"


MACROS = {"greeting": Macro(greeting, ("words",))}
"""


def test_a_new_folder_is_all_that_a_new_macro_needs(project):
    for locale in ("en", "es"):
        page = project / f"docs/{locale}/part-1/finish.md"
        page.write_text(page.read_text(encoding="utf-8") + '\n{{ greeting("Hola") }}\n', encoding="utf-8")

    def check() -> str:
        return subprocess.run(
            [sys.executable, "-m", "macros", "check"],
            cwd=project,
            env=environment(project),
            capture_output=True,
            text=True,
        ).stderr

    assert "there is no macro `greeting`" in check()
    component = project / "macros/components/greeting"
    component.mkdir()
    (component / "__init__.py").touch()
    (component / "views.py").write_text(GREETING)
    assert check() == ""


def test_a_macro_knows_the_language_of_its_page(on_page):
    assert "Is your team ready?" in MACROS["poll"].view(on_page("en", "part-1/finish.md"), "ready")
    assert "¿Está listo su equipo?" in MACROS["poll"].view(on_page("es", "part-1/finish.md"), "ready")


def test_every_poll_ends_with_a_way_not_to_answer(on_page):
    made = MACROS["poll"].view(on_page("en", "part-1/finish.md"), "ready")
    assert (
        made.index(">Yes</span></li>")
        < made.index(">No</span></li>")
        < made.index(">I&#39;d rather not say</span></li>")
    )


def test_a_copied_poll_keeps_its_lines_and_its_marks(sample):
    file = sample / "docs/data/polls/ready.yml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("en: Yes", 'en: "Yes & <b>\\"now\\"</b>"'), encoding="utf-8"
    )
    curriculum = load_curriculum(sample)
    made = MACROS["poll"].view(Context(curriculum, curriculum.pages["en"]["part-1/finish.md"], str), "ready")
    assert (
        'data-copy="Is your team ready?&#10;A. Yes &amp; &lt;b&gt;&#34;now&#34;&lt;/b&gt;&#10;B. No&#10;C. I&#39;d rather not say&#10;Type your letter, A to C, in the chat, or skip this one. The chat shows your name."'
        in made
    )


def test_a_term_explains_itself_once_a_page(on_page):
    context = on_page("en", "part-1/begin.md")
    first, second = (
        MACROS["term"].view(context, "partner", "partners"),
        MACROS["term"].view(context, "partner", "partners"),
    )
    assert 'popovertarget="term-partner">partners</button>' in first and 'href="../../glossary/#partner"' in first
    assert second == "partners"


def test_text_from_data_is_never_markup(sample):
    file = sample / "docs/data/chat-prompts/hello.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("Say hello.", "<b>Say</b> & 'hello'"), encoding="utf-8")
    curriculum = load_curriculum(sample)
    made = MACROS["chat_prompt"].view(Context(curriculum, curriculum.pages["en"]["part-1/finish.md"], str), "hello")
    assert "&lt;b&gt;Say&lt;/b&gt; &amp; &#39;hello&#39;" in made


def test_an_invitation_says_whether_it_is_morning(sample):
    file = sample / "docs/data/deliveries/summer.yml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("10:00", "11:00").replace("11:30", "12:30"), encoding="utf-8"
    )
    curriculum = load_curriculum(sample)
    english, spanish = (
        MACROS["sessions"].view(Context(curriculum, curriculum.pages[locale]["part-1/finish.md"], str))
        for locale in ("en", "es")
    )
    assert (
        "11:00 a.m. to 12:30 p.m., Pacific time" in english
        and "de 11:00 a. m. a 12:30 p. m., hora del Pacífico" in spanish
    )


def test_no_view_leaves_an_empty_line_that_would_break_the_markdown(on_page):
    for name, ids in {
        "worksheet": ["first-talk"],
        "poll": ["ready"],
        "run_sheet": ["part-1"],
        "sessions": [],
        "calendars": [],
        "calendar_form": [],
        "certificate": [],
        "glossary": [],
    }.items():
        assert "\n\n" not in MACROS[name].view(on_page("es", "part-1/finish.md"), *ids)


@pytest.mark.parametrize(
    "here, there, address",
    [
        ("index.md", "glossary.md", "glossary/"),
        ("part-1/begin.md", "glossary.md", "../../glossary/"),
        ("part-1/begin.md", "part-1/finish.md", "../finish/"),
        ("part-1/index.md", "part-1/finish.md", "finish/"),
        ("part-1/finish.md", "part-1/index.md", "../"),
        ("glossary.md", "index.md", "../"),
        ("glossary.md", "glossary.md", "./"),
    ],
)
def test_addresses_are_relative_to_the_page(here, there, address):
    assert url_between(here, there) == address


def test_dates_are_written_as_each_language_writes_them():
    assert day(date(2021, 8, 17), "en") == "August 17, 2021"
    assert day(date(2021, 8, 17), "es") == "17 de agosto de 2021"


IN_ORDER = [
    "A mano",
    "Ábaco",
    "abeja",
    "árbol",
    "comité",
    "¿Cómo?",
    "cónyuge",
    "coño",
    "copa",
    "llano",
    "nube",
    "Nzinga",
    "ñandú",
    "Ñoño",
    "oeste",
    "«Zona»",
]
"""As a Spanish dictionary has them: capitals, accents and marks do not count, and ñ is a letter of its own after n."""


@pytest.mark.parametrize("name", ["glossary", "sectors", "resources"])
def test_lists_in_spanish_are_in_the_order_of_a_spanish_dictionary(sample, name):
    curriculum = load_curriculum(sample)
    words = {f"x{n}": text for n, text in enumerate(sorted(IN_ORDER))}
    if name == "glossary":
        curriculum = replace(
            curriculum,
            terms={
                id: Term(id=id, term={"en": "word", "es": text}, meaning={"en": "A word", "es": "Una palabra"})
                for id, text in words.items()
            },
        )
    else:
        media = curriculum.sectors["media"]
        curriculum = replace(
            curriculum,
            sectors={
                **{
                    id: media.model_copy(update={"name": media.name.model_copy(update={"es": text})})
                    for id, text in words.items()
                },
                "media": media,
            },
        )
    made = MACROS[name].view(Context(curriculum, curriculum.pages["es"]["part-1/finish.md"], str))
    assert list(dict.fromkeys(text for text in re.findall(r">\s*([^<>]+?)\s*<", made) if text in IN_ORDER)) == IN_ORDER
