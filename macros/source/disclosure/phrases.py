"""The phrases that nobody is asked with, from the files beside this one: `en.yml` has those of the language `en`."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from macros.source.data_file import DataFile, read_yaml
from macros.source.localized import Record, Text
from macros.source.problems import CurriculumError, Problem, sentence, suggestion
from macros.source.tree import files_below
from macros.source.validate import check_record

_FOLDER = Path(__file__).parent
_ROOT = _FOLDER.parents[2]

_COMMENT_OR_NAME = re.compile(r"#.*|\{([a-z_]+)\}")


class _Entry(Record):
    pattern: Text
    """what is not to be asked, as a verbose regular expression"""
    catches: Text
    """a sentence that the pattern finds"""
    spares: Text
    """a sentence about the organization's work that no pattern finds"""


class _File(Record):
    words: dict[str, Text]
    """parts of patterns by their names; each may use those above it"""
    phrases: tuple[_Entry, ...]
    """the patterns and their examples"""


@dataclass(frozen=True)
class Phrase:
    """One way to ask about, or to answer from, a person's own experience of violence.

    Attributes:
        finds: The pattern, which begins where a word begins.
        catches: A sentence that it finds.
        spares: A sentence about the organization's work that no phrase of the language finds.
    """

    finds: re.Pattern[str]
    catches: str
    spares: str


@cache
def phrases_by_language() -> dict[str, tuple[Phrase, ...]]:
    """The phrases of each language that has a file.

    Raises:
        CurriculumError: A file does not hold what it should, or a pattern cannot be read.
    """
    return {file.stem: read_phrases(read_yaml(file, _ROOT)) for file in files_below(_FOLDER, ".yml")}


def read_phrases(file: DataFile) -> tuple[Phrase, ...]:
    """The phrases of one language.

    Raises:
        CurriculumError: As for `phrases_by_language`.
    """
    record, problems = check_record(_File, file)
    if record is None:
        raise CurriculumError(problems)
    words: dict[str, str] = {}
    for name, pattern in record.words.items():
        words[name] = _put_in(words, pattern, file, "words", name)
    return tuple(
        Phrase(_compiled(words, entry.pattern, file, n), entry.catches, entry.spares)
        for n, entry in enumerate(record.phrases)
    )


def _compiled(words: dict[str, str], pattern: str, file: DataFile, n: int) -> re.Pattern[str]:
    whole = _put_in(words, pattern, file, "phrases", n, "pattern")
    try:
        return re.compile(rf"(?<!\w){whole}", re.VERBOSE | re.IGNORECASE)
    except re.error as error:
        what = f"the pattern cannot be read: {error.msg}."
        fix = "Look at the brackets and signs here, and in the words that it names."
        raise CurriculumError([Problem(file.at("phrases", n, "pattern"), what, fix)]) from None


def _put_in(words: dict[str, str], pattern: str, file: DataFile, *steps: str | int) -> str:
    """The pattern without its comments, as a group, with the words in place of their names."""
    named = {match[1] for match in _COMMENT_OR_NAME.finditer(pattern) if match[1]}
    if unknown := sorted(named - words.keys()):
        raise CurriculumError(
            Problem(file.at(*steps), f"no word above is called `{name}`.", sentence(suggestion(name, words)))
            for name in unknown
        )
    return f"(?:{_COMMENT_OR_NAME.sub(lambda match: words[match[1]] if match[1] else '', pattern)})"
