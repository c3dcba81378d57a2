"""Where a data file names an entry of another one: the field says of what kind, and the rules see whether it exists."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from pydantic.fields import FieldInfo

from macros.source.data_file import Steps
from macros.source.localized import Record


@dataclass(frozen=True)
class IdOf:
    """Marks a field, or the texts of a list, that hold the id of another record: `Annotated[Id, IdOf(Source)]`."""

    record: type[Record]


def references(record: Record, steps: Steps = ()) -> Iterator[tuple[Steps, type[Record], str]]:
    """Each id that a record names: its path of keys and positions, what it is an id of, and the id."""
    for name, field in type(record).model_fields.items():
        yield from _named(getattr(record, name), (*steps, name), _marker(field))


def _named(value: object, steps: Steps, marker: IdOf | None) -> Iterator[tuple[Steps, type[Record], str]]:
    if isinstance(value, Record):
        yield from references(value, steps)
    elif isinstance(value, tuple):
        for n, inner in enumerate(value):
            yield from _named(inner, (*steps, n), marker)
    elif isinstance(value, str) and marker:
        yield steps, marker.record, value


def _marker(field: FieldInfo) -> IdOf | None:
    """The mark on the field itself, or on what its list holds: `tuple[Annotated[Id, IdOf(Sector)], ...]`."""
    listed = [mark for argument in get_args(field.annotation)[:1] for mark in getattr(argument, "__metadata__", ())]
    return next((mark for mark in (*field.metadata, *listed) if isinstance(mark, IdOf)), None)
