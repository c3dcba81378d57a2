"""Read a Markdown page into its outline: what stands on it, in order, each thing with its line."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from macros.source.data_file import DataFile, parse_yaml
from macros.source.files import read_text
from macros.source.outline import Block, Call, Code, Heading, Item, Table, macro_calls, written_items
from macros.source.problems import Place, Problem

__all__ = ["Block", "Call", "Code", "Heading", "Item", "Page", "Pages", "Table", "parse_page", "read_page"]

T = TypeVar("T", bound=Item)


@dataclass(frozen=True)
class Page:
    """A page as its author wrote it.

    Attributes:
        file: From the project's folder: `docs/es/part-1/welcome.md`.
        locale: The language of its tree.
        path: Below the language's folder: `part-1/welcome.md`; the same in both languages.
        front: What stands between the two `---` lines at its top.
        text: The whole file.
        first_line: Of what readers get: the one below the front matter, from 1.
        items: What stands on it, in order.
        problems: What its author must mend before anything else can be said of it.
    """

    file: str
    locale: str
    path: str
    front: DataFile
    text: str
    first_line: int
    items: tuple[Item, ...]
    problems: tuple[Problem, ...] = field(default=())

    def all(self, kind: type[T]) -> list[T]:
        """Its headings, calls, blocks, tables, code or links, in order."""
        return [item for item in self.items if isinstance(item, kind)]

    def at(self, item: Item) -> Place:
        return Place(self.file, item.line)

    def find(self, *texts: str, skipping: int = 0) -> Place:
        """The line, of those that readers get, with the first of these texts that stands in one; else the page.

        Args:
            skipping: So many lines with that text come first.
        """
        lines = self.text.split("\n")
        for text in filter(None, texts):
            numbers = [number for number, line in enumerate(lines, 1) if text in line and number >= self.first_line]
            if numbers:
                return Place(self.file, numbers[min(skipping, len(numbers) - 1)])
        return Place(self.file)

    def calls(self, name: str) -> list[str]:
        """What a macro is called with on this page, in order: the ids of its worksheets, polls or prompts."""
        return [call.arguments[0] for call in self.all(Call) if call.name == name and call.arguments]

    def calls_any(self, name: str) -> bool:
        return any(call.name == name for call in self.all(Call))

    @property
    def title(self) -> str:
        """Its first heading."""
        return next((heading.text for heading in self.all(Heading)), self.path)

    @property
    def anchors(self) -> set[str]:
        return {heading.anchor for heading in self.all(Heading) if heading.anchor}


Pages = dict[str, dict[str, Page]]
"""For each language, its pages by their path below the language's folder."""


def read_page(file: Path, locale: str, docs: Path) -> Page:
    """A page from `docs/<locale>/`.

    Raises:
        CurriculumError: The file cannot be read as text, or its front matter as YAML.
    """
    return parse_page(
        read_text(file, docs.parent), locale, file.relative_to(docs / locale).as_posix(), f"{docs.name}/{locale}/"
    )


def parse_page(text: str, locale: str, path: str, folder: str) -> Page:
    """A page from its text."""
    front, first_line = _front_matter(text, folder + path)
    lines = text.split("\n")
    calls, problems = macro_calls(text, lines, folder + path)
    items, more = written_items(lines, first_line, folder + path)
    outline = tuple(sorted([*items, *calls], key=lambda item: item.line))
    return Page(folder + path, locale, path, front, text, first_line, outline, (*problems, *more))


def _front_matter(text: str, file: str) -> tuple[DataFile, int]:
    """What stands at the top between two lines `---`, and the first line below it (from 1)."""
    if text.startswith("---\n") and (end := text.find("\n---\n", 3)) != -1:
        front = text[4 : end + 1]
        return parse_yaml(front, file, first_line=2), front.count("\n") + 3
    return DataFile(file, {}, {(): (1, 1)}), 1
