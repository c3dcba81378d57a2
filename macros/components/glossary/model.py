"""The glossary: which words the curriculum uses, what they mean, and which words it does not use."""

from typing import Annotated

from pydantic import Field as Setting

from macros.components.component import Data
from macros.source.localized import Entry, Id, Label, Localized, Phrases, Record


class Term(Entry):
    """One entry of the glossary."""

    id: Id
    """the English term in kebab-case, such as `common-ground`"""
    term: Localized
    """the term as running text has it, in the singular"""
    meaning: Localized
    """one or two plain sentences"""
    avoid: Phrases | None = None
    """words not to use for it; the build refuses them"""


class Glossary(Record):
    """All the terms: `docs/data/glossary.yml`."""

    terms: Annotated[tuple[Term, ...], Setting(min_length=1)]
    """the terms, in any order: the pages sort them by language"""


DATA = Data("glossary.yml", Glossary, Term)


class Words(Record):
    """What the glossary's templates print."""

    all_terms: Label
    in_other_language: Label
    close: Label
