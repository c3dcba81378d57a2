"""The whole curriculum, checked and frozen: all that the pages and files are made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar, cast

from macros.components import labels
from macros.components.component import Data
from macros.components.register import COMPONENTS
from macros.components.series.model import Module, Part
from macros.source.data_file import DataFile
from macros.source.languages import LOCALES
from macros.source.localized import Record
from macros.source.page import Call, Page, Pages

R = TypeVar("R", bound=Record)

DATA_FILES = (labels.DATA, *(component.data for component in COMPONENTS.values() if component.data))
"""Every file and folder of `docs/data/` that the site reads."""


class LostError(LookupError):
    """What a rule asks for stands in a file that cannot be understood: it has nothing to say until that is mended."""


@dataclass(frozen=True)
class Curriculum:
    """Everything the content people wrote.

    Attributes:
        records: For each model, its records by id. What there is only one of has the name of its file as its id.
        pages: For each language, the pages by path below its folder, those made from data included.
        pages_of: For each component, the paths of the pages that are made from its data.
        files: The data files by path below `docs/data/`, for the places in messages.
        assets: The files that pages may show, by path below `docs/`.
        lost: The data files and pages of which too little can be understood, by path from the project's folder. None,
            unless its problems are just being looked for.
    """

    records: Mapping[type[Record], Mapping[str, Record]]
    pages: Pages
    pages_of: Mapping[str, tuple[str, ...]]
    files: Mapping[str, DataFile]
    assets: frozenset[str] = frozenset()
    lost: frozenset[str] = frozenset()

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """The records of one kind by id, in the order of their files: `all(Poll)`."""
        return cast(Mapping[str, R], self.records.get(kind, {}))

    def the(self, kind: type[R]) -> R:
        """What there is only one of, such as the series, or a component's group of labels: `the(Series)`.

        Raises:
            LostError: Its file cannot be understood.
        """
        if len(records := self.all(kind)) != 1 and self.lost:
            raise LostError(kind)
        (record,) = records.values()
        return record

    def may_have(self, kind: type[Record], id: str) -> bool:
        """Whether there is such a record, or it may stand in a file that is lost."""
        return id in self.all(kind) or any(
            f"docs/data/{data.file_of(id)}" in self.lost and self._may_hold(data)
            for data in DATA_FILES
            if kind in (data.model, data.entry)
        )

    def _may_hold(self, data: Data) -> bool:
        """Whether a lost file may hold such an entry: it cannot be read, or holds one that cannot be understood."""
        listed = self.files[data.path].get(data.list_name) if data.path in self.files else None
        entries = listed if isinstance(listed, tuple) else (None,)
        return not all(isinstance(entry, dict) and str(entry.get("id")) in self.all(data.record) for entry in entries)

    def with_record(self, id: str, record: Record, alone: bool = False) -> "Curriculum":
        """The same with one more record; with `alone`, with no other of its kind."""
        others = {} if alone else self.records.get(type(record), {})
        return replace(self, records={**self.records, type(record): {**others, id: record}})

    @property
    def made_pages(self) -> list[str]:
        """The paths of the pages that are made from data."""
        return [path for paths in self.pages_of.values() for path in paths]

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of the series in order."""
        return tuple(self.all(Part).values())

    def part(self, id: str) -> Part:
        return self.all(Part)[id]

    def module_page(self, part: Part, module: Module, locale: str) -> Page:
        return self.pages[locale][f"{part.id}/{module.id}.md"]

    def shown_in(self, part: Part, macro: str) -> list[str]:
        """The ids of what a part's modules show with a macro, such as `worksheet`, in teaching order."""
        pages = [self.pages[LOCALES[0]].get(f"{part.id}/{module.id}.md") for module in part.modules]
        return list(dict.fromkeys(id for page in pages if page for id in page.calls(macro)))

    def calls(self, name: str) -> Iterator[tuple[Page, Call]]:
        """Every call of a macro on any page."""
        for pages in self.pages.values():
            for page in pages.values():
                for call in page.all(Call):
                    if call.name == name:
                        yield page, call
