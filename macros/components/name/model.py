"""A name: a phrase that stays in its own language on the pages of both."""

from macros.components.component import Data
from macros.source.localized import Record, Text


class Names(Record):
    """Names of organisations, services and programmes, and expressions quoted in their language.

    `docs/data/names.yml`.
    """

    en: tuple[Text, ...]
    """English names that stand on Spanish pages"""
    es: tuple[Text, ...]
    """Spanish names that stand on English pages"""

    def of(self, locale: str) -> tuple[str, ...]:
        return {"en": self.en, "es": self.es}[locale]


DATA = Data("names.yml", Names)
