"""What pydantic finds wrong with a data file, in the words of people who edit it.

By hand, for pydantic speaks to programmers, and an author needs to be told what to write instead.
"""

from typing import Any

from pydantic_core import ErrorDetails

from macros.source.data_file import Steps
from macros.source.languages import LANGUAGES
from macros.source.problems import sentence, suggestion

Schema = dict[str, Any]
"""A JSON Schema, or a part of one."""

_SEE = "See the description that your editor shows for this key."


def in_words(detail: ErrorDetails, steps: Steps, schema: Schema) -> tuple[str, str]:
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
        case "literal_error" if given is None:
            return "is empty.", f"Write one of: {limits['expected'].replace(chr(39), '`')}."
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
            return f"{what}.", fix or _SEE
        case _:
            return (
                f"{detail['msg'][0].lower()}{detail['msg'][1:]}.",
                _SEE,
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
