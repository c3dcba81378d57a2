"""What a trainer's file says besides the pages that it is made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from macros.source.languages import LANGUAGES


@dataclass(frozen=True)
class Words:
    """The labels that the files print, in one language; those in braces are filled in here."""

    page_of: str
    contents: str
    slides_with_notes: str
    slide_number: str
    paste: str
    languages: Mapping[str, str]
    """for each language, its name in itself"""


class Module(NamedTuple):
    """A module's title, and its clock time and minutes in words."""

    title: str
    time: str


NO_MODULE = Module("", "")
"""What stands over slides that belong to no module."""


@dataclass(frozen=True)
class Part:
    """A part in one language.

    Attributes:
        locale: The language.
        series: The series' name.
        name: "Part 1".
        title: The published title.
        modules: By id, in teaching order.
        words: The labels.
    """

    locale: str
    series: str
    name: str
    title: str
    modules: Mapping[str, Module]
    words: Words

    @property
    def language(self) -> str:
        """The language as files name it."""
        return LANGUAGES[self.locale].region
