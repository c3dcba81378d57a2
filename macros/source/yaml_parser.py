"""The parsers of YAML: from a text to nodes that know their line and column."""

import re
from typing import Any, Protocol, cast

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.resolver import implicit_resolvers

from macros.source.problems import CurriculumError, Place, Problem
from macros.source.yaml_words import in_words

DEEPEST = 50
"""How many lists and groups may stand inside each other; our deepest file has seven."""

_DEEPER = re.compile(r"[\[{\]}]|^ {50}|(?:[-?:] +){25}", re.MULTILINE)
"""What goes a level deeper or comes back; a line that begins so far to the right may be anywhere."""

_LEVELS = {"[": 1, "{": 1, "]": -1, "}": -1}


class Node(Protocol):
    """What both parsers make: a scalar, a list or a group of keys."""

    id: str
    tag: str
    value: Any
    start_mark: Any
    end_mark: Any


class _Fast(yaml.CBaseLoader):
    """PyYAML's parser, written in C and thirty times faster, with the rules of YAML 1.2 for what is a number."""


for _versions, _tag, _pattern, _first in implicit_resolvers:
    if (1, 2) in _versions:
        _Fast.add_implicit_resolver(_tag, _pattern, _first)


def compose(text: str, path: str, offset: int) -> Node:
    """The root of a file's nodes; `offset` is added to the lines of problems.

    Raises:
        CurriculumError: The text is no YAML 1.2, holds nothing, or nests so deeply that no parser survives it.
    """
    if line := _too_deep(text):
        what = f"more than {DEEPEST} lists and groups stand inside each other here."
        raise CurriculumError(
            [Problem(Place(path, line + offset), what, "Remove the brackets, braces or hyphens that are too many.")]
        )
    try:
        node = _compose(text)
    except RecursionError:
        what, fix = "the file cannot be read: something in it has no end.", "Look for rows of brackets or hyphens."
        raise CurriculumError([Problem(Place(path), what, fix)]) from None
    except MarkedYAMLError as error:
        what, fix, (line, column) = in_words(error)
        raise CurriculumError([Problem(Place(path, line + 1 + offset, column + 1), what, fix)]) from None
    if node is None:
        raise CurriculumError(
            [Problem(Place(path), "the file has comments but no content.", "Write its content, or delete the file.")]
        )
    return node


def _compose(text: str) -> Node | None:
    """The root node, or None.

    Raises:
        MarkedYAMLError: It is no YAML 1.2. The slow parser has the last word, and says the most.
    """
    try:
        return cast(Node | None, yaml.compose(text, Loader=_Fast))  # its stubs do not know `id`
    except yaml.YAMLError:
        parser = YAML(typ="safe", pure=True)
        parser.allow_duplicate_keys = True  # found later, all of them, each with its place
        slow: Node | None = parser.compose(text)
        return slow


def _too_deep(text: str) -> int:
    """The line where too much stands inside each other; 0 if nothing does. The C parser would crash on it."""
    if not _may_be_deep(text):
        return 0
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Fast):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                return int(cast(Any, event).start_mark.line) + 1
    except yaml.YAMLError:
        pass  # told when it is composed
    return 0


def _may_be_deep(text: str) -> bool:
    """A quick look, for to ask the parser costs as much as to read the file."""
    depth = 0
    for match in _DEEPER.finditer(text):
        depth = max(0, depth) + _LEVELS.get(match[0], DEEPEST + 1)
        if depth > DEEPEST:
            return True
    return False
