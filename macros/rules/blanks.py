"""Rules about the labels that are filled in: in their braces stand the words that the site knows."""

import re
from collections.abc import Iterator
from typing import Any

from macros.components.curriculum import Curriculum
from macros.components.labels import Labels
from macros.source.data_file import Steps
from macros.source.languages import LOCALES
from macros.source.localized import Blanks, Label, Record
from macros.source.problems import Problem, suggestion


def wrong_blanks(curriculum: Curriculum) -> Iterator[Problem]:
    """A label holds braces only where it is filled in, and in them only the names of what it is filled in with."""
    if not (file := curriculum.files.get("labels.yml")):
        return
    for steps, names in _labels(Labels):
        for locale in LOCALES:
            text = file.get(*steps, locale)
            for odd in _odd(text, names) if isinstance(text, str) else ():
                what = f"{'.'.join(map(str, steps))}.{locale}: nothing can be filled in for `{odd}`."
                known = suggestion(odd, [f"{{{name}}}" for name in names])
                fix = f"{known[0].upper()}{known[1:]}" if names else "This label takes no braces: remove them."
                yield Problem(file.at(*steps, locale), what, fix)


def _odd(text: str, names: tuple[str, ...]) -> list[str]:
    """What stands in braces and is no name of a blank, and braces that belong to none."""
    found = re.findall(r"\{[^{}]*\}|[{}]", text)
    return [each for each in dict.fromkeys(found) if each not in [f"{{{name}}}" for name in names]]


def _labels(group: type[Record], steps: Steps = ()) -> Iterator[tuple[Steps, tuple[str, ...]]]:
    """The path of each label, and the names of its blanks."""
    for name, field in group.model_fields.items():
        kind: Any = field.annotation
        if issubclass(kind, Label):
            yield (*steps, name), next((mark.names for mark in field.metadata if isinstance(mark, Blanks)), ())
        else:
            yield from _labels(kind, (*steps, name))
