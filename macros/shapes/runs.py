"""The words of HTML as runs: stretches of letters that look alike."""

from dataclasses import replace

from lxml.html import HtmlElement

from macros.shapes.elements import INLINE, Origin, UnreadableError, is_left_out, start_of
from macros.shapes.shape import Paragraph, Run, Runs

PLAIN = Run("")
"""How letters look of which nothing is said."""


def all_runs(element: HtmlElement, origin: Origin) -> Runs:
    """The words of an element.

    Raises:
        UnreadableError: An element stands inside a sentence that cannot.
    """
    return tidy(read_runs(element, origin))


def read_runs(element: HtmlElement, origin: Origin, look: Run = PLAIN) -> list[Run]:
    """The letters of an element, each stretch with how it looks; `look` is how the words around it look.

    Raises:
        UnreadableError: An element stands inside a sentence that cannot.
    """
    look = _with_look(element, look)
    runs = [replace(look, text="\n") if element.tag == "br" else run(element.text, look)]
    for child in element:
        if isinstance(child.tag, str) and not is_left_out(child):
            if child.tag not in INLINE:
                what = f"the element <{child.tag}> stands inside a sentence ({start_of(child)})"
                raise UnreadableError(f"{origin.place}: {what}; files cannot show it")
            runs += read_runs(child, origin, look)
        runs.append(run(child.tail, look))
    return runs


def run(text: str | None, look: Run = PLAIN) -> Run:
    """Letters between two tags: there, the end of a line is a space like any other."""
    return replace(look, text="".join(" " if letter in "\t\n\r" else letter for letter in text or ""))


def line(*runs: Run) -> Paragraph:
    """A paragraph of runs that do not all look alike."""
    return Paragraph(tidy([run(each.text, each) for each in runs]))


def _with_look(element: HtmlElement, look: Run) -> Run:
    match element.tag:
        case "strong" | "b":
            return replace(look, bold=True)
        case "em" | "i" | "cite":
            return replace(look, italic=True)
        case "a" if (address := element.get("href", "")).startswith(("https://", "tel:", "mailto:", "#")):
            return replace(look, link=address)
    return look


def tidy(runs: list[Run]) -> Runs:
    """Runs as a reader sees them: spaces in a row are one, none at the ends, and like runs are joined."""
    seen: list[Run] = []
    for each in runs:
        text = _single_spaces(each.text, after=seen[-1].text[-1] if seen else " ")
        if text and seen and replace(seen[-1], text="") == replace(each, text=""):
            seen[-1] = replace(seen[-1], text=seen[-1].text + text)
        elif text:
            seen.append(replace(each, text=text))
    while seen and not seen[-1].text.rstrip():
        seen.pop()
    if seen:
        seen[-1] = replace(seen[-1], text=seen[-1].text.rstrip())
    return tuple(seen)


def _single_spaces(text: str, after: str) -> str:
    """The text without spaces that follow a space, a line break or one of them in the letter before it."""
    letters = after
    for letter in text:
        if letter != " " or letters[-1] not in " \n":
            letters += letter
    return letters[1:]
