"""Files that are made once and kept: a change of whatever they are made with makes them anew.

None is kept half-written.
"""

import os
import shutil
import subprocess
import sys

import pytest

from macros.export.cache import UNFINISHED, make_missing
from tests.conftest import ROOT

ANOTHER_KEY_AFTER_EACH_CHANGE = """
import sys
from pathlib import Path

from macros.export import cache, trainer_files, worksheet_files
from macros.rules.load import load_curriculum

curriculum = load_curriculum(Path(sys.argv[1]))
download = worksheet_files.downloads(curriculum)[0]
part = trainer_files.part_of(curriculum, curriculum.parts[0], "en")
handout = trainer_files.Handout("files/guide.pdf", (), part)


def keys():
    cache.code.cache_clear()
    return worksheet_files.key(download, curriculum, "letter"), trainer_files.key(handout, "letter")


here = Path(cache.__file__).parents[1]
modules = [module for name, module in sys.modules.items() if name.split(".")[0] == "macros"]
loaded = {Path(module.__file__) for module in modules if getattr(module, "__file__", None)}
templates = {path for path in (here / "export").rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")}
files = [path for path in sorted(loaded | templates, reverse=True) if path.name != "__init__.py"]
one_of_each = {(path.parent, path.suffix): path for path in files}
before = keys()
for path in one_of_each.values():
    said = path.read_bytes()
    path.write_bytes(said + b"\\n")
    if any(old == new for old, new in zip(before, keys())):
        print("unnoticed:", path.relative_to(here))
    path.write_bytes(said)
print("the same again" if keys() == before else "another key of the same code", len(one_of_each))
"""


def test_a_change_of_any_code_or_template_that_files_are_made_with_makes_them_anew(sample, tmp_path):
    shutil.copytree(ROOT / "macros", tmp_path / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    run = subprocess.run(
        [sys.executable, "-c", ANOTHER_KEY_AFTER_EACH_CHANGE, str(sample)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    said, _, count = run.stdout.rpartition(" ")
    assert said == "the same again"
    assert int(count) > 20  # kinds of files in each folder


def content(name: str, text: str) -> bytes:
    """What a file of the tests holds."""
    if text == name:
        raise ValueError("it cannot be made")
    return f"{name}: {text}".encode()


def test_what_is_kept_is_not_made_again_and_what_is_stale_goes(tmp_path):
    wanted = {"a": tmp_path / "a.txt", "b": tmp_path / "b.txt"}
    make_missing(wanted, tmp_path, content, "first")
    (tmp_path / "stale.txt").write_bytes(b"old")
    wanted["c"] = tmp_path / "c.txt"
    make_missing(wanted, tmp_path, content, "second")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {
        "a.txt": "a: first",
        "b.txt": "b: first",
        "c.txt": "c: second",
    }


@pytest.mark.exhaustive  # a build makes many, so nothing works where this does not
def test_many_files_are_made_as_few_are(tmp_path):
    wanted = {str(n): tmp_path / f"{n}.txt" for n in range(10)}
    make_missing(wanted, tmp_path, content, "said")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {f"{n}.txt": f"{n}: said" for n in range(10)}


def test_what_could_not_be_made_is_not_kept_and_leaves_nothing(tmp_path):
    with pytest.raises(ValueError, match="it cannot be made"):
        make_missing({"a": tmp_path / "a.txt", "b": tmp_path / "b.txt"}, tmp_path, content, "b")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_file_stands_under_its_name_only_when_it_is_whole(tmp_path, monkeypatch):
    """As when the disk is full in the middle of a file."""
    write = type(tmp_path).write_bytes

    def half(path, data):
        write(path, data[: len(data) // 2])
        raise OSError("no space left on device")

    monkeypatch.setattr(type(tmp_path), "write_bytes", half)
    with pytest.raises(OSError, match="no space left"):
        make_missing({"a": tmp_path / "a.txt"}, tmp_path, content, "said")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_made_again(tmp_path):
    (tmp_path / "a.txt").touch()
    make_missing({"a": tmp_path / "a.txt"}, tmp_path, content, "said")
    assert (tmp_path / "a.txt").read_text() == "a: said"


def test_what_another_build_is_at_is_left_alone(tmp_path):
    other = tmp_path / f"a.1{UNFINISHED}"
    other.write_bytes(b"half")
    make_missing({"a": tmp_path / "a.txt"}, tmp_path, content, "said")
    assert other.read_bytes() == b"half" and (tmp_path / "a.txt").read_text() == "a: said"
