"""A build has what it works on for itself, and says at once if there is nowhere to work or to publish."""

import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from macros.site.failures import told_in_words
from macros.site.filling import HalfwayError, TakenError
from macros.site.workplace import Workplace
from macros.source.problems import CurriculumError
from tests.conftest import ROOT

NEXT = "or name another folder with `--site-dir`, or `site_dir` in mkdocs.yml."


GOOD = {"paper": "letter", "exit": {"en": "https://www.weather.gov/", "es": "https://www.weather.gov/"}}


@pytest.fixture
def root(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "user"))
    folder = tmp_path / "project"
    (folder / "macros").mkdir(parents=True)
    return folder


def said(root: Path, place: Path) -> str:
    with pytest.raises(CurriculumError) as caught:
        Workplace(root, place)
    [problem] = caught.value.problems
    return str(problem)


def test_a_place_where_the_site_cannot_be_published_is_told_before_anything_is_made(root):
    (root / "file").write_text("theirs")
    (root / "circle").symlink_to("circle")
    mixed = f"the site would mix with what it is made with.\n  Fix: N{NEXT.removeprefix('or n')}"
    assert said(root, root / "macros/site") == f"macros/site\n  {mixed}"
    assert said(root, root / ".git") == f".git\n  {mixed}"
    assert said(root, root / ".cache/building") == f".cache/building\n  {mixed}"
    assert said(root, root / "file") == (
        f"file\n  the site needs a folder, and here lies a file.\n  Fix: Rename the file, {NEXT}"
    )
    assert said(root, root / "circle") == (f"circle\n  this link leads back to itself.\n  Fix: Delete the link, {NEXT}")
    cannot = "the site cannot be published here, for this folder cannot be written."
    assert said(root, root / "file/below") == f"file/below\n  {cannot}\n  Fix: Let it be written, {NEXT}"
    assert (root / "file").read_text() == "theirs"


@pytest.mark.parametrize("name", ["site", "a/b/c", "link", "dangling", "ünï cödé", ".cache/elsewhere"])
def test_a_place_may_be_new_and_deep_and_a_link(root, tmp_path, name):
    (root / "link").symlink_to(tmp_path)
    (root / "dangling").symlink_to(tmp_path / "not/yet")
    workplace = Workplace(root, root / name)
    (workplace.site / "part").mkdir(parents=True)
    (workplace.site / "part/index.html").write_text("whole")
    workplace.publish()
    workplace.leave()
    assert (root / name / "part/index.html").read_text() == "whole" and not workplace.site.exists()


def test_what_is_not_ours_is_told_in_one_line(root, caplog):
    site = root / "site"
    site.mkdir()
    for n in range(8):
        (site / f"their-{n}").touch()
    workplace = Workplace(root, site)
    workplace.site.mkdir()
    with caplog.at_level("INFO", "mkdocs"):
        workplace.publish()
    workplace.leave()
    names = ", ".join(f"their-{n}" for n in range(5))
    assert caplog.messages == [f"Published in {site}.", f"Not of this site, and left as they are: {names} and 3 more."]
    assert {record.levelname for record in caplog.records} == {"INFO"}  # a warning would stop the build


def test_a_project_that_cannot_be_written_has_its_cache_with_the_user(root, tmp_path, caplog):
    (root / ".cache").write_text("as good as read-only")
    with caplog.at_level("INFO", "mkdocs"):
        workplace = Workplace(root, tmp_path / "site")
    workplace.leave()
    assert workplace.kept.is_relative_to(tmp_path / "user") and workplace.kept.is_dir()
    assert f"the build keeps its files in {workplace.kept}." in caplog.text
    other = Workplace(tmp_path, None)
    other.leave()
    assert other.kept != workplace.kept


def test_where_no_cache_can_be_it_is_told(root, tmp_path):
    (root / ".cache").write_text("as good as read-only")
    (tmp_path / "user").write_text("as good as read-only")
    told = said(root, tmp_path / "site")
    assert told.startswith(f".cache\n  a build keeps files here, or in {tmp_path}/user/collective-power/")
    assert told.endswith(
        "and neither folder can be written.\n  Fix: Let one of them be written, or name a folder that can be in the "
        "variable XDG_CACHE_HOME."
    )


BUILD = """
import logging, os, sys, time
from pathlib import Path

from macros.site.workplace import Workplace

logging.basicConfig(level="INFO", stream=sys.stdout, format="%(message)s")
workplace = Workplace(Path(sys.argv[1]), Path(sys.argv[2]))
print("begun", flush=True)
sys.stdin.readline()
if sys.argv[3] == "killed":
    os._exit(9)
workplace.leave()
print("left", flush=True)
"""


def begin(root: Path, place: Path, end: str) -> subprocess.Popen:
    command = [sys.executable, "-c", BUILD, str(root), str(place), end]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("what, end", [("project", "ends"), ("place", "killed")])
def test_a_second_build_of_one_project_or_into_one_place_says_that_it_waits_and_begins_when_the_first_one_ends(
    root, tmp_path, what, end
):
    first = begin(root, tmp_path / "site", end)
    assert first.stdout.readline() == "begun\n"
    second_root = root if what == "project" else tmp_path / "clone"
    second_root.mkdir(exist_ok=True)
    second = begin(second_root, tmp_path / ("other" if what == "project" else "site"), "ends")
    assert second.stdout.readline() == "Another build is going on. This one begins when that one is done.\n"
    first.communicate("\n")
    assert second.communicate("\n")[0] == "begun\nleft\n"


def test_one_process_never_waits_for_itself(root):
    """As `mkdocs serve`, where a build may have ended in a way that nobody foresaw."""
    first, second = Workplace(root, None), Workplace(root, None)
    second.leave()
    first.leave()


@pytest.mark.parametrize(
    "error, sentence",
    [
        (
            OSError(28, "No space left on device", "/x/y"),
            "The disk is full: /x/y. Nothing was built; the last good output stays.",
        ),
        (
            OSError(30, "Read-only file system"),
            "The disk can only be read. Nothing was built; the last good output stays.",
        ),
        (
            PermissionError(13, "Permission denied", b"/x"),
            "Permission denied: /x. Nothing was built; the last good output stays.",
        ),
        (OSError(), "A file cannot be read or written. Nothing was built; the last good output stays."),
        (
            HalfwayError(OSError(5, "Input/output error")),
            "Input/output error. A part of the new site is in its place; build again, and the rest follows.",
        ),
        (
            TakenError("`/x` is not of this site, and the site needs a folder there"),
            "`/x` is not of this site, and the site needs a folder there. Rename or delete it, and build again. "
            "Nothing was built; the last good output stays.",
        ),
        (
            subprocess.CalledProcessError(1, "pagefind"),
            "Pagefind, which makes the search index, has failed; the disk may be full. "
            "Nothing was built; the last good output stays.",
        ),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_a_disk_that_fails_is_told_in_one_sentence(error, sentence):
    with pytest.raises(PluginError) as caught, told_in_words("A document cannot be made"):
        raise error
    assert str(caught.value) == sentence
