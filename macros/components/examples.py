"""The examples of each component, `macros/components/<name>/examples.yml`.

The gallery shows them, and tests use them.
"""

from dataclasses import dataclass
from functools import cache
from textwrap import dedent

from macros.components.register import COMPONENTS, FOLDER
from macros.source.data_file import DataFile, parse_yaml
from macros.source.localized import Id, Localized, Record
from macros.source.problems import CurriculumError
from macros.source.validate import check_record

WITH_EXAMPLES = tuple(name for name in COMPONENTS if (FOLDER / name / "examples.yml").exists())
"""The components that the gallery shows."""


@dataclass(frozen=True)
class Example:
    """An example of a component.

    Attributes:
        id: What the curriculum calls it.
        shows: What is to be seen in it.
        record: The component's record.
        text: What its author wrote, as it stands in the file.
    """

    id: str
    shows: Localized
    record: Record
    text: str


@dataclass(frozen=True)
class Shelf:
    """A component's place in the gallery.

    Attributes:
        component: The name of its folder.
        title: Its heading.
        about: Where its records live, in a sentence or two.
        examples: In the order of its file.
    """

    component: str
    title: Localized
    about: Localized
    examples: tuple[Example, ...]


class _Example(Record):
    id: Id
    shows: Localized


class _Shelf(Record):
    title: Localized
    about: Localized


@cache
def shelf(component: str) -> Shelf:
    """A component's examples from its `examples.yml`, checked.

    Raises:
        CurriculumError: An example is not what its component takes.
    """
    text = (FOLDER / component / "examples.yml").read_text(encoding="utf-8")
    file = parse_yaml(text, f"macros/components/{component}/examples.yml")
    model, listed = COMPONENTS[component].example, file.get("examples")
    assert model and isinstance(listed, tuple), f"{file.path} has no examples"
    about, problems = check_record(_Shelf, file.part(without="examples"))
    examples = []
    for n in range(len(listed)):
        entry, wrong = check_record(_Example, file.part("examples", n, without="record"))
        record, also_wrong = check_record(model, file.part("examples", n, "record"))
        problems += [*wrong, *also_wrong]
        if entry and record:
            examples.append(Example(entry.id, entry.shows, record, _written(text, file, n)))
    if problems or not about:
        raise CurriculumError(problems)
    return Shelf(component, about.title, about.about, tuple(examples))


def _written(text: str, file: DataFile, n: int) -> str:
    """The lines of one example's record, as the author of a data file writes them."""
    lines, first = text.splitlines(), file.at("examples", n, "record").line
    last = file.at("examples", n + 1).line - 1 if ("examples", n + 1) in file.marks else len(lines)
    return dedent("\n".join(lines[first:last])).strip("\n")
