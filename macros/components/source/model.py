"""A source: a published document that ideas of the curriculum come from."""

from typing import Annotated

from pydantic import Field as Setting

from macros.components.component import Data
from macros.source.localized import Blanks, Entry, Id, Label, Locale, Localized, Record, Text


class Source(Entry):
    """One document, as its publisher names it."""

    id: Id
    """a short name for the macro, such as `valor-slides`"""
    title: Text
    """the published title"""
    locale: Locale
    """the language of the title: `en` or `es`"""
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


DATA = Data("sources.yml", Sources, Source)


class Words(Record):
    """What the source's template prints."""

    kind: Label
    section: Annotated[Label, Blanks("title")]
