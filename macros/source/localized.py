"""One text in every language of the site. The languages are equals: all are required, none is a fallback."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo, create_model, model_validator

from macros.source.invisible import says_something
from macros.source.languages import LANGUAGES, LOCALES

if TYPE_CHECKING:
    Locale = str
else:
    Locale = Literal[LOCALES]
    """The tag of a language, such as `es`."""


R = TypeVar("R", bound="Record")

SHAPE_ONLY = "the shape alone"
"""The context of a validation that asks for the right kinds of values, and not whether they make sense together."""


def makes_sense(check: Callable[[R], None]) -> Any:
    """A check of a whole record by itself; it raises a `ValueError` of two sentences, with a bar between them."""

    def checked(record: R, info: ValidationInfo) -> R:
        if info.context != SHAPE_ONLY:
            check(record)
        return record

    return model_validator(mode="after")(checked)


class Record(BaseModel):
    """A piece of the curriculum as it stands in a data file: strict, frozen, and without keys it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)


def _written(text: str) -> str:
    if not says_something(text):
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

    @makes_sense
    def _same_blanks(self) -> None:
        blanks = [set(re.findall(r"\{\w+\}", self[locale])) for locale in LOCALES]
        if odd := set[str]().union(*blanks) - blanks[0].intersection(*blanks):
            what = f"has {', '.join(sorted(odd))} in one language only"
            raise ValueError(f"{what}|Write the same words in {{braces}} in both languages.")


class Blanks:
    """Marks a label that is filled in: the names that may stand in braces, `Annotated[Label, Blanks("part")]`."""

    def __init__(self, *names: str):
        self.names = names


class Label(Localized):
    """A few words that a template prints, such as a button's name."""

    note: Text
    """where the words appear, for the person who translates them"""


def said(value: object, locale: str) -> object:
    """A text in one language; what is no text stays as it is."""
    return value[locale] if isinstance(value, Localized) else value
