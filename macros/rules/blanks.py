"""Rules about the labels that nothing is filled into: they hold no braces."""

from collections.abc import Iterator
from typing import Any

from macros.components.curriculum import Curriculum
from macros.components.labels import Labels
from macros.source.data_file import Steps
from macros.source.languages import LOCALES
from macros.source.localized import Blanks, Label, Record, odd_blanks
from macros.source.problems import Problem
from macros.source.validate import spell


def needless_blanks(curriculum: Curriculum) -> Iterator[Problem]:
    """What stands in the braces of such a label would be read with its braces."""
    if not (file := curriculum.files.get("labels.yml")):
        return
    for steps in _never_filled_in(Labels):
        for locale in LOCALES:
            text = file.get(*steps, locale)
            if odd := odd_blanks(text) if isinstance(text, str) else []:
                what = f"{spell(steps)}: this label is not filled in, and here stands {odd[0]}."
                yield Problem(file.at(*steps, locale), what, "Say it without braces.")


def _never_filled_in(group: type[Record], steps: Steps = ()) -> Iterator[Steps]:
    """The path of each label without blanks."""
    for name, field in group.model_fields.items():
        kind: Any = field.annotation
        if not issubclass(kind, Label):
            yield from _never_filled_in(kind, (*steps, name))
        elif not any(isinstance(mark, Blanks) for mark in field.metadata):
            yield (*steps, name)
