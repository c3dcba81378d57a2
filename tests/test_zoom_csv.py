"""Polls in the staff's own Zoom template: filled under its own header, or refused."""

import csv
import io

import pytest

from macros.export.meeting_files import small_files
from macros.export.polls.zoom_csv import check_columns, zoom_csv
from macros.source.problems import CurriculumError
from tests.asked import nasty_questions

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
    assert len(made) == 2 * len(curriculum.parts)


TOO_MANY_ANSWERS = """1 problem found. Nothing was built; the last good output stays.

mkdocs.yml
  extra.zoom_csv: the poll `nasty` has 3 answers, and there are columns for 2.
  Fix: Add the columns that your template has for more answers, or remove extra.zoom_csv."""


def test_a_poll_with_more_answers_than_the_template_has_columns_is_refused():
    columns, _ = check_columns(COLUMNS[:-8])
    with pytest.raises(CurriculumError) as caught:
        zoom_csv(nasty_questions()[:1], columns)
    assert str(caught.value) == TOO_MANY_ANSWERS
