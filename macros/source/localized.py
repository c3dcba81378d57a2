"""One text in every language of the site. English and Spanish are equals: both are required, neither is a fallback."""

from string import Formatter
from types import SimpleNamespace
from typing import Annotated, Any, Literal

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


class Localized(Record):
    """The same text in English and in Spanish."""

    en: Text
    """the English text"""
    es: Text
    """the Spanish text"""

    def __getitem__(self, locale: str) -> str:
        return getattr(self, locale)

    @model_validator(mode="after")
    def _same_blanks(self):
        blanks = [{name for _, name, _, _ in Formatter().parse(self[locale]) if name} for locale in LOCALES]
        if blanks[0] != blanks[1]:
            odd = ", ".join(f"{{{name}}}" for name in sorted(blanks[0] ^ blanks[1]))
            raise ValueError(f"has {odd} in one language only|Write the same words in {{braces}} in both languages.")
        return self


class Label(Localized):
    """A few words that a template prints, such as a button's name."""

    note: Text
    """where the words appear, for the person who translates them"""


def in_locale(value: Any, locale: str) -> Any:
    """A record in one language: each `Localized` becomes its text."""
    match value:
        case Localized():
            return value[locale]
        case Record():
            return SimpleNamespace(
                **{name: in_locale(getattr(value, name), locale) for name in type(value).model_fields}
            )
        case tuple():
            return [in_locale(item, locale) for item in value]
    return value
