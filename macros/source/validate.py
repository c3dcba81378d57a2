"""Hold a data file against its model, and say in plain words what does not fit."""

from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from macros.source.data_file import DataFile, Steps
from macros.source.explain import Schema, in_words
from macros.source.languages import LANGUAGES
from macros.source.localized import Record
from macros.source.problems import Problem

LONGEST = 300
"""Letters in one sentence about a value; some values are longer than any sentence."""

R = TypeVar("R", bound=Record)


def check_record(model: type[R], file: DataFile) -> tuple[R | None, list[Problem]]:
    """The record that the file holds, or every reason why it holds none."""
    try:
        return model.model_validate(file.value), []
    except ValidationError as error:
        return None, [_problem(model, file, detail) for detail in _causes(model, file, error.errors(include_url=False))]


def _causes(model: type[Record], file: DataFile, details: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """The mistakes without their consequences.

    A list that is short because its entries are wrong, a key that is missing because it is misspelt.
    """
    wrong = [steps_in(file, detail["loc"]) for detail in details]
    groups: dict[Steps, list[tuple[str, Steps]]] = {}
    for detail, steps in zip(details, wrong):
        groups.setdefault(steps[:-1], []).append((detail["type"], steps))
    misspelt = {steps for group, inside in groups.items() for steps in _misspelt(model, file, group, inside)}
    return [
        detail
        for detail, steps in zip(details, wrong)
        if not (
            detail["type"] == "too_short" and any(other[: len(steps)] == steps and other != steps for other in wrong)
        )
        and not (detail["type"] == "missing" and steps in misspelt)
    ]


def _misspelt(model: type[Record], file: DataFile, group: Steps, inside: Sequence[tuple[str, Steps]]) -> set[Steps]:
    """The keys of a group that unknown ones stand for: those that look alike, or its one missing language."""
    unknown = [str(steps[-1]) for kind, steps in inside if kind == "extra_forbidden"]
    known = schema_at(model, file, group).get("properties", {}) if unknown else {}
    near = {(*group, match) for key in unknown for match in get_close_matches(key, known, n=1)}
    missing = {steps for kind, steps in inside if kind == "missing" and steps[-1] in LANGUAGES}
    return near | missing if len(missing) == len(unknown) == 1 else near


def _problem(model: type[Record], file: DataFile, detail: ErrorDetails) -> Problem:
    steps = steps_in(file, detail["loc"])
    what, fix = in_words(detail, steps, schema_at(model, file, steps if detail["type"] != "missing" else steps[:-1]))
    name = spell(steps)
    what = " ".join((f"{name}: {what}" if name else what).split())
    return Problem(file.at(*steps), what if len(what) <= LONGEST else f"{what[:LONGEST]}…", fix)


def spell(steps: Steps) -> str:
    """A path of keys and positions as people write it: `options[2].es`, counted from 0 as the files' lists are."""
    return "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in steps).lstrip(".")


def steps_in(file: DataFile, loc: Steps) -> Steps:
    """Pydantic's path without the names of union members, which stand in no file."""
    steps: Steps = ()
    for step in loc:
        value = file.get(*steps)
        if isinstance(value, dict) and step not in value and value.get("kind") == step:
            continue
        steps = (*steps, step)
    return steps


@cache
def schema_of(model: type[Record]) -> Schema:
    """The JSON Schema of a model."""
    return model.model_json_schema()


def schema_at(model: type[Record], file: DataFile, steps: Steps) -> Schema:
    """The part of the model's JSON Schema that a value is held against; the last step may be a key it does not know."""
    root = schema_of(model)
    here = _resolve(root, root, file.value)
    for n, step in enumerate(steps, 1):
        inner = (
            here.get("items")
            if isinstance(step, int)
            else here.get("properties", {}).get(step, here.get("additionalProperties"))
        )
        if not isinstance(inner, dict):
            break
        here = _resolve(root, inner, file.get(*steps[:n]))
    return here


def _resolve(root: Schema, schema: Schema, value: object) -> Schema:
    """The schema behind references, behind "or nothing", and behind the kind that the value names."""
    if options := schema.get("anyOf"):
        schema = next(option for option in options if option.get("type") != "null")
    if (mapping := schema.get("discriminator", {}).get("mapping")) and isinstance(value, dict):
        schema = {"$ref": mapping.get(value.get("kind"), "")}
    if reference := schema.get("$ref"):
        schema = root["$defs"][reference.rsplit("/", 1)[-1]]
    return schema
