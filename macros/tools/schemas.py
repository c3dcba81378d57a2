"""JSON Schemas, written from the models, so that editors complete and explain the data files."""

import json
from pathlib import Path

from macros.components.curriculum import DATA_FILES
from macros.source.localized import Record

MODELS = {data.name: data.model for data in DATA_FILES}
"""What each data file, or each file of a folder, is held against."""


def schema_text(model: type[Record]) -> str:
    """A model's JSON Schema (draft 2020-12), the same bytes each time."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def first_line(path: str) -> str:
    """The first line of a data file, which names its schema; `path` is below `docs/data/`."""
    folder, _, name = path.rpartition("/")
    schema = f"../schemas/{folder}.json" if folder else f"schemas/{name.removesuffix('.yml')}.json"
    return f"# yaml-language-server: $schema={schema}"


def write_schemas(root: Path) -> list[Path]:
    """Write `docs/data/schemas/*.json` and return their paths."""
    folder = root / "docs/data/schemas"
    folder.mkdir(exist_ok=True)
    written = []
    for name, model in MODELS.items():
        path = folder / f"{name}.json"
        path.write_text(schema_text(model), encoding="utf-8")
        written.append(path)
    return written
