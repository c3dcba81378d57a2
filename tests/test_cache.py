"""Files that are made once and kept: a change of whatever they are made with makes them anew.

None is kept half-written.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.export import cache
from macros.export.cache import UNFINISHED, code, make_missing
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


ONE = {"a": "a.txt"}


def said(files: dict) -> dict:
    """What the file of each job holds."""
    return {job: path.read_text() for job, path in files.items()}


def test_what_is_kept_is_not_made_again_and_what_is_stale_goes(tmp_path):
    wanted = {"a": "a.txt", "b": "b.txt"}
    make_missing(wanted, tmp_path, content, "first")
    (tmp_path / "stale.txt").write_bytes(b"old")
    (tmp_path / "folder").mkdir()
    files = make_missing({**wanted, "c": "c.txt"}, tmp_path, content, "second")
    assert said(files) == {"a": "a: first", "b": "b: first", "c": "c: second"}
    assert set(tmp_path.iterdir()) == set(files.values())


@pytest.mark.exhaustive  # a build makes many, so nothing works where this does not
def test_many_files_are_made_as_few_are(tmp_path):
    files = make_missing({str(n): f"{n}.txt" for n in range(10)}, tmp_path, content, "said")
    assert said(files) == {str(n): f"{n}: said" for n in range(10)}


def test_what_could_not_be_made_is_not_kept_and_leaves_nothing(tmp_path):
    with pytest.raises(ValueError, match="it cannot be made"):
        make_missing({"a": "a.txt", "b": "b.txt"}, tmp_path, content, "b")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["a: b"]


def test_a_file_stands_under_its_name_only_when_it_is_whole(tmp_path, monkeypatch):
    """As when the disk is full in the middle of a file."""
    write = type(tmp_path).write_bytes

    def half(path, data):
        write(path, data[: len(data) // 2])
        raise OSError("no space left on device")

    monkeypatch.setattr(type(tmp_path), "write_bytes", half)
    with pytest.raises(OSError, match="no space left"):
        make_missing(ONE, tmp_path, content, "said")
    assert list(tmp_path.iterdir()) == []


DAMAGES = {
    "empty": lambda path: path.write_bytes(b""),
    "cut off": lambda path: path.write_bytes(path.read_bytes()[:-1]),
    "one bit": lambda path: path.write_bytes(bytes([path.read_bytes()[0] ^ 1]) + path.read_bytes()[1:]),
    "foreign": lambda path: path.write_bytes(b"somebody else's words"),
    "renamed": lambda path: path.rename(path.with_name("a.0123456789abcdef01234567.txt")),
    "without a digest": lambda path: path.rename(path.with_name("a.txt")),
    "a folder": lambda path: (path.unlink(), path.mkdir(), (path / "x").touch()),
    "a link to nothing": lambda path: (path.unlink(), path.symlink_to("nowhere")),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_told_and_made_anew(tmp_path, caplog, damage):
    folder = tmp_path / "documents"
    [path] = make_missing(ONE, folder, content, "said").values()
    DAMAGES[damage](path)
    with caplog.at_level("INFO", "mkdocs"):
        files = make_missing(ONE, folder, content, "said")
    assert said(files) == {"a": "a: said"} and set(folder.iterdir()) == {path}
    assert caplog.messages == ["Damaged files in documents, which the cache keeps: 1. They are made anew."]
    assert [record.levelname for record in caplog.records] == ["INFO"]  # a warning would stop the build


def test_what_another_build_is_at_is_left_alone_for_a_day(tmp_path):
    other = tmp_path / f"a.1{UNFINISHED}"
    other.write_bytes(b"half")
    assert said(make_missing(ONE, tmp_path, content, "said")) == {"a": "a: said"}
    assert other.read_bytes() == b"half"
    os.utime(other, (0, 0))
    make_missing(ONE, tmp_path, content, "said")
    assert not other.exists()


AT_ONCE = """
import sys
from pathlib import Path

from macros.export.cache import make_missing

for n in range(50):
    jobs = {f"{k}": f"{n}-{k}.txt" for k in range(5)}
    files = make_missing(jobs, Path(sys.argv[1], str(n)), lambda job: job.encode() * 100_000)
    assert all(path.read_bytes() == job.encode() * 100_000 for job, path in files.items())
"""


def test_processes_that_make_the_same_files_at_once_do_not_disturb_each_other(tmp_path):
    command = [sys.executable, "-c", AT_ONCE, str(tmp_path)]
    running = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    assert [process.communicate()[1] for process in running] == ["", "", ""]


ANOTHER = {
    "a library": "Path('lib').mkdir(); Path('lib/typst-99.0.dist-info').mkdir(); sys.path.append('lib')",
    "python": "sys.version = '3.99'",
    "the day": "os.environ['SOURCE_DATE_EPOCH'] = '1'",
}


@pytest.mark.parametrize("what", ANOTHER)
def test_another_library_python_or_day_makes_files_anew(tmp_path, what, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setattr(sys, "version", sys.version)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    before = code.__wrapped__()
    exec(ANOTHER[what], {"sys": sys, "os": os, "Path": Path})
    assert code.__wrapped__() != before


def test_an_open_editor_makes_nothing_anew(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "_MACROS", tmp_path)
    (tmp_path / "code.py").write_text("one = 1\n")
    before = code.__wrapped__()
    (tmp_path / ".code.py.swp").write_bytes(b"what an editor has open")
    assert code.__wrapped__() == before
    (tmp_path / "code.py").write_text("one = 2\n")
    assert code.__wrapped__() != before
