"""One text in every language of the site. English and Spanish are equals: both are required, neither is a fallback."""

from string import Formatter
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

LOCALES = ("en", "es")
LANGUAGES = {"en": "English", "es": "Spanish"}
"""The languages' names as error messages say them."""

Locale = Literal["en", "es"]

TO_BE_WRITTEN = {"en": "(to be written)", "es": "(por escribir)"}
"""What stands before a text that nobody has written yet; no page may show it."""


class Record(BaseModel):
    """A piece of the curriculum as it stands in a data file: strict, frozen, and without keys it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)


def _written(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty|Write the text, or remove the whole entry.")
    return text.strip()


Text = Annotated[str, AfterValidator(_written)]
"""A text that says something."""

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
"""A name in kebab-case, such as `partner-map`: it becomes a file name, an anchor and a field name."""


class Entry(Record):
    """A record in the list of its file, with an id that no other one there has."""

    id: str


class Localized(Record):
    """The same text in English and in Spanish."""

    en: Text
    """the English text"""
    es: Text
    """the Spanish text"""

    def __getitem__(self, locale: str) -> str:
        return {"en": self.en, "es": self.es}[locale]

    def format(self, **values: object) -> "Localized":
        """The text with its {blanks} filled in; a value that is a text in both languages is taken in each one's own."""
        texts = {
            locale: self[locale].format(**{name: said(value, locale) for name, value in values.items()})
            for locale in LOCALES
        }
        return Localized.model_construct(None, **texts)

    @model_validator(mode="after")
    def _same_blanks(self) -> Self:
        blanks = [{name for _, name, _, _ in Formatter().parse(self[locale]) if name} for locale in LOCALES]
        if blanks[0] != blanks[1]:
            odd = ", ".join(f"{{{name}}}" for name in sorted(blanks[0] ^ blanks[1]))
            raise ValueError(f"has {odd} in one language only|Write the same words in {{braces}} in both languages.")
        return self


class Label(Localized):
    """A few words that a template prints, such as a button's name."""

    note: Text
    """where the words appear, for the person who translates them"""


def said(value: object, locale: str) -> object:
    """A text in one language; what is no text stays as it is."""
    return value[locale] if isinstance(value, Localized) else value
