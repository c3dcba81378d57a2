"""What the macros show, on the sample's pages."""

import re
from dataclasses import replace
from datetime import date

import pytest

from macros.components.context import Context, url_between
from macros.components.glossary.model import Term
from macros.components.sector.model import Sector
from macros.components.views import MACROS
from macros.rules.load import load_curriculum
from macros.source.dates import day
from tests.test_errors import spoil


@pytest.fixture
def on_page(sample):
    curriculum = load_curriculum(sample)
    return lambda locale, path: Context(curriculum, curriculum.pages[locale][path], lambda text: text)


def test_a_macro_knows_the_language_of_its_page(on_page):
    assert "Is your team ready?" in MACROS["poll"].view(on_page("en", "part-1/finish.md"), "ready")
    assert "¿Está listo su equipo?" in MACROS["poll"].view(on_page("es", "part-1/finish.md"), "ready")


def test_every_poll_ends_with_a_way_not_to_answer(on_page):
    made = MACROS["poll"].view(on_page("en", "part-1/finish.md"), "ready")
    places = [made.index(f">{answer}</span></li>") for answer in ("Yes", "No", "I&#39;d rather not say")]
    assert places == sorted(places)


def test_a_copied_poll_keeps_its_lines_and_its_marks(sample):
    spoil(sample, [{"file": "docs/data/polls/ready.yml", "old": "en: Yes", "new": 'en: "Yes & <b>\\"now\\"</b>"'}])
    curriculum = load_curriculum(sample)
    made = MACROS["poll"].view(Context(curriculum, curriculum.pages["en"]["part-1/finish.md"], str), "ready")
    lines = (
        "Is your team ready?",
        "A. Yes &amp; &lt;b&gt;&#34;now&#34;&lt;/b&gt;",
        "B. No",
        "C. I&#39;d rather not say",
        "Type your letter, A to C, in the chat, or skip this one. The chat shows your name.",
    )
    assert f'data-copy="{"&#10;".join(lines)}"' in made


def test_a_term_explains_itself_once_a_page(on_page):
    context = on_page("en", "part-1/begin.md")
    first, second = (MACROS["term"].view(context, "partner", "partners") for _ in range(2))
    assert 'popovertarget="term-partner">partners</button>' in first and 'href="../../glossary/#partner"' in first
    assert second == "partners"


def test_text_from_data_is_never_markup(sample):
    spoil(sample, [{"file": "docs/data/chat-prompts/hello.yml", "old": "Say hello.", "new": "<b>Say</b> & 'hello'"}])
    curriculum = load_curriculum(sample)
    made = MACROS["chat_prompt"].view(Context(curriculum, curriculum.pages["en"]["part-1/finish.md"], str), "hello")
    assert "&lt;b&gt;Say&lt;/b&gt; &amp; &#39;hello&#39;" in made


def test_an_invitation_says_whether_it_is_morning(sample):
    file = sample / "docs/data/deliveries/summer.yml"
    later = file.read_text(encoding="utf-8").replace("10:00", "11:00").replace("11:30", "12:30")
    file.write_text(later, encoding="utf-8")
    curriculum = load_curriculum(sample)
    for locale, said in (
        ("en", "11:00 a.m. to 12:30 p.m., Pacific time"),
        ("es", "de 11:00 a. m. a 12:30 p. m., hora del Pacífico"),
    ):
        page = curriculum.pages[locale]["part-1/finish.md"]
        assert said in MACROS["sessions"].view(Context(curriculum, page, str))


def test_no_view_leaves_an_empty_line_that_would_break_the_markdown(on_page):
    of_an_id = {"worksheet": ["first-talk"], "poll": ["ready"], "run_sheet": ["part-1"]}
    of_none = ("sessions", "calendars", "calendar_form", "certificate", "glossary")
    for name, ids in {**of_an_id, **dict.fromkeys(of_none, ())}.items():
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


A_TO_C = ["A mano", "Ábaco", "abeja", "árbol", "comité", "¿Cómo?", "cónyuge", "coño", "copa"]
IN_ORDER = [*A_TO_C, "llano", "nube", "Nzinga", "ñandú", "Ñoño", "oeste", "«Zona»"]
"""As a Spanish dictionary has them: capitals, accents and marks do not count, and ñ is a letter of its own after n."""


@pytest.mark.parametrize("name", ["glossary", "sectors", "resources"])
def test_lists_in_spanish_are_in_the_order_of_a_spanish_dictionary(sample, name):
    curriculum = load_curriculum(sample)
    words = {f"x{n}": text for n, text in enumerate(sorted(IN_ORDER))}
    media = curriculum.all(Sector)["media"]

    def term(id: str) -> Term:
        return Term(id=id, term={"en": "word", "es": words[id]}, meaning={"en": "A word", "es": "Una palabra"})

    def sector(id: str):
        return media.model_copy(update={"name": media.name.model_copy(update={"es": words[id]})})

    if name == "glossary":
        curriculum = replace(curriculum, records={**curriculum.records, Term: {id: term(id) for id in words}})
    else:
        several = {**{id: sector(id) for id in words}, "media": media}
        curriculum = replace(curriculum, records={**curriculum.records, Sector: several})
    made = MACROS[name].view(Context(curriculum, curriculum.pages["es"]["part-1/finish.md"], str))
    shown = [text for text in re.findall(r">\s*([^<>]+?)\s*<", made) if text in IN_ORDER]
    assert list(dict.fromkeys(shown)) == IN_ORDER
