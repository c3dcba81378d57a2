"""Read every page and data file, check them, and put them together: the curriculum, or all its problems."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from macros.components.component import Data
from macros.components.curriculum import DATA_FILES, Curriculum
from macros.components.labels import Labels
from macros.components.pages import PAGES
from macros.rules import broken_curriculum_rules, broken_page_rules
from macros.rules.series_pages import covered_pages
from macros.rules.strays import stray_files
from macros.source.data_file import DataFile, read_yaml
from macros.source.files import missing
from macros.source.languages import LOCALES
from macros.source.localized import Record
from macros.source.page import Page, Pages, parse_page, read_page
from macros.source.problems import CurriculumError, Place, Problem, suggestion
from macros.source.tree import files_below
from macros.source.validate import check_record

Records = dict[type[Record], dict[str, Record]]

_FOLDERS = {data.name: data for data in DATA_FILES if data.is_folder}
_FILES = {data.path: data for data in DATA_FILES if not data.is_folder}


def load_curriculum(root: Path) -> Curriculum:
    """The checked curriculum of the project in `root`.

    Raises:
        CurriculumError: Something is wrong with it; the error holds every problem that can be seen at once.
    """
    problems: list[Problem] = []
    problems += stray_files(root)
    files = read_data(root, problems)
    pages = read_pages(root / "docs", problems)
    checked: dict[str, Record] = {}
    for path, (data, file) in files.items():
        record, wrong = check_record(data.model, file)
        problems += wrong
        if record:
            checked[path] = record
    unreadable = {problem.place.path for problem in problems}
    problems += [problem for problem in broken_page_rules(pages) if problem.place.path not in unreadable]
    if problems:
        raise CurriculumError(problems)
    assets = frozenset(path.relative_to(root / "docs").as_posix() for path in files_below(root / "docs/assets"))
    data_files = {path: file for path, (_, file) in files.items()}
    written = Curriculum(_by_model(checked, files), pages, {}, data_files, assets)
    made_pages = {locale: _made_pages(written, locale) for locale in LOCALES}
    if problems := list(covered_pages(written, made_pages)):
        raise CurriculumError(problems)
    every = {locale: {page.path: page for page in _flat(made_pages[locale])} for locale in LOCALES}
    curriculum = replace(
        written,
        pages={locale: {**pages[locale], **every[locale]} for locale in LOCALES},
        pages_of={name: tuple(page.path for page in of_one) for name, of_one in made_pages[LOCALES[0]].items()},
    )
    if problems := broken_curriculum_rules(curriculum):
        raise CurriculumError(problems)
    return curriculum


def read_data(root: Path, problems: list[Problem]) -> dict[str, tuple[Data, DataFile]]:
    """Every data file with what it is held against, by its path below `docs/data/`.

    Args:
        problems: What cannot be read is added to them.
    """
    folder, files = root / "docs/data", {}
    problems += [missing(f"docs/data/{path}") for path in _FILES if not os.path.lexists(folder / path)]
    for file in files_below(folder):
        path = file.relative_to(folder)
        if path.parts[0] == "schemas":
            continue
        if (data := _data_of(path)) is None:
            fix = f"Rename or remove it; {suggestion(path.as_posix(), _readable(path))}"
            problems.append(Problem(Place(f"docs/data/{path.as_posix()}"), "no part of the site reads this file.", fix))
            continue
        try:
            files[path.as_posix()] = (data, read_yaml(file, root))
        except CurriculumError as error:
            problems += error.problems
    return files


def _data_of(path: Path) -> Data | None:
    """What a file below `docs/data/` is held against; None if nothing reads it."""
    if len(path.parts) == 2 and path.suffix == ".yml":
        return _FOLDERS.get(path.parts[0])
    return _FILES.get(path.as_posix())


def _readable(path: Path) -> list[str]:
    """The names nearest to a file's own that would be read."""
    if len(path.parts) == 1:
        return list(_FILES)
    if path.parts[0] in _FOLDERS:
        return [f"{path.parts[0]}/{path.name.partition('.')[0]}.yml"]
    return [f"{name}/{path.name}" for name in _FOLDERS]


def read_pages(docs: Path, problems: list[Problem]) -> Pages:
    """Every written page of both languages; what cannot be read is added to `problems`."""
    pages: Pages = {locale: {} for locale in LOCALES}
    for locale in LOCALES:
        for file in files_below(docs / locale, ".md"):
            try:
                page = read_page(file, locale, docs)
            except CurriculumError as error:
                problems += error.problems
                continue
            problems += page.problems
            pages[locale][page.path] = page
    return pages


def _by_model(checked: Mapping[str, Record], files: Mapping[str, tuple[Data, DataFile]]) -> Records:
    """The records by their model and id: those of the files, the entries of their lists, and the groups of labels."""
    records: Records = {}
    for path, record in checked.items():
        data = files[path][0]
        id = path.removeprefix(data.path).removesuffix(".yml") if data.is_folder else data.name
        records.setdefault(data.model, {})[id] = record
        if data.entry:
            records[data.entry] = {entry.id: entry for entry in data.entries(record)}
    labels = checked["labels.yml"]
    return records | {type(group): {name: group} for name in Labels.model_fields for group in [getattr(labels, name)]}


def _made_pages(written: Curriculum, locale: str) -> dict[str, list[Page]]:
    """The pages in one language that each component makes from its data."""
    return {
        component: [
            parse_page(text, locale, path, f"docs/{locale}/") for path, text in its_pages.texts(written, locale).items()
        ]
        for component, its_pages in PAGES.items()
    }


def _flat(pages: Mapping[str, Iterable[Page]]) -> list[Page]:
    return [page for of_component in pages.values() for page in of_component]
