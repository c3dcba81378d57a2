"""Read YAML 1.2 in which every value remembers its line and column.

The values are put together by hand, for PyYAML's fast parser keeps no places, and ruamel's, which does, takes thirty
times as long.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, cast

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.resolver import implicit_resolvers

from macros.source.files import read_text
from macros.source.problems import CurriculumError, Place, Problem

Value = dict[str, "Value"] | tuple["Value", ...] | str | int | float | bool | None
Steps = tuple[str | int, ...]
"""A path of keys, and of positions from 0, to a value inside a file."""

_SCALARS: dict[str, Callable[[str], Value]] = {
    "tag:yaml.org,2002:int": lambda text: int(text, 0) if text.lstrip("+-")[:2] in ("0x", "0o", "0b") else int(text),
    "tag:yaml.org,2002:float": float,
    "tag:yaml.org,2002:bool": lambda text: text.lower() == "true",
    "tag:yaml.org,2002:null": lambda text: None,
}


class _Fast(yaml.CBaseLoader):
    """PyYAML's parser, written in C and thirty times faster, with the rules of YAML 1.2 for what is a number."""


for _versions, _tag, _pattern, _first in implicit_resolvers:
    if (1, 2) in _versions:
        _Fast.add_implicit_resolver(_tag, _pattern, _first)


class _Node(Protocol):
    """What both parsers make: a scalar, a list or a group of keys."""

    id: str
    tag: str
    value: Any
    start_mark: Any


@dataclass(frozen=True)
class DataFile:
    """A YAML file as read: its plain values, and the place of each one.

    Attributes:
        path: From the project's folder, with forward slashes.
        value: Dicts, tuples and scalars.
        marks: For each path of keys and positions, the (line, column) where that value begins, both from 1.
    """

    path: str
    value: Value
    marks: dict[Steps, tuple[int, int]]

    def get(self, *steps: str | int) -> Value:
        """A value by its path; None if there is none."""
        value = self.value
        for step in steps:
            if isinstance(value, dict) and isinstance(step, str):
                value = value.get(step)
            elif isinstance(value, tuple) and isinstance(step, int) and step < len(value):
                value = value[step]
            else:
                return None
        return value

    def at(self, *steps: str | int) -> Place:
        """The place of a value.

        Of the nearest value around it where there is none, so that what is missing has a place.
        """
        while steps not in self.marks:
            steps = steps[:-1]
        return Place(self.path, *self.marks[steps])


def read_yaml(file: Path, root: Path) -> DataFile:
    """A YAML file's values and their places.

    Raises:
        CurriculumError: The file cannot be read as YAML 1.2, or a key is written twice.
    """
    return parse_yaml(read_text(file, root), file.relative_to(root).as_posix())


def parse_yaml(text: str, path: str, first_line: int = 1) -> DataFile:
    """YAML text's values and their places; `first_line` is the line of the file where the text begins.

    Raises:
        CurriculumError: As for `read_yaml`.
    """
    offset = first_line - 1
    tabbed = [
        n for n, line in enumerate(text.splitlines(), first_line) if "\t" in line[: len(line) - len(line.lstrip())]
    ]
    if tabbed:
        raise CurriculumError(
            Problem(
                Place(path, n), "this line is indented with a tab.", "Indent with spaces: YAML does not accept tabs."
            )
            for n in tabbed
        )
    try:
        node = _compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = f"the YAML cannot be read here: {error.problem}."
        fix = (
            "Look at this line and the one above: a colon, a quotation mark or the indentation is off. "
            "A text with a colon in it needs quotation marks."
        )
        raise CurriculumError([Problem(Place(path, mark.line + 1 + offset, mark.column + 1), what, fix)]) from None
    if node is None:
        raise CurriculumError(
            [Problem(Place(path), "the file has comments but no content.", "Write its content, or delete the file.")]
        )
    construction = _Construction(path, offset)
    value = construction.value(node, ())
    if construction.repeated:
        raise CurriculumError(construction.repeated)
    return DataFile(path, value, construction.marks)


def _compose(text: str) -> _Node | None:
    """The root node, or None.

    Raises:
        MarkedYAMLError: It is no YAML 1.2. The slow parser has the last word, and words that people understand.
    """
    try:
        return cast(_Node | None, yaml.compose(text, Loader=_Fast))  # its stubs do not know `id`
    except yaml.YAMLError:
        parser = YAML(typ="safe", pure=True)
        parser.allow_duplicate_keys = True  # found below instead, all of them, each with its place
        slow: _Node | None = parser.compose(text)
        return slow


class _Construction:
    """The values of a YAML file, with the place of each one and the keys that are written twice."""

    def __init__(self, path: str, offset: int):
        self.path, self.offset = path, offset
        self.marks: dict[Steps, tuple[int, int]] = {}
        self.repeated: list[Problem] = []

    def value(self, node: _Node, steps: Steps) -> Value:
        self.marks[steps] = self._mark(node)
        if node.id == "scalar":
            return _SCALARS.get(node.tag, str)(node.value)
        if node.id == "sequence":
            return tuple(self.value(item, (*steps, n)) for n, item in enumerate(node.value))
        values: dict[str, Value] = {}
        for key_node, item in node.value:
            key, inner = key_node.value, (*steps, key_node.value)
            if key in values:
                what, fix = f"the key `{key}` is written twice.", f"Keep one `{key}` and delete the other."
                self.repeated.append(Problem(Place(self.path, *self._mark(key_node)), what, fix))
            values[key] = self.value(item, inner)
            self.marks[inner] = self._mark(key_node)
        return values

    def _mark(self, node: _Node) -> tuple[int, int]:
        return node.start_mark.line + 1 + self.offset, node.start_mark.column + 1
