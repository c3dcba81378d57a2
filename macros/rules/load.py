"""Read every page and data file, check them, and put them together: the curriculum, or all its problems."""

from pathlib import Path

from macros.components.curriculum import FOLDERS, SINGLE_FILES, Curriculum
from macros.components.run_sheet import page as run_sheet_page
from macros.components.sector import page as sector_page
from macros.components.slide import page as slide_page
from macros.components.worksheet import page as worksheet_page
from macros.rules import broken_curriculum_rules, broken_page_rules
from macros.rules.pages import covered_pages
from macros.source.files import DataFile, missing, read_yaml
from macros.source.localized import LOCALES, Record
from macros.source.page import Page, Pages, parse_page, read_page
from macros.source.problems import CurriculumError, Place, Problem, suggestion
from macros.source.validate import check_record


def load_curriculum(root: Path) -> Curriculum:
    """The checked curriculum of the project in `root`.

    Raises:
        CurriculumError: Something is wrong with it; the error holds every problem that can be seen at once.
    """
    problems: list[Problem] = []
    files = read_data(root, problems)
    pages = read_pages(root / "docs", problems)
    records: dict[str, Record] = {}
    for path, (model, file) in files.items():
        record, found = check_record(model, file)
        problems += found
        if record:
            records[path] = record
    unreadable = {problem.place.path for problem in problems}
    problems += [problem for problem in broken_page_rules(pages) if problem.place.path not in unreadable]
    if problems:
        raise CurriculumError(problems)
    made = _made_pages(pages, records)
    if problems := list(covered_pages(records["series.yml"], files["series.yml"][1], pages, made)):
        raise CurriculumError(problems)
    pages = {locale: {**pages[locale], **made[locale]} for locale in LOCALES}
    curriculum = _assemble(records, pages, {path: file for path, (_, file) in files.items()})
    if problems := broken_curriculum_rules(curriculum):
        raise CurriculumError(problems)
    return curriculum


def read_data(root: Path, problems: list[Problem]) -> dict[str, tuple[type[Record], DataFile]]:
    """Every data file with the model it is held against, by its path below `docs/data/`; what cannot be read is added to `problems`."""
    data, found = root / "docs/data", {}
    for name in SINGLE_FILES:
        if not (data / f"{name}.yml").exists():
            problems.append(missing(f"docs/data/{name}.yml"))
    for file in sorted(data.rglob("*")):
        path = file.relative_to(data)
        if file.is_dir() or path.parts[0] == "schemas":
            continue
        model = (
            SINGLE_FILES.get(path.stem)
            if len(path.parts) == 1
            else FOLDERS.get(path.parts[0])
            if len(path.parts) == 2
            else None
        )
        if model is None or file.suffix != ".yml":
            known = (
                [f"{name}.yml" for name in SINGLE_FILES]
                if len(path.parts) == 1
                else [f"{path.parts[0]}/{path.stem}.yml"]
                if path.parts[0] in FOLDERS
                else [f"{name}/{path.name}" for name in FOLDERS]
            )
            problems.append(
                Problem(
                    Place(f"docs/data/{path.as_posix()}"),
                    "no part of the site reads this file.",
                    f"Rename or remove it; {suggestion(path.as_posix(), known)}",
                )
            )
            continue
        try:
            found[path.as_posix()] = (model, read_yaml(file, root))
        except CurriculumError as error:
            problems += error.problems
    return found


def read_pages(docs: Path, problems: list[Problem]) -> Pages:
    """Every written page of both languages; what cannot be read is added to `problems`."""
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


def _made_pages(pages: Pages, records: dict[str, Record]) -> Pages:
    """In each language, a page for each sector, each worksheet and each part's run sheet, and two for its slides."""
    made, series, labels = {}, records["series.yml"], records["labels.yml"]
    sectors, worksheets = _folder(records, "sectors"), _folder(records, "worksheets")
    for locale, written in pages.items():
        texts = {
            sector_page.PATH.format(id=id): sector_page.page_text(sector, labels.sector, locale, _directory(written))
            for id, sector in sectors.items()
        }
        texts |= {
            worksheet_page.PATH.format(id=id): worksheet_page.page_text(id, worksheet, locale)
            for id, worksheet in worksheets.items()
        }
        for part in series.parts:
            texts |= {run_sheet_page.PATH.format(id=part.id): run_sheet_page.page_text(part, labels.run_sheet, locale)}
            texts |= slide_page.page_texts(part, labels.slide, locale)
        made[locale] = {path: parse_page(text, locale, path, f"docs/{locale}/") for path, text in texts.items()}
    return made


def _directory(pages: dict[str, Page]) -> str:
    """The page that lists the sectors, at its worksheet for a first contact if it has one."""
    page = next((page for page in pages.values() if page.calls_any("sectors")), pages["index.md"])
    return page.path + "".join(f"#worksheet-{id}" for id in page.calls("worksheet")[:1])


def _folder(records: dict[str, Record], name: str) -> dict:
    """The records of a folder by their id."""
    return {
        path.split("/")[1].removesuffix(".yml"): record
        for path, record in records.items()
        if path.startswith(f"{name}/")
    }


def _assemble(records: dict[str, Record], pages: Pages, files: dict[str, DataFile]) -> Curriculum:
    return Curriculum(
        series=records["series.yml"],
        labels=records["labels.yml"],
        names=records["names.yml"],
        resources=records["resources.yml"],
        spectrum=records["spectrum.yml"],
        worksheets=_folder(records, "worksheets"),
        polls=_folder(records, "polls"),
        chat_prompts=_folder(records, "chat-prompts"),
        sectors=_folder(records, "sectors"),
        deliveries=_folder(records, "deliveries"),
        terms={term.id: term for term in records["glossary.yml"].terms},
        sources={source.id: source for source in records["sources.yml"].sources},
        time_zones={zone.id: zone for zone in records["time-zones.yml"].zones},
        pages=pages,
        files=files,
    )
