"""Polls in the CSV template of a Zoom account.

The columns of that template are not documented, so none are assumed: staff copy the header row of their own template
into `extra.zoom_csv` of mkdocs.yml, and say for each column what it holds.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.components.poll.model import ANSWER_LIMIT
from macros.export.polls.question import Question
from macros.source.problems import CurriculumError, Place, Problem, sentence, suggestion

ANSWERS = [f"answer-{n}" for n in range(1, ANSWER_LIMIT + 1)]
HOLDS: Mapping[str, tuple[str, ...]] = {
    "title": (),
    "question": (),
    "kind": ("single", "multiple"),
    "fixed": ("text",),
    "nothing": (),
    **dict.fromkeys(ANSWERS, ()),
}
"""What a column can hold, and what else must be said of it.

That is the template's own words for the two kinds of poll, or the text that stands in every row, such as its word for
anonymous.
"""

_PLACE = Place("mkdocs.yml")


@dataclass(frozen=True)
class Column:
    """A column of the template: its header, what it holds (a key of `HOLDS`), and the template's own words for that."""

    header: str
    holds: str
    words: Mapping[str, str]

    def cell(self, question: Question) -> str:
        match self.holds:
            case "title":
                return question.title
            case "question":
                return question.text
            case "kind":
                return self.words["multiple" if question.is_multiple else "single"]
            case "fixed":
                return self.words["text"]
            case "nothing":
                return ""
            case answer:
                return dict(zip(ANSWERS, question.answers)).get(answer, "")


def zoom_csv(asked: list[Question], columns: tuple[Column, ...]) -> str:
    """The header row and one row a poll.

    Raises:
        CurriculumError: A poll has more answers than there are columns for them.
    """
    room = sum(column.holds in ANSWERS for column in columns)
    problems = [
        Problem(
            _PLACE,
            f"extra.zoom_csv: the poll `{q.id}` has {len(q.answers)} answers, and there are columns for {room}.",
            "Add the columns that your template has for more answers, or remove extra.zoom_csv.",
        )
        for q in asked
        if len(q.answers) > room
    ]
    if problems:
        raise CurriculumError(problems)
    text = io.StringIO()
    csv.writer(text).writerows(
        [[column.header for column in columns], *([column.cell(question) for column in columns] for question in asked)]
    )
    return text.getvalue()


def check_columns(given: object) -> tuple[tuple[Column, ...], list[Problem]]:
    """The columns of `extra.zoom_csv`, from left to right, and what is wrong with them."""
    if not isinstance(given, list) or not all(isinstance(entry, dict) for entry in given):
        fix = "Write one line a column: `- {header: …, holds: …}`."
        return (), [Problem(_PLACE, "extra.zoom_csv: must be a list of columns.", fix)]
    columns: list[Column] = []
    problems: list[Problem] = []
    for n, entry in enumerate(given):
        column = _column(f"extra.zoom_csv[{n}]", entry)
        if isinstance(column, Column):
            columns.append(column)
        else:
            problems += column
    problems = problems or list(_wrong_row([column.holds for column in columns]))
    return ((), problems) if problems else (tuple(columns), [])


def _column(name: str, entry: Mapping[str, object]) -> Column | list[Problem]:
    """One column, or what is wrong with it."""
    holds = str(entry.get("holds") or "")
    keys = ("header", *HOLDS.get(holds, ()))
    said = {key: value for key in keys if isinstance(value := entry.get(key), str)}
    problems = [
        Problem(
            _PLACE,
            f"{name}.{key}: the text is missing.",
            f"Write `{key}:` as your template has it, in quotation marks.",
        )
        for key in keys
        if key not in said
    ]
    if holds not in HOLDS:
        what = f"{name}.holds: nothing of a poll is called `{holds}`." if holds else f"{name}.holds: this is missing."
        return [*problems, Problem(_PLACE, what, sentence(suggestion(holds, HOLDS)))]
    known = {"holds", *keys}
    problems += [
        Problem(_PLACE, f"{name}: there is no such key as `{key}` here.", sentence(suggestion(key, known)))
        for key in sorted(map(str, set(entry) - known))
    ]
    return problems or Column(said["header"], holds, {key: said[key] for key in HOLDS[holds]})


def _wrong_row(held: list[str]) -> Iterable[Problem]:
    once = [holds for holds in held if holds not in ("fixed", "nothing")]
    for holds in sorted({holds for holds in once if once.count(holds) > 1}):
        yield Problem(_PLACE, f"extra.zoom_csv: two columns hold `{holds}`.", "Let each column hold something else.")
    if "question" not in held:
        yield Problem(
            _PLACE,
            "extra.zoom_csv: no column holds the question.",
            "Write `holds: question` for the column that has it.",
        )
    answers = [holds for holds in ANSWERS if holds in held]
    if answers != ANSWERS[: len(answers)]:
        missing = next(holds for holds in ANSWERS if holds not in held)
        yield Problem(
            _PLACE,
            f"extra.zoom_csv: no column holds `{missing}`, and one holds `{answers[-1]}`.",
            "Number the columns of the answers from answer-1 on without a gap.",
        )
