"""What can be used of a data file with mistakes, so that one mistake does not hide the others.

Nobody ever reads it: nothing is built from a curriculum with problems.
"""

from typing import Any, TypeVar

from pydantic import ValidationError

from macros.source.data_file import DataFile, Steps, Value
from macros.source.localized import SHAPE_ONLY, Record
from macros.source.validate import schema_at, schema_of, steps_in

R = TypeVar("R", bound=Record)

STAND_IN = "␦␦"
"""What stands in the place of a text that is wrong or missing; no problem that speaks of it is told."""

_MOST_MENDED = 200


class _BeyondMendingError(Exception):
    """No value that we could think of would do."""


def usable(model: type[R], file: DataFile) -> R | None:
    """The record with something in the place of each value that is wrong; None if that is not enough."""
    value = file.value
    for _ in range(3):  # what is mended may bring to light what was hidden behind it
        try:
            return model.model_validate(value, context=SHAPE_ONLY)
        except ValidationError as error:
            if error.error_count() > _MOST_MENDED:
                return None
            try:
                for detail in error.errors(include_url=False):
                    held = DataFile(file.path, value, file.marks)
                    steps = steps_in(held, detail["loc"])
                    if steps[-1:] == ("id",):
                        return None  # other files name it
                    if detail["type"] == "extra_forbidden":
                        value = _changed(value, steps, None)
                    else:
                        value = _changed(value, steps, _stand_in(schema_of(model), schema_at(model, held, steps)))
            except _BeyondMendingError:
                return None
    return None


def invented(model: type[R]) -> R:
    """A record of stand-ins alone."""
    return model.model_validate(_stand_in(schema_of(model), schema_of(model)), context=SHAPE_ONLY)


def _stand_in(root: dict[str, Any], schema: dict[str, Any]) -> Value:
    """Something of the right shape."""
    if reference := schema.get("$ref"):
        schema = root["$defs"][reference.rsplit("/", 1)[-1]]
    match schema:
        case {"type": "object", "properties": properties}:
            return {key: _stand_in(root, properties[key]) for key in schema.get("required", ())}
        case {"enum": [first, *_]}:
            return str(first)
        case {"type": "string"} if not schema.keys() & {"pattern", "format", "const"}:
            return STAND_IN
        case {"type": "integer"}:
            return int(schema.get("minimum", 1))
    raise _BeyondMendingError


def _changed(value: Value, steps: Steps, new: Value) -> Value:
    """The value with another one inside it; None takes a key away."""
    if not steps:
        return new
    step, *rest = steps
    if isinstance(value, dict) and isinstance(step, str):
        inner = _changed(value.get(step), tuple(rest), new)
        return {key: each for key, each in {**value, step: inner}.items() if key != step or inner is not None}
    if isinstance(value, tuple) and isinstance(step, int):
        return tuple(_changed(each, tuple(rest), new) if n == step else each for n, each in enumerate(value))
    raise _BeyondMendingError
