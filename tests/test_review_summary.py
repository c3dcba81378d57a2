"""What a reviewer reads about a change: the whole summary, for the sample and a changed copy of it."""

from macros.rules.load import load_curriculum
from macros.tools.review_summary import to_summary
from tests.conftest import make_sample


def edited(folder, *edits):
    project = make_sample(folder)
    for name, old, new in edits:
        file = project / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
    return load_curriculum(project)


def test_a_change_of_minutes_and_of_a_worksheet_is_told(tmp_path):
    before = edited(tmp_path / "before")
    after = edited(
        tmp_path / "after",
        ("docs/data/series.yml", "minutes: 50", "minutes: 55"),
        ("docs/data/series.yml", "minutes: 40\nmenu", "minutes: 35\nmenu"),
        ("docs/data/worksheets/first-talk.yml", "es: Primera conversación", "es: Nuestra primera conversación"),
    )
    made = to_summary(before, after, {"docs/es/part-1/begin.md": 2})
    assert made.split("## Documents that change")[0] == (
        "## Minutes per part\n"
        "| part | before | after |\n"
        "| --- | ---: | ---: |\n"
        "| part-1 | 90 | 90 |\n"
        "\n"
        "- part-1/begin: 50 → 55\n"
        "- part-1/finish: 40 → 35\n"
        "\n"
        "## Texts behind their twin\n"
        "- docs/es/part-1/begin.md: 2\n"
        "\n"
    )
    documents = made.split("## Documents that change\n")[1].splitlines()
    assert "- es/files/first-talk.pdf" in documents and "- es/files/part-1.pdf" in documents
    assert "- en/files/first-talk.pdf" not in documents
    assert "- es: slides and guide of part-1" in documents


def test_no_change_changes_nothing(tmp_path):
    same = edited(tmp_path / "same")
    assert to_summary(same, same, {}).endswith(
        "## Texts behind their twin\nNone: both languages say the same everywhere.\n\n## Documents that change\nNone.\n"
    )


def test_an_older_version_that_cannot_be_read_is_said_to_be_so(tmp_path):
    assert to_summary(None, edited(tmp_path / "now"), {}).startswith(
        "The version before this change does not fit today's rules, so there is nothing to compare with.\n"
    )
