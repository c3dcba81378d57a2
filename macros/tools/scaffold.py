"""A starting point for something new.

Complete files in both languages, with a mark on each text that is still to be written.
"""

import re
from pathlib import Path

from macros.components.register import COMPONENTS, FOLDER
from macros.components.views import MACROS
from macros.source.languages import LOCALES
from macros.source.problems import CurriculumError, Place, Problem, sentence, suggestion
from macros.tools.schemas import first_line

MODULE = "module"
"""A page in each language instead of a data file; its part must be named."""

KINDS = {
    **{name.replace("_", "-"): name for name in COMPONENTS if (FOLDER / name / "new.yml").exists()},
    MODULE: "series",
}
"""What people begin, with the component whose folder holds the starting point.

`new.yml`, or a page for each language.
"""


def next_step(kind: str, part: str, id: str) -> str:
    """What to do when the texts are written."""
    if kind == MODULE:
        return (
            f"In docs/data/series.yml, add `- id: {id}` with its `minutes:` to the modules of {part}, "
            "and take the minutes from other modules: a part has 90."
        )
    if KINDS[kind] in MACROS:
        return f'Write {{{{ {KINDS[kind]}("{id}") }}}} on the module\'s page, in both languages.'
    return f"The page that lists every {kind} shows it by itself."


def starting_point(kind: str, name: str, curriculum_parts: list[str]) -> dict[str, str]:
    """The files to begin with.

    Args:
        kind: A key of `KINDS`.
        name: The new id in kebab-case; for a module, its part comes first: `part-1/new-module`.
        curriculum_parts: The ids of the parts that there are.

    Returns:
        Each file's text, by its path from the project's folder.

    Raises:
        CurriculumError: The id cannot be one, or there is no such part.
    """
    part, slash, id = name.rpartition("/")
    here, problems = Place(f"new {kind} {name}"), []
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", id):
        problems.append(
            Problem(
                here,
                f"`{id}` is not a name in kebab-case.",
                "Use small letters without accents, digits, and single hyphens, such as `partner-map`.",
            )
        )
    if kind == MODULE and part not in curriculum_parts:
        what = f"there is no part `{part}`." if slash else "a module belongs to a part."
        problems.append(
            Problem(
                here,
                what,
                sentence(suggestion(part, curriculum_parts))
                if slash
                else f"Write the part before the id: `{curriculum_parts[0]}/{id}`.",
            )
        )
    if kind != MODULE and slash:
        problems.append(Problem(here, f"a {kind} belongs to no folder.", f"Write only `{id}`."))
    if problems:
        raise CurriculumError(problems)
    component = COMPONENTS[KINDS[kind]]
    folder = FOLDER / component.name
    if kind == MODULE:
        return {
            f"docs/{locale}/{part}/{id}.md": (folder / f"new.{locale}.md").read_text(encoding="utf-8")
            for locale in LOCALES
        }
    assert component.data
    path = component.data.file_of(id)
    return {f"docs/data/{path}": f"{first_line(path)}\n" + (folder / "new.yml").read_text(encoding="utf-8")}


def write_starting_point(root: Path, kind: str, name: str, curriculum_parts: list[str]) -> list[Path]:
    """Write the files and return their paths; nothing is ever overwritten.

    Raises:
        CurriculumError: As for `starting_point`, or a file is already there.
    """
    files = starting_point(kind, name, curriculum_parts)
    if there := [path for path in files if (root / path).exists()]:
        raise CurriculumError(
            Problem(
                Place(path),
                "this file is already there, and nothing was overwritten.",
                "Choose another id, or edit this file.",
            )
            for path in there
        )
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return [root / path for path in files]
