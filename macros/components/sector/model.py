"""A sector: a kind of organisation that a sexual assault program could work with, and how to begin."""

from typing import Annotated, Literal

from pydantic import Field as Setting

from macros.components.component import Data
from macros.components.source.model import Source
from macros.source.localized import Blanks, Id, Label, Localized, Record
from macros.source.references import IdOf

Several = Annotated[tuple[Localized, ...], Setting(min_length=2, max_length=8)]

Issue = Literal[
    "lgbtq-equality",
    "racial-equity",
    "immigrant-justice",
    "alternatives-to-criminalization",
    "health-equity",
    "disability-justice",
    "economic-justice",
]
"""The issues of Step 3. Source: VALOR's slides, "How Do These Issues Intersect with Sexual Violence?"."""


class Sector(Record):
    """A sector's profile as its author writes it: `docs/data/sectors/<id>.yml`."""

    name: Localized
    """the sector's name"""
    summary: Localized
    """one sentence of at most 160 characters: why to talk to this sector"""
    issues: Annotated[tuple[Issue, ...], Setting(min_length=1)]
    """the issues of Step 3 that this sector works on; the directory can be filtered by them"""
    who: Localized
    """who they are, in two to four sentences"""
    meeting_point: Localized
    """where survivors or prevention meet their work, in two to four sentences"""
    common_ground: Several
    """goals and values that both hold, 2 to 8"""
    first_questions: Several
    """questions to ask in a first talk, 2 to 8"""
    they_offer: Several
    """what they can bring to your program, 2 to 8"""
    you_offer: Several
    """what your program can bring to them, 2 to 8"""
    cautions: Several
    """what can go wrong, and what to do instead, 2 to 8"""
    cross_training: Several
    """ideas for learning from each other, 2 to 8"""
    look_for: Several
    """which people or roles to look for, 2 to 8"""
    sources: Annotated[tuple[Annotated[Id, IdOf(Source)], ...], Setting(min_length=1)]
    """the ids of the documents that name this sector"""


DATA = Data("sectors/", Sector)


class IssueWords(Record):
    """The names of the issues."""

    lgbtq_equality: Label
    racial_equity: Label
    immigrant_justice: Label
    alternatives_to_criminalization: Label
    health_equity: Label
    disability_justice: Label
    economic_justice: Label

    def of(self, issue: str) -> Label:
        """The name of an issue by its id."""
        label: Label = getattr(self, issue.replace("-", "_"))
        return label


class Words(Record):
    """What the sectors' pages and their directory print."""

    issues: Label
    content_note: Label
    who: Label
    meeting_point: Label
    common_ground: Label
    first_questions: Label
    they_offer: Label
    you_offer: Label
    cautions: Label
    cross_training: Label
    look_for: Label
    first_step: Label
    first_step_link: Label
    sources: Label
    filter: Label
    all_issues: Label
    shown: Annotated[Label, Blanks("count", "total")]
    issue: IssueWords
