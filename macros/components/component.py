"""What the folder of a component says of it: where its data stand, and which words its templates print."""

from dataclasses import dataclass
from typing import get_args

from macros.source.localized import Entry, Record


@dataclass(frozen=True)
class Data:
    """Where a component's records stand. Its `model.py` says it, as `DATA`.

    Attributes:
        path: Below `docs/data/`: a folder with one record a file, `polls/`, or one file for all, `glossary.yml`.
        model: What one file holds.
        entry: What stands in the file's list, each with an id, if it holds a list.
    """

    path: str
    model: type[Record]
    entry: type[Entry] | None = None

    @property
    def name(self) -> str:
        """Of the folder, or of the file without its ending; the schema has the same name."""
        return self.path.removesuffix("/").removesuffix(".yml")

    @property
    def is_folder(self) -> bool:
        return self.path.endswith("/")

    @property
    def record(self) -> type[Record]:
        """What has an id, and what an example is one of."""
        return self.entry or self.model

    @property
    def list_name(self) -> str:
        """The key of a file's list; empty if it holds none."""
        fields = self.model.model_fields.items()
        return next((name for name, field in fields if get_args(field.annotation)[:1] == (self.entry,)), "")

    def entries(self, record: Record) -> tuple[Entry, ...]:
        """The list in a file's record; empty if it holds none."""
        entries: tuple[Entry, ...] = getattr(record, self.list_name) if self.entry else ()
        return entries

    def file_of(self, id: str) -> str:
        """The file that a record stands in, below `docs/data/`."""
        return f"{self.path}{id}.yml" if self.is_folder else self.path


@dataclass(frozen=True)
class Component:
    """A kind of thing that the curriculum is made of, such as a poll.

    Attributes:
        name: Of its folder in `macros/components/`.
        data: Where its records stand; None if it has none of its own.
        words: The group of `docs/data/labels.yml` that its templates print, if they print any.
        example: What an example of it is, in its `examples.yml`.
    """

    name: str
    data: Data | None
    words: type[Record] | None
    example: type[Record] | None


def kind_of(record: type[Record]) -> str:
    """What people call such a record: `chat prompt`."""
    name = record.__name__
    return name[0].lower() + "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name[1:])
