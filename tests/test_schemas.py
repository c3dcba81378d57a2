"""Editors complete the data files from the JSON Schemas, which must say what the models say."""

import json

import pytest

from macros.tools.schemas import MODELS, first_line, schema_text
from tests.conftest import ROOT

DATA = ROOT / "docs/data"


@pytest.mark.parametrize("name", MODELS)
def test_schema_is_fresh(name):
    assert (DATA / f"schemas/{name}.json").read_text(encoding="utf-8") == schema_text(MODELS[name]), (
        "run: python -m macros schemas"
    )


def test_there_is_no_schema_without_a_model():
    assert {path.stem for path in (DATA / "schemas").iterdir()} == set(MODELS)


def test_each_data_file_names_its_schema_on_line_1():
    wrong = []
    for file in DATA.rglob("*.yml"):
        line = file.read_text(encoding="utf-8").splitlines()[0]
        if (
            line != first_line(file.relative_to(DATA).as_posix())
            or not (file.parent / line.split("$schema=")[1]).is_file()
        ):
            wrong.append(f"{file.relative_to(ROOT)}: {line}")
    assert wrong == []


@pytest.mark.parametrize("name", MODELS)
def test_an_editor_explains_each_key(name):
    schema = json.loads(schema_text(MODELS[name]))

    def silent(value, path):
        if isinstance(value, dict):
            for key, about in value.get("properties", {}).items():
                target = schema["$defs"][about["$ref"].rpartition("/")[2]] if "$ref" in about else {}
                if not (about.get("description") or target.get("description")):
                    yield f"{path}.{key}"
            for key, inner in value.items():
                yield from silent(inner, f"{path}/{key}")

    assert list(silent(schema, name)) == []
