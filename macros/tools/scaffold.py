"""A starting point for something new: complete files in both languages, with a mark on each text that is still to be written."""

import re
from dataclasses import dataclass
from pathlib import Path

from macros.source.localized import LOCALES
from macros.source.problems import CurriculumError, Place, Problem, sentence, suggestion
from macros.tools.schemas import first_line

_COMPONENTS = Path(__file__).parents[1] / "components"


@dataclass(frozen=True)
class Kind:
    """A kind of thing that people begin.

    Attributes:
        component: The component whose folder holds the starting point.
        folder: Its folder of `docs/data/`; none for a module, which is a page in each language.
        next: What to do when the texts are written; `{id}` is the new id.
    """

    component: str
    folder: str | None
    next: str


KINDS = {
    "worksheet": Kind(
        "worksheet", "worksheets", 'Write {{{{ worksheet("{id}") }}}} on the module\'s page, in both languages.'
    ),
    "poll": Kind("poll", "polls", 'Write {{{{ poll("{id}") }}}} on the module\'s page, in both languages.'),
    "chat-prompt": Kind(
        "chat_prompt", "chat-prompts", 'Write {{{{ chat_prompt("{id}") }}}} on the module\'s page, in both languages.'
    ),
    "module": Kind(
        "series",
        None,
        "In docs/data/series.yml, add `- id: {id}` with its `minutes:` to the modules of {part}, and take the minutes from other modules: a part has 90.",
    ),
    "sector": Kind("sector", "sectors", "The directory of sectors shows it by itself."),
}


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
    if kind == "module" and part not in curriculum_parts:
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
    if kind != "module" and slash:
        problems.append(Problem(here, f"a {kind} belongs to no folder.", f"Write only `{id}`."))
    if problems:
        raise CurriculumError(problems)
    folder = _COMPONENTS / KINDS[kind].component
    if kind == "module":
        return {
            f"docs/{locale}/{part}/{id}.md": (folder / f"new.{locale}.md").read_text(encoding="utf-8")
            for locale in LOCALES
        }
    path = f"{KINDS[kind].folder}/{id}.yml"
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
