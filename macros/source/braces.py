"""Braces that mean something else than their author thinks: `{#` begins a comment of the templates."""

import re

from macros.source.problems import Place, Problem

_COMMENT = re.compile(r"\{#-?(?P<anchor>[\w-]+\}|(?P<words>.*?)#\}|)", re.DOTALL)


def without_comments(text: str, file: str) -> tuple[str, list[Problem]]:
    """The text with the same lines and no comment in it, and a problem for each: nobody would ever see its words."""
    problems: list[Problem] = []

    def told(match: re.Match[str]) -> str:
        place = Place(file, text.count("\n", 0, match.start()) + 1)
        if match["anchor"] and match["words"] is None:
            right = f"{{ #{match['anchor'].removesuffix('}')} }}"
            problems.append(Problem(place, f"in `{match[0]}` a space is missing.", f"Write `{right}`."))
        else:
            what = "what stands behind `{#` is a comment, and no reader would ever see it."
            fix = "Remove it. An anchor has a space between the brace and its mark: { #short-name }."
            problems.append(Problem(place, what, fix))
        return re.sub(r"[^\n]", " ", match[0])

    return _COMMENT.sub(told, text), problems
