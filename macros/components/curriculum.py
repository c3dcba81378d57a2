"""The whole curriculum, checked and frozen: all that the pages and files are made from."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.components.chat_prompt.model import ChatPrompt
from macros.components.delivery.model import Delivery, TimeZone, TimeZones
from macros.components.glossary.model import Glossary, Term
from macros.components.labels import Labels
from macros.components.name.model import Names
from macros.components.poll.model import Poll
from macros.components.resource.model import Resources
from macros.components.run_sheet.page import PATH as RUN_SHEET_PATH
from macros.components.sector.model import Sector
from macros.components.sector.page import PATH as SECTOR_PATH
from macros.components.series.model import Module, Part, Series
from macros.components.slide.page import PATHS as SLIDE_PATHS
from macros.components.source.model import Source, Sources
from macros.components.spectrum.model import Spectrum
from macros.components.worksheet.model import Worksheet
from macros.components.worksheet.page import PATH as WORKSHEET_PATH
from macros.source.files import DataFile
from macros.source.localized import LOCALES, Record
from macros.source.page import Call, Page, Pages

SINGLE_FILES: dict[str, type[Record]] = {
    "series": Series,
    "labels": Labels,
    "glossary": Glossary,
    "sources": Sources,
    "names": Names,
    "resources": Resources,
    "spectrum": Spectrum,
    "time-zones": TimeZones,
}
"""Data files with one record each: `docs/data/<name>.yml`."""

FOLDERS: dict[str, type[Record]] = {
    "worksheets": Worksheet,
    "polls": Poll,
    "chat-prompts": ChatPrompt,
    "sectors": Sector,
    "deliveries": Delivery,
}
"""Folders with one record a file: `docs/data/<folder>/<id>.yml`."""


@dataclass(frozen=True)
class Curriculum:
    """Everything the content people wrote.

    Attributes:
        series, labels, resources, spectrum: The single records.
        worksheets, polls, chat_prompts, sectors, deliveries, terms, sources, time_zones: The records by id.
        series, labels, names, resources, spectrum: The single records.
        worksheets, polls, chat_prompts, sectors, terms, sources: The records by id.
        pages: For each language, the pages by path below its folder, those made from data included.
        files: The data files by path below `docs/data/`, for the places in messages.
    """

    series: Series
    labels: Labels
    names: Names
    resources: Resources
    spectrum: Spectrum
    worksheets: dict[str, Worksheet]
    polls: dict[str, Poll]
    chat_prompts: dict[str, ChatPrompt]
    sectors: dict[str, Sector]
    deliveries: dict[str, Delivery]
    terms: dict[str, Term]
    sources: dict[str, Source]
    time_zones: dict[str, TimeZone]
    pages: Pages
    files: dict[str, DataFile]

    @property
    def made_pages(self) -> list[str]:
        """The paths of the pages that are made from data."""
        return [
            *self.sector_pages,
            *self.worksheet_pages,
            *(RUN_SHEET_PATH.format(id=part.id) for part in self.series.parts),
            *self.slide_pages,
        ]

    @property
    def sector_pages(self) -> list[str]:
        return [SECTOR_PATH.format(id=id) for id in self.sectors]

    @property
    def worksheet_pages(self) -> list[str]:
        """In teaching order, then those that no part uses yet."""
        taught = [id for part in self.series.parts for id in self.worksheets_of(part)]
        return [
            WORKSHEET_PATH.format(id=id)
            for id in dict.fromkeys([*(id for id in taught if id in self.worksheets), *self.worksheets])
        ]

    @property
    def slide_pages(self) -> list[str]:
        """The trainers' own pages: no menu, search or participant's page leads to them."""
        return [path.format(id=part.id) for part in self.series.parts for path in SLIDE_PATHS.values()]

    def part(self, id: str) -> Part:
        return next(part for part in self.series.parts if part.id == id)

    def module_page(self, part: Part, module: Module, locale: str) -> Page:
        return self.pages[locale][f"{part.id}/{module.id}.md"]

    def worksheets_of(self, part: Part) -> list[str]:
        """The ids of a part's worksheets in teaching order."""
        pages = [self.pages[LOCALES[0]].get(f"{part.id}/{module.id}.md") for module in part.modules]
        return [id for page in pages if page for id in page.calls("worksheet")]

    def polls_of(self, part: Part) -> list[str]:
        """The ids of a part's polls in teaching order."""
        return list(
            dict.fromkeys(
                id for module in part.modules for id in self.module_page(part, module, LOCALES[0]).calls("poll")
            )
        )

    def published_titles(self, locale: str) -> set[str]:
        """Titles that others gave, in one language: documents, resources, parts and sessions."""
        titles = {source.title for source in self.sources.values()} if locale == "en" else set()
        titles |= {resource.name for resource in self.resources.resources if resource.languages[0] == locale}
        titles |= {
            session.title
            for delivery in self.deliveries.values()
            for session in delivery.sessions
            if session.locale == locale
        }
        return titles | {part.title[locale] for part in self.series.parts}

    def calls(self, name: str) -> Iterator[tuple[Page, Call]]:
        """Every call of a macro on any page."""
        for pages in self.pages.values():
            for page in pages.values():
                for call in page.all(Call):
                    if call.name == name:
                        yield page, call
