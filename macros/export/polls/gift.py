r"""Polls for Moodle, in its GIFT format.

Sources: Moodle's help on GIFT, and what its importer (`question/format/gift/format.php`) does. Questions are parted by
an empty line; `::name::` comes first; a backslash goes before `~ = # { } : \`, and a line break is written `\n`.

GIFT has no question without a right answer, so here every answer is right. With one answer to pick, each is worth
100 %: one `=` tells the importer that it is such a question, `~%100%` marks the rest. With several to pick, Moodle
wants the worths to add up to 100 %, so they share it. The file has no byte order mark: Moodle's help warns of it.

By hand, for the format is a few marks, and the traps are the ones above.
"""

from macros.export.polls.question import Question

_ESCAPES = str.maketrans({**{mark: f"\\{mark}" for mark in "~=#{}:\\"}, "\n": "\\n", "\r": None})


def gift(asked: list[Question], how: str) -> str:
    """The polls as GIFT; `how` is a note for whoever opens the file."""
    return "\n\n".join(["// " + how.replace("\n", "\n// "), *map(_question, asked)]) + "\n"


def _question(question: Question) -> str:
    count = len(question.answers)
    marks = [f"~%{100 / count:.5f}%"] * count if question.is_multiple else ["=", *["~%100%"] * (count - 1)]
    lines = [f"\t{mark}{_answer(text)}" for mark, text in zip(marks, question.answers)]
    return "\n".join([f"::{_escaped(question.title)}::[plain]{_escaped(question.text)} {{", *lines, "}"])


def _answer(text: str) -> str:
    """Words in square brackets at the beginning would be read as a format's name."""
    return ("[plain]" if text.startswith("[") else "") + _escaped(text)


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)
