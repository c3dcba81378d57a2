"""Data files are YAML 1.2: words stay words, and each value knows its place."""

import pytest
import yaml

from macros.source.data_file import parse_yaml
from macros.source.files import read_text
from tests.conftest import ROOT, SAMPLE


def test_no_and_yes_are_words_and_not_truth_values():
    assert parse_yaml("en: No\nes: Yes\n", "x.yml").value == {"en": "No", "es": "Yes"}


def test_dates_and_hours_stay_as_written():
    assert parse_yaml("start: 2021-08-17 10:00\nwhen: 2021-08-17\n", "x.yml").value == {
        "start": "2021-08-17 10:00",
        "when": "2021-08-17",
    }


def test_each_value_knows_its_line_and_column():
    file = parse_yaml("options:\n  - en: A\n    es: B\n", "x.yml")
    assert str(file.at("options", 0, "es")) == "x.yml:3:5"


def test_what_is_missing_has_the_place_of_what_is_around_it():
    file = parse_yaml("options:\n  - en: A\n", "x.yml")
    assert str(file.at("options", 0, "es")) == "x.yml:2:5"


@pytest.mark.parametrize("root", [SAMPLE, pytest.param(ROOT, marks=pytest.mark.exhaustive)], ids=["sample", "all"])
def test_the_fast_parser_reads_what_the_slow_one_reads(monkeypatch, root):
    texts = {str(path): path.read_text(encoding="utf-8") for path in (root / "docs/data").rglob("*.yml")}
    fast = [parse_yaml(text, path) for path, text in texts.items()]

    def refuse(*_, **__):
        raise yaml.YAMLError

    monkeypatch.setattr(yaml, "compose", refuse)
    assert fast == [parse_yaml(text, path) for path, text in texts.items()]


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "0o17",
        "017",
        "1_000",
        "1e3",
        ".5",
        "~",
        "null",
        "TRUE",
        "12:30",
        "2021-08-17",
        "=",
        "0x1F",
        '"1"',
        "- a",
        "{en: Ready?, es: a}",
        "a: 'b\n\n  c'",
        "a: >-\n  b\n  c\n",
        "é: ñ",
    ],
)
def test_both_parsers_agree_on_what_is_a_number(monkeypatch, written):
    fast = parse_yaml(written, "x.yml")
    monkeypatch.setattr(yaml, "compose", lambda *_, **__: (_ for _ in ()).throw(yaml.YAMLError))
    assert fast == parse_yaml(written, "x.yml")


def test_a_file_from_any_editor_is_the_same_text(tmp_path):
    """Notepad puts a mark at the beginning and ends its lines in its own way."""
    for name, raw in {"a.md": "# Título\n\nUno\n", "b.md": "\ufeff# Título\r\n\r\nUno\r\n"}.items():
        (tmp_path / name).write_bytes(raw.encode("utf-8"))
        assert read_text(tmp_path / name, tmp_path) == "# Título\n\nUno\n"
