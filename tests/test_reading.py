"""Data files are YAML 1.2: words stay words, and each value knows its place."""

from macros.reading import parse_yaml


def test_no_and_yes_are_words_and_not_truth_values():
    assert parse_yaml("en: No\nes: Yes\n", "x.yml").value == {"en": "No", "es": "Yes"}


def test_dates_and_hours_stay_as_written():
    assert parse_yaml("start: 2021-08-17 10:00\nwhen: 2021-08-17\n", "x.yml").value == {"start": "2021-08-17 10:00", "when": "2021-08-17"}


def test_each_value_knows_its_line_and_column():
    file = parse_yaml("options:\n  - en: A\n    es: B\n", "x.yml")
    assert str(file.at("options", 0, "es")) == "x.yml:3:5"


def test_what_is_missing_has_the_place_of_what_is_around_it():
    file = parse_yaml("options:\n  - en: A\n", "x.yml")
    assert str(file.at("options", 0, "es")) == "x.yml:2:5"
