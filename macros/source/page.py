"""Read a Markdown page into its outline: what stands on it, in order, each thing with its line."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.source.files import DataFile, parse_yaml, read_text
from macros.source.inline import Html, Image, Link, inline_items
from macros.source.problems import Place, Problem

_HEADING = re.compile(r"^(?P<marks>#{1,6}) +(?P<text>.*?)(?: *\{ *#(?P<anchor>[^\s}]+) *\})? *$")
_BLOCK = re.compile(r"^ {0,3}(?P<fence>/{3,}) *(?P<name>[^\s|]*) *(?:\| *(?P<title>.*?))? *$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_TABLE_RULE = re.compile(r"^\|?[ :|-]*-{2,}[ :|-]*$")


@dataclass(frozen=True)
class Heading:
    """A heading; `anchor` is the one its author wrote after it, `{ #like-this }`."""

    line: int
    level: int
    text: str
    anchor: str | None


@dataclass(frozen=True)
class Call:
    """A macro call, `{{ name("argument") }}`; `stands_alone` if nothing else is on its line."""

    line: int
    name: str
    arguments: tuple[str, ...]
    stands_alone: bool


@dataclass(frozen=True)
class Block:
    """A marked part of the page, `/// name | Title` up to `///`; `body` is the Markdown between."""

    line: int
    last_line: int
    name: str
    title: str
    body: str


@dataclass(frozen=True)
class Table:
    """A Markdown table with its number of columns."""

    line: int
    columns: int


Item = Heading | Call | Block | Table | Link | Image | Html


@dataclass(frozen=True)
class Page:
    """A page as its author wrote it.

    Attributes:
        file: From the project's folder: `docs/es/part-1/welcome.md`.
        locale: The language of its tree.
        path: Below the language's folder: `part-1/welcome.md`; the same in both languages.
        front: What stands between the two `---` lines at its top.
        text: The whole file.
        items: What stands on it, in order.
        problems: What its author must mend before anything else can be said of it.
    """

    file: str
    locale: str
    path: str
    front: DataFile
    text: str
    items: tuple[Item, ...]
    problems: tuple[Problem, ...] = field(default=())

    def all(self, kind: type) -> list:
        """Its headings, calls, blocks, tables, links, images or HTML, in order."""
        return [item for item in self.items if isinstance(item, kind)]

    def at(self, item: Item) -> Place:
        return Place(self.file, item.line)

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
    calls, problems = _calls(text, lines, folder + path)
    items, more = _outline(lines, first_line, folder + path)
    items = tuple(sorted([*items, *calls], key=lambda item: item.line))
    return Page(folder + path, locale, path, front, text, items, (*problems, *more))


def _front_matter(text: str, file: str) -> tuple[DataFile, int]:
    """What stands at the top between two lines `---`, and the first line below it (from 1)."""
    if text.startswith("---\n") and (end := text.find("\n---\n", 3)) != -1:
        front = text[4 : end + 1]
        return parse_yaml(front, file, first_line=2), front.count("\n") + 3
    return DataFile(file, {}, {(): (1, 1)}), 1


def _calls(text: str, lines: list[str], file: str) -> tuple[list[Call], list[Problem]]:
    try:
        tree = Environment().parse(text)
    except TemplateSyntaxError as error:
        what = f"the macro call cannot be read: {error.message.rstrip('.')}."
        return [], [
            Problem(
                Place(file, error.lineno),
                what,
                'Write it like {{ poll("hardest-step") }}, with both pairs of braces and both quotation marks.',
            )
        ]
    calls, problems = [], []
    outputs = [node for node in tree.body if isinstance(node, nodes.Output)]
    for other in (node for node in tree.body if not isinstance(node, nodes.Output)):
        problems.append(
            Problem(
                Place(file, other.lineno),
                "this is Jinja code, and pages hold only macro calls.",
                "Call a macro with {{ name(…) }}, or remove the {% … %}.",
            )
        )
    for node in (node for output in outputs for node in output.nodes if not isinstance(node, nodes.TemplateData)):
        named = isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name)
        if (
            named
            and not node.kwargs
            and all(isinstance(a, nodes.Const) and isinstance(a.value, str) for a in node.args)
        ):
            line = lines[node.lineno - 1]
            alone = line.startswith("{{") and line.rstrip().endswith("}}") and line.count("{{") == 1
            calls.append(Call(node.lineno, node.node.name, tuple(a.value for a in node.args), alone))
        else:
            problems.append(
                Problem(
                    Place(file, node.lineno),
                    "this is not a macro call.",
                    'Write the macro\'s name and its texts in quotation marks, like {{ poll("hardest-step") }}.',
                )
            )
    return calls, problems


def _outline(lines: list[str], first_line: int, file: str) -> tuple[list[Item], list[Problem]]:
    """Everything but the macro calls, and the problems of blocks that do not close."""
    items, problems = [], []
    code = None
    text = [""] * len(lines)  # what is not code
    open_blocks: list[tuple[int, str, str, str]] = []
    for number, line in enumerate(lines[first_line - 1 :], first_line):
        if fence := _FENCE.match(line):
            code = fence[1] if code is None else None if line.strip().startswith(code) else code
            continue
        if code is not None:
            continue
        if match := _BLOCK.match(line):
            fence, name, title = match["fence"], match["name"], match["title"] or ""
            if name:
                open_blocks.append((number, fence, name, title))
            elif open_blocks and open_blocks[-1][1] == fence:
                start, _, name, title = open_blocks.pop()
                items.append(Block(start, number, name, title, "\n".join(lines[start : number - 1]).strip("\n")))
            else:
                problems.append(
                    Problem(
                        Place(file, number),
                        "this closes a block that is not open.",
                        "Remove the line, or open the block above with `/// name`.",
                    )
                )
        elif match := _HEADING.match(line):
            items.append(Heading(number, len(match["marks"]), match["text"], match["anchor"]))
        elif _TABLE_RULE.match(line) and "|" in line and number > first_line and "|" in lines[number - 2]:
            items.append(Table(number - 1, line.strip().strip("|").count("|") + 1))
        text[number - 1] = line
    items += inline_items("\n".join(text))
    for start, fence, name, _ in open_blocks:
        problems.append(
            Problem(
                Place(file, start),
                f"the block `{name}` is never closed.",
                f"Write a line with `{fence}` where it ends.",
            )
        )
    return items, problems
