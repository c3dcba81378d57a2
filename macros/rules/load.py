"""Read every page and data file, check them, and put them together: the curriculum, or all its problems."""

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from macros.components.component import Data
from macros.components.curriculum import DATA_FILES, Curriculum, LostError
from macros.components.pages import PAGES
from macros.rules import broken_curriculum_rules, broken_page_rules, told
from macros.rules.records import read_records
from macros.rules.series_pages import covered_pages
from macros.rules.strays import stray_files
from macros.source.data_file import DataFile, read_yaml
from macros.source.files import misnamed, missing
from macros.source.languages import LOCALES
from macros.source.page import Page, Pages, parse_page, read_page
from macros.source.problems import CurriculumError, Place, Problem, at_most, suggestion
from macros.source.tree import files_below

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
    read = {file.path for _, file in files.values()} | {page.file for page in _flat(pages)}
    lost = {problem.place.path for problem in problems} - read
    records = read_records(files, problems, lost)
    problems += [problem for problem in broken_page_rules(pages) if problem.place.path not in lost]
    assets = frozenset(path.relative_to(root / "docs").as_posix() for path in files_below(root / "docs/assets"))
    data_files = {path: file for path, (_, file) in files.items()}
    written = Curriculum(records, pages, {}, data_files, assets, frozenset(lost))
    made_pages = {locale: _made_pages(written, locale) for locale in LOCALES}
    problems += told(covered_pages(written, made_pages))
    every = {
        locale: {page.path: page for of_one in made_pages[locale].values() for page in of_one} for locale in LOCALES
    }
    curriculum = replace(
        written,
        pages={locale: {**every[locale], **pages[locale]} for locale in LOCALES},
        pages_of={name: tuple(page.path for page in of_one) for name, of_one in made_pages[LOCALES[0]].items()},
    )
    problems += broken_curriculum_rules(curriculum)
    if problems:
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
        if path.parts[0] == "schemas" or _is_told(file, root, problems):
            continue
        if (data := _data_of(path)) is None:
            fix = f"Rename or remove it; {suggestion(path.as_posix(), _readable(path))}"
            problems.append(Problem(Place(f"docs/data/{path.as_posix()}"), "no part of the site reads this file.", fix))
            continue
        if data.is_folder and (problem := misnamed(Place(f"docs/data/{path.as_posix()}"), path.stem)):
            problems.append(problem)
            continue
        try:
            yaml = read_yaml(file, root)
            files[path.as_posix()] = (data, yaml)
            problems += at_most(yaml.problems)
        except CurriculumError as error:
            problems += error.problems
    return files


def _is_told(file: Path, root: Path, problems: list[Problem]) -> bool:
    """Whether it has been said of a file that it does not belong there: then nothing is said of what is in it."""
    path = file.relative_to(root).as_posix()
    return any(problem.place.path == path for problem in problems)


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
        for file in [file for file in files_below(docs / locale, ".md") if not _is_told(file, docs.parent, problems)]:
            below = file.relative_to(docs / locale)
            if problem := misnamed(Place(file.relative_to(docs.parent).as_posix()), *below.with_suffix("").parts):
                problems.append(problem)
                continue
            try:
                page = read_page(file, locale, docs)
            except CurriculumError as error:
                problems += error.problems
                continue
            problems += at_most(page.problems)
            pages[locale][page.path] = page
    return pages


def _made_pages(written: Curriculum, locale: str) -> dict[str, list[Page]]:
    """The pages in one language that each component makes from its data."""
    made: dict[str, list[Page]] = {name: [] for name in PAGES}
    for component, its_pages in PAGES.items():
        with suppress(LostError):
            texts = its_pages.texts(written, locale)
            made[component] = [parse_page(text, locale, path, f"docs/{locale}/") for path, text in texts.items()]
    return made


def _flat(pages: Pages) -> list[Page]:
    return [page for of_language in pages.values() for page in of_language.values()]
