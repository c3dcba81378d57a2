"""What a trainer's file says besides the slides or the guide that it is made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from macros.components.slide.deck import Slide
from macros.shapes.shape import Paragraph, Run, Shape, paragraph
from macros.source.languages import LANGUAGES


@dataclass(frozen=True)
class Words:
    """The labels that the files print, in one language; those in braces are filled in here."""

    page_of: str
    contents: str
    slides_with_notes: str
    slide_number: str
    paste: str
    read_aloud: str
    no_notes: str
    languages: Mapping[str, str]
    """for each language, its name in itself"""


class Module(NamedTuple):
    """A module's title, and its clock time and minutes in words."""

    title: str
    time: str


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


def notes_of(slide: Slide, words: Words) -> tuple[Shape, ...]:
    """What stands under a slide: its module's notes, and where the module begins, what is to be read aloud then."""
    begins = slide.is_first or slide.kind == "title"
    care = (Paragraph((Run(words.read_aloud, bold=True),)), *slide.care) if slide.care and begins else ()
    return (*care, *(slide.notes or (paragraph(words.no_notes),)))
