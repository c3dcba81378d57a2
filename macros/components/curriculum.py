"""The whole curriculum, checked and frozen: all that the pages and files are made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar, cast

from macros.components import labels
from macros.components.register import COMPONENTS
from macros.components.series.model import Module, Part, Series
from macros.source.data_file import DataFile
from macros.source.languages import LOCALES
from macros.source.localized import Record
from macros.source.page import Call, Page, Pages

R = TypeVar("R", bound=Record)

DATA_FILES = (labels.DATA, *(component.data for component in COMPONENTS.values() if component.data))
"""Every file and folder of `docs/data/` that the site reads."""


@dataclass(frozen=True)
class Curriculum:
    """Everything the content people wrote.

    Attributes:
        records: For each model, its records by id. What there is only one of has the name of its file as its id.
        pages: For each language, the pages by path below its folder, those made from data included.
        pages_of: For each component, the paths of the pages that are made from its data.
        files: The data files by path below `docs/data/`, for the places in messages.
        assets: The files that pages may show, by path below `docs/`.
    """

    records: Mapping[type[Record], Mapping[str, Record]]
    pages: Pages
    pages_of: Mapping[str, tuple[str, ...]]
    files: Mapping[str, DataFile]
    assets: frozenset[str] = frozenset()

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """The records of one kind by id, in the order of their files: `all(Poll)`."""
        return cast(Mapping[str, R], self.records.get(kind, {}))

    def the(self, kind: type[R]) -> R:
        """What there is only one of, such as the series, or a component's group of labels: `the(Series)`."""
        (record,) = self.all(kind).values()
        return record

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
        return self.the(Series).parts

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
