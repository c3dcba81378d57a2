"""One text in every language of the site. The languages are equals: all are required, none is a fallback."""

from string import Formatter
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, create_model, model_validator

from macros.source.languages import LANGUAGES, LOCALES

if TYPE_CHECKING:
    Locale = str
else:
    Locale = Literal[LOCALES]
    """The tag of a language, such as `es`."""


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


if TYPE_CHECKING:

    class _Texts(Record):
        """A field for each language."""

    class _Lists(Record):
        """A field for each language."""

else:
    _fields = {id: (Text, Field(description=f"the {language.name} text")) for id, language in LANGUAGES.items()}
    _Texts = create_model("_Texts", __base__=Record, __module__=__name__, **_fields)
    _lists = {
        id: (tuple[Text, ...], Field((), description=f"{language.name} words and phrases"))
        for id, language in LANGUAGES.items()
    }
    _Lists = create_model("_Lists", __base__=Record, __module__=__name__, **_lists)


class Phrases(_Lists):
    """Words and phrases of each language that are no translations of each other."""

    def of(self, locale: str) -> tuple[str, ...]:
        """Those of one language."""
        phrases: tuple[str, ...] = getattr(self, locale)
        return phrases


class Localized(_Texts):
    """The same text in every language."""

    def __getitem__(self, locale: str) -> str:
        text: str = getattr(self, locale)
        return text

    def format(self, **values: object) -> "Localized":
        """The text with its {blanks} filled in; a value that is a text in both languages is taken in each one's own."""
        texts: dict[str, Any] = {
            locale: self[locale].format(**{name: said(value, locale) for name, value in values.items()})
            for locale in LOCALES
        }
        return Localized.model_construct(None, **texts)

    @model_validator(mode="after")
    def _same_blanks(self) -> Self:
        blanks = [{str(name) for _, name, _, _ in Formatter().parse(self[locale]) if name} for locale in LOCALES]
        every = set[str]().union(*blanks)
        if any(names != every for names in blanks):
            odd = ", ".join(f"{{{name}}}" for name in sorted(every - blanks[0].intersection(*blanks)))
            raise ValueError(f"has {odd} in one language only|Write the same words in {{braces}} in both languages.")
        return self


class Label(Localized):
    """A few words that a template prints, such as a button's name."""

    note: Text
    """where the words appear, for the person who translates them"""


def said(value: object, locale: str) -> object:
    """A text in one language; what is no text stays as it is."""
    return value[locale] if isinstance(value, Localized) else value
