"""A resource: a guide, tool box, network or programme that the sources recommend."""

from typing import Annotated

from pydantic import AfterValidator
from pydantic import Field as Setting

from macros.components.component import Data
from macros.components.sector.model import Sector
from macros.components.source.model import Source
from macros.source.dates import Day
from macros.source.localized import Entry, Id, Label, Locale, Localized, Record, Text
from macros.source.references import IdOf


def _secure(url: str) -> str:
    if not url.startswith("https://"):
        raise ValueError(f"`{url}` does not begin with https://|Write the whole secure address.")
    return url


class Link(Record):
    """An address on another site. Pages hold no other addresses."""

    url: Annotated[Text, AfterValidator(_secure)]
    """the address, beginning with https://"""
    taken: Day
    """the date of the source that the address was taken from, like 2022-09-07"""


class Resource(Entry):
    """One resource."""

    id: Id
    """a short name in kebab-case; it stays the same when the title changes"""
    name: Text
    """the published name"""
    by: Text
    """who publishes it"""
    what_for: Localized
    """what it is good for, in one or two sentences"""
    languages: Annotated[tuple[Locale, ...], Setting(min_length=1)]
    """the languages that the source says it exists in: `en`, `es`"""
    sectors: tuple[Annotated[Id, IdOf(Sector)], ...] = ()
    """the ids of the sectors it is for; none for all sectors"""
    source: Annotated[Id, IdOf(Source)]
    """the id of the document that recommends it"""
    link: Link | None = None
    """its address, if the source gives one"""


class Resources(Record):
    """All the resources: `docs/data/resources.yml`."""

    resources: Annotated[tuple[Resource, ...], Setting(min_length=1)]
    """the resources"""


DATA = Data("resources.yml", Resources, Resource)


class Words(Record):
    """What the resources' template prints."""

    by: Label
    languages: Label
    sectors: Label
    all_sectors: Label
    named_in: Label
    search_by_name: Label
    filter: Label
    shown: Label
    leaves_site: Label
