"""Read YAML 1.2 in which every value remembers its line and column.

The values are put together by hand, for PyYAML's fast parser keeps no places, and ruamel's, which does, takes thirty
times as long.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from macros.source.files import read_text
from macros.source.invisible import has_odd, name
from macros.source.problems import CurriculumError, Place, Problem
from macros.source.yaml_parser import Node, compose

Value = dict[str, "Value"] | tuple["Value", ...] | str | int | float | bool | None
Steps = tuple[str | int, ...]
"""A path of keys, and of positions from 0, to a value inside a file."""

MOST_VALUES = 100_000
"""How many values a file may hold, its aliases written out; our largest has some 3,000."""

_COUNTABLE = re.compile(r"(?!.*e[+]?\d{3})[-+]?[\w.+-]{1,18}(?<!inf)(?<!nan)", re.IGNORECASE)
"""A number of a size that people meet: not 1e999, not `.inf`."""

_SCALARS: dict[str, Callable[[str], Value]] = {
    "tag:yaml.org,2002:int": lambda text: int(text, 0) if text.lstrip("+-")[:2] in ("0x", "0o", "0b") else int(text),
    "tag:yaml.org,2002:float": float,
    "tag:yaml.org,2002:bool": lambda text: text.lower() == "true",
    "tag:yaml.org,2002:null": lambda text: None,
}
_NAME = r"[^\s,\[\]{}]+"
_TEXT, _NOTHING = "tag:yaml.org,2002:str", "tag:yaml.org,2002:null"


@dataclass(frozen=True)
class DataFile:
    """A YAML file as read: its plain values, and the place of each one.

    Attributes:
        path: From the project's folder, with forward slashes.
        value: Dicts, tuples and scalars.
        marks: For each path of keys and positions, the (line, column) where that value begins, both from 1.
        problems: What its author must mend, though its values can be read.
    """

    path: str
    value: Value
    marks: dict[Steps, tuple[int, int]]
    problems: tuple[Problem, ...] = ()

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

    def part(self, *steps: str | int, without: str = "") -> "DataFile":
        """A value inside the file, but for one of its keys, as a file of its own."""
        value = self.get(*steps)
        if isinstance(value, dict):
            value = {key: inner for key, inner in value.items() if key != without}
        marks = {path[len(steps) :]: mark for path, mark in self.marks.items() if path[: len(steps)] == steps}
        return DataFile(self.path, value, marks)


def read_yaml(file: Path, root: Path) -> DataFile:
    """A YAML file's values and their places.

    Raises:
        CurriculumError: The file cannot be read as YAML 1.2.
    """
    return parse_yaml(read_text(file, root), file.relative_to(root).as_posix())


def parse_yaml(text: str, path: str, first_line: int = 1) -> DataFile:
    """YAML text's values and their places; `first_line` is the line of the file where the text begins.

    Raises:
        CurriculumError: As for `read_yaml`.
    """
    offset = first_line - 1
    lines = text.split("\n")
    if tabbed := [n for n, line in enumerate(lines, first_line) if re.match(r"\s*\t", line)]:
        fix = "Indent with spaces: YAML does not accept tabs."
        raise CurriculumError(Problem(Place(path, n), "this line is indented with a tab.", fix) for n in tabbed)
    construction = _Construction(path, offset, lines)
    value = construction.value(compose(text, path, offset), ())
    return DataFile(path, value, construction.marks, tuple(construction.problems))


class _Construction:
    """The values of a YAML file, with the place of each one, and what would be lost without a word."""

    def __init__(self, path: str, offset: int, lines: list[str]):
        self.path, self.offset, self.lines = path, offset, lines
        self.marks: dict[Steps, tuple[int, int]] = {}
        self.problems: list[Problem] = []
        self._around: list[Node] = []

    def value(self, node: Node, steps: Steps) -> Value:
        self.marks[steps] = self._mark(node)
        if len(self.marks) > MOST_VALUES:
            what = f"the file holds more than {MOST_VALUES} values, once each alias (`*name`) is written out."
            raise CurriculumError([Problem(self._place(node), what, "Write the texts out instead of the aliases.")])
        if any(node is outer for outer in self._around):
            what = "this alias (`*name`) stands inside what it stands for, so it never ends."
            raise CurriculumError([Problem(self._place(node), what, "Write the text out instead of the alias.")])
        self._look_at_the_beginning(node)
        if node.id == "scalar":
            return self._scalar(node)
        self._around.append(node)
        if node.id == "sequence":
            value: Value = tuple(self.value(item, (*steps, n)) for n, item in enumerate(node.value))
        else:
            value = self._group(node, steps)
        self._around.pop()
        return value

    def _group(self, node: Node, steps: Steps) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for key_node, item in node.value:
            key = key_node.value
            if not isinstance(key, str):
                self._tell(key_node, "a key is a word, and here stands a list or a group.", "Write `key: value`.")
                continue
            if key in values:
                self._tell(key_node, f"the key `{key}` is written twice.", f"Keep one `{key}` and delete the other.")
            values[key] = self.value(item, (*steps, key))
            self.marks[*steps, key] = self._mark(key_node)
        return values

    def _scalar(self, node: Node) -> Value:
        text: str = node.value
        if odd := has_odd(text):
            fix = "Take the backslash and what belongs to it out of the text; a backslash to be read is written twice."
            self._tell(node, f"this text holds a character that nobody sees: {name(odd[0])}.", fix)
            return "".join(letter for letter in text if not has_odd(letter))
        is_number = node.tag.endswith((":int", ":float"))
        if is_number and not _COUNTABLE.fullmatch(text):
            what = f"`{text[:20]}{'…' * (len(text) > 20)}` is no number that anything here could have."
            self._tell(node, what, 'Write a whole number such as 5; put quotation marks around a text: "…".')
            return 0
        if not getattr(node, "style", "") and node.tag in (_TEXT, _NOTHING):
            text = self._before_a_comment(node)
        return _SCALARS.get(node.tag if text == node.value else _TEXT, str)(text)

    def _before_a_comment(self, node: Node) -> str:
        """The text; if what its author wrote on after ` #` is lost, that is told."""
        line = self.lines[node.end_mark.line] if node.end_mark.line < len(self.lines) else ""
        rest = re.match(r"\s*(#.*)", line[node.end_mark.column :])
        is_remark = rest and re.match("# ", rest[1]) and re.fullmatch(r"[\w-]*", node.value)
        if rest and not is_remark:
            what = f"YAML takes “{rest[1][:40]}” for a comment, so no reader would ever see it."
            self._tell(node, what, "Put the whole text in quotation marks; a comment stands on a line of its own.")
            return node.value or rest[1]
        return str(node.value)

    def _look_at_the_beginning(self, node: Node) -> None:
        """Of a text that begins with `!` or `&`, YAML takes the first word away."""
        line, column = node.start_mark.line, node.start_mark.column
        mark = self.lines[line][column : column + 1] if line < len(self.lines) else ""
        if mark == "!" or (mark == "&" and node.id == "scalar" and not self._has_alias(line, column)):
            what = f"YAML takes the word that begins with `{mark}` for a mark of its own, so no reader would see it."
            self._tell(node, what, 'Put the whole text in quotation marks: "…".')

    def _has_alias(self, line: int, column: int) -> bool:
        name = re.match(rf"&({_NAME})", self.lines[line][column:])
        return name is not None and name[1] in self._aliases

    @cached_property
    def _aliases(self) -> set[str]:
        return {name for line in self.lines for name in re.findall(rf"\*({_NAME})", line)}

    def _tell(self, node: Node, what: str, fix: str) -> None:
        self.problems.append(Problem(self._place(node), what, fix))

    def _place(self, node: Node) -> Place:
        return Place(self.path, *self._mark(node))

    def _mark(self, node: Node) -> tuple[int, int]:
        return node.start_mark.line + 1 + self.offset, node.start_mark.column + 1
