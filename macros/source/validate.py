"""Hold a data file against its model, and say in plain words what does not fit."""

from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from macros.source.data_file import DataFile, Steps
from macros.source.languages import LANGUAGES
from macros.source.localized import Record
from macros.source.problems import Problem, sentence, suggestion

R = TypeVar("R", bound=Record)

Schema = dict[str, Any]
"""A JSON Schema, or a part of one."""


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
    wrong = [_steps_in(file, detail["loc"]) for detail in details]
    misspelt = set()
    for detail, steps in zip(details, wrong):
        if detail["type"] == "extra_forbidden":
            known = _schema_at(model, file, steps[:-1]).get("properties", {})
            misspelt |= {(*steps[:-1], near) for near in get_close_matches(str(steps[-1]), known, n=1)}
    return [
        detail
        for detail, steps in zip(details, wrong)
        if not (
            detail["type"] == "too_short" and any(other[: len(steps)] == steps and other != steps for other in wrong)
        )
        and not (detail["type"] == "missing" and steps in misspelt)
    ]


def _problem(model: type[Record], file: DataFile, detail: ErrorDetails) -> Problem:
    steps = _steps_in(file, detail["loc"])
    what, fix = _words(detail, steps, _schema_at(model, file, steps if detail["type"] != "missing" else steps[:-1]))
    name = spell(steps)
    return Problem(file.at(*steps), f"{name}: {what}" if name else what, fix)


def spell(steps: Steps) -> str:
    """A path of keys and positions as people write it: `options[2].es`, counted from 0 as the files' lists are."""
    return "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in steps).lstrip(".")


def _steps_in(file: DataFile, loc: Steps) -> Steps:
    """Pydantic's path without the names of union members, which stand in no file."""
    steps: Steps = ()
    for step in loc:
        value = file.get(*steps)
        if isinstance(value, dict) and step not in value and value.get("kind") == step:
            continue
        steps = (*steps, step)
    return steps


def _words(detail: ErrorDetails, steps: Steps, schema: Schema) -> tuple[str, str]:
    """What is wrong and how to mend it, without the name of the field."""
    kind, given, limits = detail["type"], detail["input"], detail.get("ctx", {})
    last = steps[-1] if steps else ""
    match kind:
        case "missing" if last in LANGUAGES:
            return (
                f"the {LANGUAGES[last].name} text is missing.",
                f"Add `{last}:` with the {LANGUAGES[last].name} text, on the same level as the other language.",
            )
        case "missing":
            meaning = schema.get("properties", {}).get(last, {}).get("description")
            return "this is missing.", f"Add `{last}:` ({meaning})." if meaning else f"Add `{last}:` on this level."
        case "extra_forbidden":
            return f"there is no such key as `{last}` here.", sentence(
                suggestion(str(last), schema.get("properties", {}))
            )
        case "string_type" if given is None:
            return "is empty.", "Write the text, or remove the whole entry."
        case "string_type":
            return f"must be a text, and this is {_name(given)}.", 'Put the text in quotation marks: "…".'
        case "int_type":
            return (
                f"must be a whole number, and this is {_name(given)}.",
                "Write a number without quotation marks, such as 5.",
            )
        case "tuple_type":
            return (
                f"must be a list, and this is {_name(given)}.",
                "Begin each entry on a line of its own with a hyphen and a space: `- `.",
            )
        case "model_type" | "dict_type" | "model_attributes_type":
            keys = ", ".join(f"`{key}:`" for key in schema.get("properties", {})) or "keys and values"
            return (
                f"must be a group of keys, and this is {_name(given)}.",
                f"Write {keys} below it, indented by two spaces.",
            )
        case "too_short":
            return (
                f"has {_entries(limits['actual_length'])}; it needs at least {limits['min_length']}.",
                "Add what is missing.",
            )
        case "too_long" if isinstance(given, str):
            return f"is {len(given)} characters long; at most {limits['max_length']} fit.", "Say it in fewer words."
        case "too_long":
            return (
                f"has {_entries(limits['actual_length'])}; at most {limits['max_length']} fit.",
                "Remove some, or split it in two.",
            )
        case "greater_than_equal" | "less_than_equal":
            bound = "at least" if kind == "greater_than_equal" else "at most"
            return (
                f"is {given}; it must be {bound} {limits['ge' if kind == 'greater_than_equal' else 'le']}.",
                "Change the number.",
            )
        case "literal_error":
            return f"`{given}` is not one of the choices.", f"Write one of: {limits['expected'].replace(chr(39), '`')}."
        case "union_tag_invalid":
            known = [tag.strip(" '") for tag in limits["expected_tags"].split(",")]
            return f"`{limits['tag']}` is not a kind of field.", sentence(suggestion(limits["tag"], known))
        case "union_tag_not_found":
            return "`kind` is missing.", "Add `kind:` with the kind of field, such as `kind: short`."
        case "string_pattern_mismatch":
            return (
                f"`{given}` is not a name in kebab-case.",
                "Use small letters without accents, digits, and single hyphens, such as `partner-map`.",
            )
        case "value_error":
            what, _, fix = str(limits["error"]).partition("|")
            return f"{what}.", fix
        case _:
            return (
                f"{detail['msg'][0].lower()}{detail['msg'][1:]}.",
                "See the description that your editor shows for this key.",
            )


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"


def _name(value: object) -> str:
    match value:
        case None:
            return "empty"
        case bool():
            return f"`{str(value).lower()}`"
        case dict():
            return "a group of keys"
        case tuple():
            return "a list"
        case str():
            return "a text"
        case _:
            return f"the number {value}"


@cache
def _schema(model: type[Record]) -> Schema:
    return model.model_json_schema()


def _schema_at(model: type[Record], file: DataFile, steps: Steps) -> Schema:
    """The part of the model's JSON Schema that a value is held against; the last step may be a key it does not know."""
    root = _schema(model)
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
