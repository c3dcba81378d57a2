"""The whole curriculum, checked and frozen: all that the pages and files are made from."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.components.chat_prompt.model import ChatPrompt
from macros.components.glossary.model import Glossary, Term
from macros.components.poll.model import Poll
from macros.components.series.model import Module, Part, Series
from macros.components.source.model import Source, Sources
from macros.components.worksheet.model import Worksheet
from macros.labels import Labels
from macros.localized import Record
from macros.pages import Call, Page, Pages
from macros.reading import DataFile

SINGLE_FILES: dict[str, type[Record]] = {"series": Series, "labels": Labels, "glossary": Glossary, "sources": Sources}
"""Data files with one record each: `docs/data/<name>.yml`."""

FOLDERS: dict[str, type[Record]] = {"worksheets": Worksheet, "polls": Poll, "chat-prompts": ChatPrompt}
"""Folders with one record a file: `docs/data/<folder>/<id>.yml`."""


@dataclass(frozen=True)
class Curriculum:
    """Everything the content people wrote.

    Attributes:
        series, labels: The single records.
        worksheets, polls, chat_prompts, terms, sources: The records by id.
        pages: For each language, the pages by path below its folder.
        files: The data files by path below `docs/data/`, for the places in messages.
    """

    series: Series
    labels: Labels
    worksheets: dict[str, Worksheet]
    polls: dict[str, Poll]
    chat_prompts: dict[str, ChatPrompt]
    terms: dict[str, Term]
    sources: dict[str, Source]
    pages: Pages
    files: dict[str, DataFile]

    def part(self, id: str) -> Part:
        return next(part for part in self.series.parts if part.id == id)

    def taught_parts(self) -> list[Part]:
        """The parts that have pages."""
        return [part for part in self.series.parts if part.modules]

    def module_page(self, part: Part, module: Module, locale: str) -> Page:
        return self.pages[locale][f"{part.id}/{module.id}.md"]

    def calls(self, name: str) -> Iterator[tuple[Page, Call]]:
        """Every call of a macro on any page."""
        for pages in self.pages.values():
            for page in pages.values():
                for call in page.all(Call):
                    if call.name == name:
                        yield page, call
