"""Polls in the CSV template of a Zoom account.

The columns of that template are not documented, so none are assumed: staff copy the header row of their own template into
`extra.zoom_csv` of mkdocs.yml, and say for each column what it holds.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.components.poll.model import ANSWER_LIMIT
from macros.export.polls.question import Question
from macros.source.problems import CurriculumError, Place, Problem, sentence, suggestion

ANSWERS = [f"answer-{n}" for n in range(1, ANSWER_LIMIT + 1)]
HOLDS = {
    "title": (),
    "question": (),
    "kind": ("single", "multiple"),
    "fixed": ("text",),
    "nothing": (),
    **dict.fromkeys(ANSWERS, ()),
}
"""What a column can hold, and what else must be said of it: the template's own words for the two kinds of poll, or the text
that stands in every row, such as its word for anonymous."""

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
        return (), [
            Problem(
                _PLACE,
                "extra.zoom_csv: must be a list of columns.",
                "Write one line a column: `- {header: …, holds: …}`.",
            )
        ]
    problems = [problem for n, entry in enumerate(given) for problem in _wrong(f"extra.zoom_csv[{n}]", entry)]
    if not problems:
        problems += _wrong_row([entry["holds"] for entry in given])
    if problems:
        return (), problems
    return tuple(
        Column(entry["header"], entry["holds"], {key: entry[key] for key in HOLDS[entry["holds"]]}) for entry in given
    ), []


def _wrong(name: str, entry: dict) -> Iterable[Problem]:
    holds = entry.get("holds")
    for key in ("header", *HOLDS.get(holds, ())):
        if not isinstance(entry.get(key), str):
            yield Problem(
                _PLACE,
                f"{name}.{key}: the text is missing.",
                f"Write `{key}:` as your template has it, in quotation marks.",
            )
    if holds not in HOLDS:
        yield Problem(
            _PLACE,
            f"{name}.holds: nothing of a poll is called `{holds}`." if holds else f"{name}.holds: this is missing.",
            sentence(suggestion(str(holds or ""), HOLDS)),
        )
        return
    for key in sorted(set(entry) - {"header", "holds", *HOLDS[holds]}):
        yield Problem(
            _PLACE,
            f"{name}: there is no such key as `{key}` here.",
            sentence(suggestion(key, {"header", "holds", *HOLDS[holds]})),
        )


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
