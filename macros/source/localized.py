"""One text in every language of the site. The languages are equals: all are required, none is a fallback."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    ValidationInfo,
    create_model,
    model_validator,
)
from pydantic_core.core_schema import CoreSchema, no_info_after_validator_function

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
        blanks = [set(re.findall(r"\{[^{}]*\}", self[locale])) for locale in LOCALES]
        if odd := set[str]().union(*blanks) - blanks[0].intersection(*blanks):
            what = f"has {', '.join(sorted(odd))} in one language only"
            raise ValueError(f"{what}|Write the same words in {{braces}} in both languages.")


@dataclass(frozen=True)
class Blanks:
    """Marks a label that is filled in, with what may stand in its braces: `Annotated[Label, Blanks("part")]`."""

    names: tuple[str, ...]

    def __init__(self, *names: str):
        object.__setattr__(self, "names", names)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_after_validator_function(self._filled_in, handler(source))

    def _filled_in(self, label: "Label") -> "Label":
        if odd := [each for locale in LOCALES for each in odd_blanks(label[locale], self.names)]:
            fix = f"In braces stand only: {', '.join(f'{{{name}}}' for name in self.names)}."
            raise ValueError(f"nothing can be filled in for {odd[0]}|{fix}")
        return label


def odd_blanks(text: str, names: tuple[str, ...] = ()) -> list[str]:
    """What stands in braces and is none of the names, and braces that belong to none."""
    known = {f"{{{name}}}" for name in names}
    return [each for each in re.findall(r"\{[^{}]*\}|[{}]", text) if each not in known]


class Label(Localized):
    """A few words that a template prints, such as a button's name."""

    note: Text
    """where the words appear, for the person who translates them"""


def said(value: object, locale: str) -> object:
    """A text in one language; what is no text stays as it is."""
    return value[locale] if isinstance(value, Localized) else value
