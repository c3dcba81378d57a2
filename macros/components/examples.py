"""The examples of each component, `macros/components/<name>/examples.yml`: the gallery shows them, and the tests use them."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from textwrap import dedent

from macros.components.chat_prompt.model import ChatPrompt
from macros.components.delivery.model import Delivery
from macros.components.glossary.model import Term
from macros.components.poll.model import Poll
from macros.components.resource.model import Resource
from macros.components.sector.model import Sector
from macros.components.series.model import Part
from macros.components.source.model import Source
from macros.components.spectrum.model import Stance
from macros.components.worksheet.model import Worksheet
from macros.source.files import DataFile, parse_yaml
from macros.source.localized import Localized, Record
from macros.source.problems import CurriculumError
from macros.source.validate import check_record

MODELS: dict[str, type[Record]] = {
    "worksheet": Worksheet,
    "poll": Poll,
    "chat_prompt": ChatPrompt,
    "series": Part,
    "delivery": Delivery,
    "sector": Sector,
    "glossary": Term,
    "source": Source,
    "resource": Resource,
    "spectrum": Stance,
    "block": Localized,
}
"""The components that have examples, by the name of their folder, and what an example of each is; a block's is its Markdown."""

_COMPONENTS = Path(__file__).parent


@dataclass(frozen=True)
class Example:
    """An example of a component.

    Attributes:
        id: What the curriculum calls it.
        shows: What is to be seen in it, in both languages.
        record: The component's record.
        text: What its author wrote, as it stands in the file.
    """

    id: str
    shows: Localized
    record: Record
    text: str


@cache
def examples(component: str) -> tuple[Example, ...]:
    """A component's examples from its `examples.yml`, checked.

    Raises:
        CurriculumError: An example is not what its component takes.
    """
    path = _COMPONENTS / component / "examples.yml"
    text = path.read_text(encoding="utf-8")
    file = parse_yaml(text, f"macros/components/{component}/examples.yml")
    found, problems = [], []
    for n, entry in enumerate(file.value):
        record, wrong = check_record(MODELS[component], _part_of(file, n, "record"))
        problems += wrong
        found.append(Example(entry["id"], Localized(**entry["shows"]), record, _written(text, file, n)))
    if problems:
        raise CurriculumError(problems)
    return tuple(found)


def _part_of(file: DataFile, *steps: str | int) -> DataFile:
    """A value inside a file, as a file of its own."""
    value = file.value
    for step in steps:
        value = value[step]
    return DataFile(
        file.path, value, {path[len(steps) :]: mark for path, mark in file.marks.items() if path[: len(steps)] == steps}
    )


def _written(text: str, file: DataFile, n: int) -> str:
    """The lines of one example's record, as the author of a data file writes them."""
    first = file.at(n, "record").line
    last = file.at(n + 1).line - 1 if (n + 1,) in file.marks else len(text.splitlines())
    return dedent("\n".join(text.splitlines()[first:last])).strip("\n")
