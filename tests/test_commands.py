"""`python -m macros` ends in words, wherever it is run and whatever goes wrong."""

import io
import re
import subprocess
import sys

import pytest

from macros import __main__ as door
from macros.tools.scaffold import KINDS
from macros.translations.lock import FILE
from tests.conftest import ROOT, environment


@pytest.fixture
def run(sample, monkeypatch, capsys):
    """Run a command on the sample; its exit code and all that it prints."""
    monkeypatch.setattr(door, "ROOT", sample)

    def act(*arguments: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["macros", *arguments])
        monkeypatch.setattr(door, "problems_of", lambda file: [])  # the sample has no settings
        code = door.main()
        return code, "".join(capsys.readouterr())

    return act


@pytest.mark.parametrize("text", [None, "", "# A comment.\n"], ids=["gone", "empty", "comments"])
def test_a_lock_that_is_gone_or_empty_is_told(run, sample, text):
    if text is not None:
        (sample / FILE).write_text(text)
    code, said = run("check")
    assert code == 1 and re.search(
        r"docs/translations\.lock\n  .*nobody can say what is behind\.\n  Fix: Bring it back", said
    )


@pytest.mark.parametrize(
    "arguments",
    ["check", "new poll is-it", "new module part-1/it", "translations", "schemas", "compare ."],
)
def test_a_fault_of_ours_is_one_sentence_and_a_file_without_readers_words(run, monkeypatch, tmp_path, arguments):
    def fail(*_arguments, **_settings):
        raise ZeroDivisionError(" ".join(("words", "of", "a", "reader")))

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    for name in ("load_curriculum", "read_yaml", "write_schemas"):
        monkeypatch.setattr(door, name, fail)
    monkeypatch.setattr(door.translations, "look", fail)
    code, said = run(*arguments.split())
    (report,) = tmp_path.glob("collective-power-*.txt")
    assert (code, said.count("\n")) == (3, 1) and f"Please send the file {report}" in said, said
    written = report.read_text(encoding="utf-8")
    assert "in fail" in written and "mkdocs 1." in written and "words of a reader" not in written


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp437"])
def test_a_console_that_lacks_letters_gets_the_others(run, sample, monkeypatch, encoding):
    file = sample / "docs/data/polls/ready.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("kind: single", "kind: 第一"), encoding="utf-8")
    console = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stderr", console)
    assert run("check")[0] == 1
    console.seek(0)
    assert "docs/data/polls/ready.yml:7:1\n  kind: `??` is not one of the choices." in console.read()


def test_a_reader_who_goes_away_is_no_fault():
    told = subprocess.run(
        f"{sys.executable} -m macros translations --json | true",
        shell=True,
        cwd=ROOT,
        env=environment(ROOT),
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stderr == ""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("series", ["title: [", "? [a]\n", "parts: []\n", "", "\x00", "- a\n", "parts: {a: b}\n"])
def test_new_says_what_is_wrong_with_the_series(run, sample, kind, series):
    (sample / "docs/data/series.yml").write_text(series)
    code, said = run("new", kind, "part-1/begin-again" if kind == "module" else "begin-again")
    assert code == 1 and "docs/data/series.yml" in said and "Fix: " in said
    assert not list(sample.rglob("*begin-again*"))


def test_schemas_that_cannot_be_written_are_told(run, sample):
    folder = sample / "docs/data/schemas"
    folder.write_text("a file")
    code, said = run("schemas")
    assert code == 1 and str(folder) in said and "Traceback" not in said


def test_compare_with_nothing_is_told(run, tmp_path):
    assert run("compare", str(tmp_path / "nowhere"))[0] == 0


def test_the_reports_place_is_told_even_if_it_cannot_be_written(run, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", "/nowhere/at/all")
    monkeypatch.setattr(door, "load_curriculum", lambda root: 1 / 0)
    code, said = run("check")
    assert code == 3 and "No file with the details could be written." in said
