"""Polls and prompts as files: every tool shows what our data say, whatever the letters."""

import csv
import io

import pytest

from macros.components.series.schedule import on_time
from macros.export.polls.gift import gift
from macros.export.polls.google_forms import FormWords, google_forms
from macros.export.polls.question import Question
from macros.export.polls.zoom import zoom
from macros.export.polls.zoom_csv import check_columns, zoom_csv
from macros.export.run_file import run_file
from macros.loading import load_curriculum
from macros.localized import LOCALES
from macros.problems import CurriculumError
from macros.small_files import small_files
from tests.conftest import ROOT
from tests.poll_formats import NotInTheFormat, Shown, read_form_script, read_gift, read_zoom

CURRICULUM = load_curriculum(ROOT)
EVERYTHING = [(part, locale) for part in CURRICULUM.series.parts for locale in LOCALES]
NAMES = [f"{part.id}-{locale}" for part, locale in EVERYTHING]
NASTY = [
    "Plain",
    'Quotes: "double", \'single\', «comillas», `back`',
    "{braces} and {{more}} = {x: 1}",
    "a:b::c::d",
    "~tilde~ #hash ####feedback",
    "=equals -> arrow",
    "%50%half and 100%",
    "[html]brackets [plain]",
    "back\\slash \\n \\{ \\\\",
    "// not a comment",
    "two\nlines",
    "ñ Ñ á ü ¿? ¡!",
    "emoji 🙂 👩🏽‍🦽",
    "<b>bold</b> & </script>",
    "comma, semicolon; tab\there",
    "line\u2028separator",
]


def nasty_questions() -> list[Question]:
    """Each nasty text once as a title, a question and an answer, in both kinds."""
    return [Question("nasty", text.replace("\n", " "), text, n % 2 == 0, (text, "Other", NASTY[n - 1])) for n, text in enumerate(NASTY)]


def shown(asked: list[Question]) -> list[Shown]:
    return [Shown(q.title, q.text, q.is_multiple, q.answers) for q in asked]


def words() -> FormWords:
    return FormWords('A "title"', "About", "One", "Several", "How\nto")


def form_shows(data: dict) -> list[tuple]:
    return [(item["title"], item["multiple"], tuple(item["answers"])) for item in data["questions"]]


@pytest.mark.parametrize("part, locale", EVERYTHING, ids=NAMES)
def test_every_tool_shows_the_polls_of_the_data_in_teaching_order(part, locale):
    files = small_files(CURRICULUM)
    ids = [id for module in part.modules for id in CURRICULUM.module_page(part, module, locale).calls("poll")]
    away = CURRICULUM.labels.poll.abstain[locale]
    polls = [CURRICULUM.polls[id] for id in ids]
    expected = [Shown(p.title[locale], p.question[locale], p.kind == "multiple", (*(o[locale] for o in p.options), away)) for p in polls]
    assert len(expected) > 1
    assert read_zoom(files[locale, f"files/polls-{part.id}.zoom.json"].decode()) == expected
    assert read_gift(files[locale, f"files/polls-{part.id}.gift.txt"].decode()) == expected
    data = read_form_script(files[locale, f"files/polls-{part.id}.google-forms.txt"].decode())
    assert form_shows(data) == [(poll.text, poll.is_multiple, poll.answers) for poll in expected]


def test_no_letter_is_lost_or_changed():
    asked = nasty_questions()
    assert read_zoom(zoom([q for q in asked])) == shown(asked)
    assert read_gift(gift(asked, "A note\nof two lines")) == shown(asked)
    assert form_shows(read_form_script(google_forms(asked, words()))) == [(q.text, q.is_multiple, q.answers) for q in asked]


@pytest.mark.parametrize("count", range(2, 11))
def test_moodle_takes_every_number_of_answers(count):
    asked = [Question("any", "Title", "Text", is_multiple, tuple(f"Answer {n}" for n in range(count))) for is_multiple in (False, True)]
    assert read_gift(gift(asked, "Note")) == shown(asked)


@pytest.mark.parametrize("text", ["::a::b {=c}", "::a::b {~c ~d}", "::a::b {=c ~d}", "::a::b:c {=d ~%100%e}", "a {=c ~%100%d}", "::a::b {=c ~%100%d", "\ufeff::a::b {=c ~%100%d}"])
def test_the_reader_of_gift_refuses_what_moodle_would_take_otherwise(text):
    with pytest.raises((NotInTheFormat, StopIteration)):
        read_gift(text)


@pytest.mark.parametrize("part, locale", EVERYTHING, ids=NAMES)
def test_the_run_file_keeps_the_order_and_the_times_of_the_session(part, locale):
    lines = run_file(CURRICULUM, part, locale).split("\n")
    slots = [f"{s.start:%-H:%M}-{s.end:%-H:%M}  {CURRICULUM.module_page(part, s.module, locale).title}" for s in on_time(part)]
    assert [line for line in lines if line in slots] == slots
    texts = "\n".join(lines).split("-" * 40 + "\n")[1::2]
    expected = []
    for module in part.modules:
        for call in (item for item in CURRICULUM.module_page(part, module, locale).items if getattr(item, "name", "") in ("poll", "chat_prompt")):
            record = CURRICULUM.polls.get(call.arguments[0]) if call.name == "poll" else CURRICULUM.chat_prompts[call.arguments[0]]
            expected.append(record.question[locale] if call.name == "poll" else record.prompt[locale])
    assert [text.split("\n")[0] for text in texts] == expected
    for slot, following in zip(slots, slots[1:]):
        assert lines.index(slot) < lines.index(following)


def test_a_poll_in_the_run_file_is_ready_to_paste(project):
    sample = load_curriculum(project)
    assert run_file(sample, sample.series.parts[0], "es") == """\
Parte 1: preguntas para el chat y sondeos si se empieza a las 10:00
Copien lo que está entre dos líneas de guiones y péguenlo en el chat.


10:00-10:50  Comenzar


10:50-11:30  Terminar

Sondeo: Preparación
----------------------------------------
¿Está listo su equipo?
A. Sí
B. No
C. Prefiero no responder
Escriban su letra, de la A a la C, en el chat, o dejen pasar este sondeo. En el chat se ve su nombre.
----------------------------------------

Pregunta para el chat: Saludo
----------------------------------------
Saluden.
----------------------------------------
"""


def test_files_to_read_open_rightly_in_every_notepad():
    for (_, path), content in small_files(CURRICULUM).items():
        if path.endswith(".ics"):
            continue  # a calendar's lines end as RFC 5545 wants them
        is_read = path.startswith("files/chat-") or path.endswith(".google-forms.txt")
        assert content.startswith(b"\xef\xbb\xbf") == is_read, path
        assert (content.count(b"\n") == content.count(b"\r\n")) == is_read, path


COLUMNS = [
    {"header": "Name, of poll", "holds": "title"},
    {"header": "Q", "holds": "question"},
    {"header": "Type", "holds": "kind", "single": "One", "multiple": "Many"},
    {"header": "Anon?", "holds": "fixed", "text": "yes"},
    {"header": "", "holds": "nothing"},
    *({"header": f"Option {n}", "holds": f"answer-{n}"} for n in range(1, 11)),
]


def test_the_staffs_own_zoom_template_is_filled_under_its_own_header():
    columns, problems = check_columns(COLUMNS)
    assert problems == []
    asked = nasty_questions()
    header, *rows = csv.reader(io.StringIO(zoom_csv(asked, columns), newline=""))
    assert header == [column["header"] for column in COLUMNS]
    assert rows == [[q.title, q.text, "Many" if q.is_multiple else "One", "yes", "", *q.answers, *[""] * 7] for q in asked]


def test_without_a_template_there_is_no_csv_and_with_one_there_is_one_a_part_and_language():
    columns, _ = check_columns(COLUMNS)
    assert not [path for _, path in small_files(CURRICULUM) if path.endswith(".csv")]
    assert sum(path.endswith(".zoom.csv") for _, path in small_files(CURRICULUM, columns)) == 2 * len(CURRICULUM.series.parts)


def test_a_poll_with_more_answers_than_the_template_has_columns_is_refused():
    columns, _ = check_columns(COLUMNS[:-8])
    with pytest.raises(CurriculumError) as caught:
        zoom_csv(nasty_questions()[:1], columns)
    assert str(caught.value) == """1 problem found. Nothing was built; the last good output stays.

mkdocs.yml
  extra.zoom_csv: the poll `nasty` has 3 answers, and there are columns for 2.
  Fix: Add the columns that your template has for more answers, or remove extra.zoom_csv."""
