"""Polls and prompts as files: every tool shows what our data say, whatever the letters."""

import csv
import io

import pytest

from macros.export.meeting_files import small_files
from macros.export.polls.gift import gift
from macros.export.polls.google_forms import FormWords, google_forms
from macros.export.polls.question import Question
from macros.export.polls.zoom import zoom
from macros.export.polls.zoom_csv import check_columns, zoom_csv
from macros.export.run_file import run_file
from macros.rules.load import load_curriculum
from macros.source.localized import LOCALES
from macros.source.problems import CurriculumError
from tests.poll_formats import NotInTheFormatError, Shown, read_form_script, read_gift, read_zoom
from tests.published import published

NASTY = [
    "Plain",
    "Quotes: \"double\", 'single', «comillas», `back`",
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
    return [
        Question("nasty", text.replace("\n", " "), text, n % 2 == 0, (text, "Other", NASTY[n - 1]))
        for n, text in enumerate(NASTY)
    ]


def shown(asked: list[Question]) -> list[Shown]:
    return [Shown(q.title, q.text, q.is_multiple, q.answers) for q in asked]


def words() -> FormWords:
    return FormWords('A "title"', "About", "One", "Several", "How\nto")


def form_shows(data: dict) -> list[tuple]:
    return [(item["title"], item["multiple"], tuple(item["answers"])) for item in data["questions"]]


def parts_of(curriculum):
    """Each part in each language, with what its modules' pages call: polls and prompts in teaching order."""
    for part in curriculum.series.parts:
        for locale in LOCALES:
            pages = [curriculum.module_page(part, module, locale) for module in part.modules]
            items = [item for page in pages for item in page.items]
            yield part, locale, [item for item in items if getattr(item, "name", "") in ("poll", "chat_prompt")]


def as_told(poll, words, locale: str) -> Shown:
    """What a tool must show of a poll of our data."""
    answers = (*(option[locale] for option in poll.options), words.abstain[locale])
    return Shown(poll.title[locale], poll.question[locale], poll.kind == "multiple", answers)


def test_every_tool_shows_the_polls_of_the_data_in_teaching_order(site, curriculum):
    words = curriculum.labels.poll
    for part, locale, calls in parts_of(curriculum):
        polls = [curriculum.polls[call.arguments[0]] for call in calls if call.name == "poll"]
        expected = [as_told(poll, words, locale) for poll in polls]
        read = {
            ending: published(site, locale, f"files/polls-{part.id}.{ending}").read_bytes().decode()
            for ending in ("zoom.json", "gift.txt", "google-forms.txt")
        }
        assert expected and read_zoom(read["zoom.json"]) == expected, (part.id, locale)
        assert read_gift(read["gift.txt"]) == expected, (part.id, locale)
        data = read_form_script(read["google-forms.txt"])
        assert form_shows(data) == [(poll.text, poll.is_multiple, poll.answers) for poll in expected], (part.id, locale)
        helps = [(words.multiple if poll.is_multiple else words.single)[locale] for poll in expected]
        assert [item["help"] for item in data["questions"]] == helps, (part.id, locale)
        assert data["title"] == words.form_title[locale].replace("{part}", part.name[locale])
        assert data["description"] == words.anonymous[locale]


def test_what_is_published_is_what_the_data_give_every_time(site, curriculum):
    files = small_files(curriculum)
    differing = [key for key, content in files.items() if published(site, *key).read_bytes() != content]
    assert files and differing == []


def test_no_letter_is_lost_or_changed():
    asked = nasty_questions()
    assert read_zoom(zoom(list(asked))) == shown(asked)
    assert read_gift(gift(asked, "A note\nof two lines")) == shown(asked)
    form = read_form_script(google_forms(asked, words()))
    assert form_shows(form) == [(q.text, q.is_multiple, q.answers) for q in asked]


@pytest.mark.parametrize("count", range(2, 11))
def test_moodle_takes_every_number_of_answers(count):
    asked = [
        Question("any", "Title", "Text", is_multiple, tuple(f"Answer {n}" for n in range(count)))
        for is_multiple in (False, True)
    ]
    assert read_gift(gift(asked, "Note")) == shown(asked)


@pytest.mark.parametrize(
    "text",
    [
        "::a::b {=c}",
        "::a::b {~c ~d}",
        "::a::b {=c ~d}",
        "::a::b:c {=d ~%100%e}",
        "a {=c ~%100%d}",
        "::a::b {=c ~%100%d",
        "\ufeff::a::b {=c ~%100%d}",
    ],
)
def test_the_reader_of_gift_refuses_what_moodle_would_take_otherwise(text):
    with pytest.raises((NotInTheFormatError, StopIteration)):
        read_gift(text)


def test_the_run_file_keeps_the_order_and_the_times_of_the_session(site, curriculum):
    for part, locale, calls in parts_of(curriculum):
        lines = published(site, locale, f"files/chat-{part.id}.txt").read_text(encoding="utf-8-sig").split("\n")
        slots, start = [], 600
        for module in part.modules:
            end, title = start + module.minutes, curriculum.module_page(part, module, locale).title
            slots.append(f"{start // 60}:{start % 60:02}-{end // 60}:{end % 60:02}  {title}")
            start = end
        assert [line for line in lines if line in slots] == slots, (part.id, locale)
        texts = "\n".join(lines).split("-" * 40 + "\n")[1::2]
        asked = {
            **{("poll", id): poll.question for id, poll in curriculum.polls.items()},
            **{("chat_prompt", id): prompt.prompt for id, prompt in curriculum.chat_prompts.items()},
        }
        expected = [asked[call.name, call.arguments[0]][locale] for call in calls]
        assert len(texts) == len(expected), (part.id, locale)
        for text, words in zip(texts, expected):
            assert text.startswith(words + "\n"), (part.id, locale)


RUN_FILE = """\
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


def test_a_poll_in_the_run_file_is_ready_to_paste(sample):
    sample = load_curriculum(sample)
    assert run_file(sample, sample.series.parts[0], "es") == RUN_FILE


def test_files_to_read_open_rightly_in_every_notepad(curriculum):
    for (_, path), content in small_files(curriculum).items():
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
    kinds = ["Many" if q.is_multiple else "One" for q in asked]
    assert rows == [[q.title, q.text, kind, "yes", "", *q.answers, *[""] * 7] for q, kind in zip(asked, kinds)]


def test_without_a_template_there_is_no_csv_and_with_one_there_is_one_a_part_and_language(curriculum):
    columns, _ = check_columns(COLUMNS)
    assert not [path for _, path in small_files(curriculum) if path.endswith(".csv")]
    made = [path for _, path in small_files(curriculum, columns) if path.endswith(".zoom.csv")]
    assert len(made) == 2 * len(curriculum.series.parts)


TOO_MANY_ANSWERS = """1 problem found. Nothing was built; the last good output stays.

mkdocs.yml
  extra.zoom_csv: the poll `nasty` has 3 answers, and there are columns for 2.
  Fix: Add the columns that your template has for more answers, or remove extra.zoom_csv."""


def test_a_poll_with_more_answers_than_the_template_has_columns_is_refused():
    columns, _ = check_columns(COLUMNS[:-8])
    with pytest.raises(CurriculumError) as caught:
        zoom_csv(nasty_questions()[:1], columns)
    assert str(caught.value) == TOO_MANY_ANSWERS
