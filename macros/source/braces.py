"""Braces that mean something else than their author thinks: `{#` begins a comment of the templates."""

import re

from macros.source.problems import Place, Problem

_ANCHOR = re.compile(r"\{#-?([\w-]+)\}")


def without_comments(text: str, file: str) -> tuple[str, list[Problem]]:
    """The text with the same lines and no comment in it, and a problem for each: nobody would ever see its words."""
    problems: list[Problem] = []
    begin = text.find("{#")
    while begin != -1:
        place = Place(file, text.count("\n", 0, begin) + 1)
        if match := _ANCHOR.match(text, begin):
            what, fix, end = f"in `{match[0]}` a space is missing.", f"Write `{{ #{match[1]} }}`.", match.end()
        else:
            what = "what stands behind `{#` is a comment, and no reader would ever see it."
            fix = "Remove it. An anchor has a space between the brace and its mark: { #short-name }."
            closed = text.find("#}", begin)
            end = closed + 2 if closed != -1 else len(text)
        problems.append(Problem(place, what, fix))
        text = text[:begin] + re.sub(r"[^\n]", " ", text[begin:end]) + text[end:]
        begin = text.find("{#", end)
    return text, problems
