"""A source: a published document that ideas of the curriculum come from."""

from typing import Annotated

from pydantic import Field as Setting

from macros.source.localized import Id, Label, Localized, Record, Text


class Source(Record):
    """One document, as its publisher names it."""

    id: Id
    """a short name for the macro, such as `valor-slides`"""
    title: Text
    """the published title, in the language it was published in (English)"""
    organisation: Text
    """who published it"""
    date: Localized
    """when it was published, as precisely as the document says"""
    kind: Localized
    """what sort of document it is: slides, a blog post"""


class Sources(Record):
    """All the sources: `docs/data/sources.yml`."""

    sources: Annotated[tuple[Source, ...], Setting(min_length=1)]
    """the documents"""


class Words(Record):
    """What the source's template prints."""

    kind: Label
    section: Label
