"""What stands on a Markdown page, each thing with its line: headings, blocks, tables, and macro calls."""

import re
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.source.braces import without_comments
from macros.source.inline import Link, links
from macros.source.problems import MOST_TOLD, Place, Problem

_HEADING = re.compile(r"^(?P<marks>#{1,6}) +(?P<text>.*?)(?: *\{ *#(?P<anchor>[^\s}]+) *\})? *$")
_BLOCK = re.compile(r"^ {0,3}(?P<fence>/{3,}) *(?P<name>[^\s|]*) *(?:\| *(?P<title>.*?))? *$")
_FENCE = re.compile(r"^(`{3,}|~{3,})[ ]*[\w#.+-]*[ ]*$")
_JINJA = "this is Jinja code, and pages hold only macro calls."
_TABLE_RULE = re.compile(r"^\|?[ :|-]*-{2,}[ :|-]*$")


MOST_NESTED = 40
"""So many spaces and marks of quotations may stand before a line: ten levels of a list."""

MOST_BRACKETS = 2_000
"""More of them than any page needs take Markdown a time that nobody would wait for."""


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
class Code:
    """A fenced piece of code, its fences included; nothing in it is anything else."""

    line: int
    last_line: int


@dataclass(frozen=True)
class Table:
    """A Markdown table with its number of columns."""

    line: int
    columns: int


Item = Heading | Call | Block | Code | Table | Link


def macro_calls(text: str, lines: list[str], file: str) -> tuple[list[Call], list[Problem]]:
    """The macro calls of a page, and what is written like one and is none."""
    text, problems = without_comments(text, file)
    tree, unreadable = _parsed(text, file)
    problems += unreadable
    calls = []
    for other in (node for node in tree.body if not isinstance(node, nodes.Output)):
        fix = "Call a macro with {{ name(…) }}, or remove the {% … %}."
        problems.append(Problem(Place(file, other.lineno), _JINJA, fix))
    outputs = [node for node in tree.body if isinstance(node, nodes.Output)]
    for node in (node for output in outputs for node in output.nodes if not isinstance(node, nodes.TemplateData)):
        if call := _call(node, lines[node.lineno - 1]):
            calls.append(call)
        else:
            fix = 'Write the macro\'s name and its texts in quotation marks, like {{ poll("hardest-step") }}.'
            problems.append(Problem(Place(file, node.lineno), "this is not a macro call.", fix))
    return calls, problems


def _parsed(text: str, file: str) -> tuple[nodes.Template, list[Problem]]:
    """The calls of a page; a line that cannot be read is told, and hides no other."""
    lines, problems = text.split("\n"), list[Problem]()
    while len(problems) < MOST_TOLD:
        try:
            return Environment().parse("\n".join(lines)), problems
        except TemplateSyntaxError as error:
            begun = (n for n in range(error.lineno) if lines[n].count("{{") > lines[n].count("}}"))
            at = max(begun, default=error.lineno - 1)  # what is never closed is noticed at the next one
            line = lines[at]
            fix = 'Write it like {{ poll("hardest-step") }}, with both pairs of braces and both quotation marks.'
            what = _JINJA if "{%" in line else "the macro call cannot be read."
            problems.append(Problem(Place(file, at + 1), what, fix))
            lines[at] = ""
            if not line:
                break
        except (RecursionError, ValueError):
            fix = "Look for what is endless in them: brackets, or a number."
            problems.append(Problem(Place(file), "the macro calls of this page cannot be read.", fix))
            break
    return nodes.Template([]), problems


def _call(node: nodes.Expr, line: str) -> Call | None:
    """A macro's name and texts in brackets; None if it is anything else."""
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name) or node.kwargs:
        return None
    texts = [each.value for each in node.args if isinstance(each, nodes.Const) and isinstance(each.value, str)]
    if len(texts) < len(node.args):
        return None
    alone = line.startswith("{{") and line.rstrip().endswith("}}") and line.count("{{") == 1
    return Call(node.lineno, node.node.name, tuple(texts), alone)


def _closing(lines: list[str], opening: int, fence: str) -> int:
    """The line of the same fence that ends a piece of code; 0 if there is none, for then it is text to everybody."""
    return next((number for number, line in enumerate(lines[opening:], opening + 1) if line.rstrip(" ") == fence), 0)


def written_items(lines: list[str], first_line: int, file: str) -> tuple[list[Item], list[Problem]]:
    """Everything but the macro calls, and the problems of blocks that do not close."""
    items: list[Item] = []
    problems: list[Problem] = []
    code_end = 0
    text = [""] * len(lines)  # what is not code
    open_blocks: list[tuple[int, str, str, str]] = []
    for number, line in enumerate(lines[first_line - 1 :], first_line):
        if number <= code_end:
            continue
        if opening := _FENCE.match(line):
            if code_end := _closing(lines, number, opening[1]):
                items.append(Code(number, code_end))
                continue
            fix = f"Write a line with {opening[1] if len(opening[1]) < 9 else 'the same marks'} where it ends."
            problems.append(Problem(Place(file, number), "the code that begins here is never closed.", fix))
        if len(line) - len(rest := line.lstrip(" \t>")) > MOST_NESTED and rest:
            what = "this line stands deeper inside lists or quotations than anybody can follow."
            problems.append(Problem(Place(file, number), what, "Begin it further to the left."))
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
    if sum(line.count("[") for line in text) > MOST_BRACKETS:
        place = Place(file, 1 + max(range(len(text)), key=lambda n: text[n].count("[")))
        what = f"there are more than {MOST_BRACKETS} square brackets on this page, and the most of them here."
        problems.append(Problem(place, what, "Remove what nobody needs: a key may have got stuck."))
    else:
        items += links("\n".join(text))
    for start, fence, name, _ in open_blocks:
        problems.append(
            Problem(
                Place(file, start),
                f"the block `{name}` is never closed.",
                f"Write a line with `{fence}` where it ends.",
            )
        )
    return items, problems
