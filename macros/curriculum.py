"""The whole curriculum, read once, checked and frozen: all that the pages and files are made from."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.checking import check_record
from macros.components.chat_prompt.model import ChatPrompt
from macros.components.glossary.model import Glossary, Term
from macros.components.poll.model import Poll
from macros.components.series.model import Module, Part, Series
from macros.components.source.model import Source, Sources
from macros.components.worksheet.model import Worksheet
from macros.labels import Labels
from macros.localized import LOCALES, Record
from macros.pages import Call, Page, Pages, read_page
from macros.problems import CurriculumError, Place, Problem, suggestion
from macros.reading import DataFile, read_yaml

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


def load_curriculum(root: Path) -> Curriculum:
    """The checked curriculum of the project in `root`.

    Raises:
        CurriculumError: Something is wrong with it; the error holds every problem that can be seen at once.
    """
    from macros.rules import broken_curriculum_rules, broken_page_rules  # they look at a whole curriculum, so they come after it

    problems: list[Problem] = []
    files = _read_data(root, problems)
    pages = _read_pages(root / "docs", problems)
    records: dict[str, Record] = {}
    for path, (model, file) in files.items():
        record, found = check_record(model, file)
        problems += found
        if record:
            records[path] = record
    problems += broken_page_rules(pages)
    if problems:
        raise CurriculumError(problems)
    curriculum = _assemble(records, pages, {path: file for path, (_, file) in files.items()})
    if problems := broken_curriculum_rules(curriculum):
        raise CurriculumError(problems)
    return curriculum


def _read_data(root: Path, problems: list[Problem]) -> dict[str, tuple[type[Record], DataFile]]:
    """Every data file with the model it is held against, by its path below `docs/data/`."""
    data, found = root / "docs/data", {}
    for name in SINGLE_FILES:
        if not (data / f"{name}.yml").exists():
            problems.append(Problem(Place(f"docs/data/{name}.yml"), "the file is missing.", "Bring it back: the site cannot be built without it."))
    for file in sorted(data.rglob("*")):
        path = file.relative_to(data)
        if file.is_dir() or path.parts[0] == "schemas":
            continue
        model = SINGLE_FILES.get(path.stem) if len(path.parts) == 1 else FOLDERS.get(path.parts[0]) if len(path.parts) == 2 else None
        if model is None or file.suffix != ".yml":
            known = [f"{name}.yml" for name in SINGLE_FILES] if len(path.parts) == 1 else [f"{path.parts[0]}/{path.stem}.yml"] if path.parts[0] in FOLDERS else [f"{name}/{path.name}" for name in FOLDERS]
            problems.append(Problem(Place(f"docs/data/{path.as_posix()}"), "no part of the site reads this file.", f"Rename or remove it; {suggestion(path.as_posix(), known)}"))
            continue
        try:
            found[path.as_posix()] = (model, read_yaml(file, root))
        except CurriculumError as error:
            problems += error.problems
    return found


def _read_pages(docs: Path, problems: list[Problem]) -> Pages:
    pages: Pages = {locale: {} for locale in LOCALES}
    for locale in LOCALES:
        for file in sorted((docs / locale).rglob("*.md")):
            try:
                page = read_page(file, locale, docs)
            except CurriculumError as error:
                problems += error.problems
                continue
            problems += page.problems
            pages[locale][page.path] = page
    return pages


def _assemble(records: dict[str, Record], pages: Pages, files: dict[str, DataFile]) -> Curriculum:
    def folder(name: str) -> dict:
        return {path.split("/")[1].removesuffix(".yml"): record for path, record in records.items() if path.startswith(f"{name}/")}

    return Curriculum(
        series=records["series.yml"],
        labels=records["labels.yml"],
        worksheets=folder("worksheets"),
        polls=folder("polls"),
        chat_prompts=folder("chat-prompts"),
        terms={term.id: term for term in records["glossary.yml"].terms},
        sources={source.id: source for source in records["sources.yml"].sources},
        pages=pages,
        files=files,
    )
