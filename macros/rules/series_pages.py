"""Rules about the place of each page in the series: what the menu promises is there, and what is there has a place."""

from collections.abc import Iterator, Mapping

from macros.components.curriculum import Curriculum
from macros.components.series.model import Series
from macros.source.languages import LOCALES
from macros.source.page import Block, Page
from macros.source.problems import Place, Problem, suggestion

PART_PAGES = ("index.md", "facilitator-guide.md")
"""The pages that every part has besides its modules: its overview and its guide."""


def expected_pages(curriculum: Curriculum) -> list[str]:
    """The path of every page that the series has, in the order of the menu."""
    parts = [
        f"{part.id}/{name}"
        for part in curriculum.parts
        for name in (PART_PAGES[0], *(f"{m.id}.md" for m in part.modules), *PART_PAGES[1:])
    ]
    return ["index.md", *parts, *(path for entry in curriculum.the(Series).menu for path in entry.pages)]


def missing_and_stray_pages(curriculum: Curriculum) -> Iterator[Problem]:
    """Each module has its pages, and each page has its place in the series."""
    expected, there = expected_pages(curriculum), {page.path for page in _every(curriculum)}
    there |= {path.split("/", 2)[-1] for path in curriculum.lost}
    for part, path, module, place in _modules(curriculum):
        if path not in there:
            known = [p.removeprefix(f"{part}/").removesuffix(".md") for p in there if p.startswith(f"{part}/")]
            yield Problem(
                place,
                f"the module `{module}` has no page in any language.",
                f"Write {_in_each_language(path)}; or {suggestion(module, known)}",
            )
    modules = {path for _, path, _, _ in _modules(curriculum)}
    for path in sorted(set(expected) - there - modules):
        yield Problem(
            Place(f"docs/{LOCALES[0]}/{path}"),
            "the page is missing in every language.",
            "Write it in both languages, or take it out of docs/data/series.yml.",
        )
    made = set(curriculum.made_pages)
    misnamed = {part for part, path, _, _ in _modules(curriculum) if path in made}  # told by `covered_pages`
    for page in _every(curriculum):
        if page.path not in made.union(expected) and page.path.split("/")[0] not in misnamed:
            yield Problem(
                Place(page.file),
                "the page has no place in the series, so no menu leads to it.",
                "Name it in docs/data/series.yml, under a part's `modules` or under `menu`; or delete it.",
            )


def covered_pages(written: Curriculum, made_pages: Mapping[str, Mapping[str, list[Page]]]) -> Iterator[Problem]:
    """Nobody writes a page where the site makes one, or where every part has one: it would never be read.

    Args:
        made_pages: For each language and component, the pages that the site makes.
    """
    taken = {page.path for pages in made_pages[LOCALES[0]].values() for page in pages}
    for _, path, module, place in _modules(written):
        if path in taken or f"{module}.md" in PART_PAGES:
            yield Problem(
                place,
                f"no module can be called `{module}`: every part has a page of that name.",
                f"Choose another id, and rename {_in_each_language(path)} in the same way.",
            )
    modules = {path for _, path, _, _ in _modules(written)}
    for page in _every(written):
        if page.path in taken and page.path not in modules:
            yield Problem(
                Place(page.file),
                "the site makes a page of its own at this address, so nobody would ever read this one.",
                "Give the file another name, or delete it.",
            )


def modules_without_a_slide(curriculum: Curriculum) -> Iterator[Problem]:
    """Each module has something to show: the presenter, the slides to keep and the plan count on it.

    Where one language alone has none, parity tells.
    """
    written = {path for path in _modules_pages(curriculum) if path not in curriculum.made_pages}
    for path in sorted(written):
        twins = [pages[path] for pages in curriculum.pages.values() if path in pages]
        if not any(page.problems or _has_a_slide(page) for page in twins):
            fix = "Write one: `/// slide | Title`, a few words below it, and `///`."
            yield from (Problem(Place(page.file), "the module has no slide.", fix) for page in twins)


def _has_a_slide(page: Page) -> bool:
    return any(block.name == "slide" for block in page.all(Block))


def _modules_pages(curriculum: Curriculum) -> Iterator[str]:
    yield from (f"{part.id}/{module.id}.md" for part in curriculum.parts for module in part.modules)


def _every(curriculum: Curriculum) -> Iterator[Page]:
    for pages in curriculum.pages.values():
        yield from pages.values()


def _modules(curriculum: Curriculum) -> Iterator[tuple[str, str, str, Place]]:
    """Each module's part, the path of its page, its id, and where the series names it."""
    parts, file = curriculum.the(Series).parts, curriculum.files["series.yml"]
    for n, part in enumerate(parts):
        for m, module in enumerate(part.modules):
            yield part.id, f"{part.id}/{module.id}.md", module.id, file.at("parts", n, "modules", m, "id")


def _in_each_language(path: str) -> str:
    return " and ".join(f"docs/{locale}/{path}" for locale in LOCALES)
