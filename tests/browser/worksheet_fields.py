"""What a worksheet's form has to say and to save, from the YAML file alone and not from the code that makes it."""

import functools
from dataclasses import dataclass

from macros.source.data_file import read_yaml
from tests.conftest import ROOT


@dataclass(frozen=True)
class Control:
    """One box, tick or circle of a form.

    Attributes:
        worksheet: The worksheet's id.
        field: What a saved file calls it.
        value: What a saved file says when it is ticked or chosen; empty where people write.
        role: textbox, checkbox or radio.
        name: What a screen reader says on it.
        groups: What it says on entering the groups around, from outside in.
        help: The sentence that makes the question easier; on the outermost group where there is one.
    """

    worksheet: str
    field: str
    value: str
    role: str
    name: str
    groups: tuple[str, ...]
    help: str


def kinds(id: str) -> set[str]:
    """The kinds of fields that a worksheet has."""
    return {field["kind"] for field in _fields(id)}


def controls(id: str, locale: str) -> list[Control]:
    """All of a worksheet in reading order."""
    return [
        Control(id, *control, " ".join(field.get("help", {}).get(locale, "").split()))
        for field in _fields(id)
        for control in _controls(field, locale)
    ]


def _fields(id: str) -> tuple[dict, ...]:
    return _data(f"worksheets/{id}")["fields"]


@functools.cache
def _data(name: str) -> dict:
    return read_yaml(ROOT / f"docs/data/{name}.yml", ROOT).value


def _controls(field: dict, locale: str) -> list[tuple]:
    def say(text: dict) -> str:
        return " ".join(text[locale].split())

    id, label = field["id"], say(field["label"])
    match field["kind"]:
        case "short" | "long":
            return [(id, "", "textbox", label, ())]
        case "checklist" | "choices":
            return [
                (f"{id}-{n}", str(n), "checkbox", say(item), (label,))
                for n, item in enumerate(field.get("items") or field["options"], 1)
            ]
        case "choice":
            return [(id, str(n), "radio", say(option), (label,)) for n, option in enumerate(field["options"], 1)]
        case "scale":
            return [
                (f"{id}-{n}", step, "radio", step, (label, say(statement)))
                for n, statement in enumerate(field["statements"], 1)
                for step in "12345"
            ]
        case "table":
            rows = [say(name) for name in field.get("rows", ())] or [
                say(_data("labels")["worksheet"]["row"]).replace("{number}", str(n))
                for n in range(1, field["blank_rows"] + 1)
            ]
            columns = list(enumerate(map(say, field["columns"]), 1))[1 if "rows" in field else 0 :]
            return [
                (f"{id}-{y}-{x}", "", "textbox", f"{column}: {name}", (label,))
                for y, name in enumerate(rows, 1)
                for x, column in columns
            ]
