"""What editors and systems leave beside our files is nobody's business: it is not read, not published, not watched."""

import time
from pathlib import Path

import pytest

from macros.postprocess.assets import bundles
from macros.rules.load import load_curriculum
from macros.source.tree import is_left_behind
from tests.conftest import mkdocs
from tests.test_serve import edit, serving, wait_for

LEFT_BEHIND = [
    ".DS_Store",
    "._index.md",
    ".index.md.swp",
    ".#index.md",
    "#index.md#",
    "index.md~",
    "Thumbs.db",
    "desktop.ini",
    "~$notes.docx",
    ".~lock.notes.odt#",
    "4913",
    ".gitkeep",
]


def write(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\xff not for anybody\n")


@pytest.mark.parametrize("name", LEFT_BEHIND)
def test_what_editors_and_systems_leave_is_no_problem_anywhere(sample, name):
    before = load_curriculum(sample)
    for folder in (
        "",
        "en",
        "en/part-1",
        "data",
        "data/polls",
        "data/schemas",
        "assets",
        "assets/css",
        "assets/images",
    ):
        write(sample / "docs" / folder / name)
    link = sample / "docs/es/part-1/.#begin.md"
    link.symlink_to("somebody@computer.4711:1764450000")
    after = load_curriculum(sample)
    assert after.pages == before.pages and after.files == before.files
    bundles(sample / "docs/assets")


def test_names_that_people_choose_are_not_taken_for_leftovers():
    chosen = [
        "index.md",
        "a-tilde~b.md",
        "c#.md",
        "thumbs.md",
        "4913.md",
        "swp.md",
        ".htaccess",
        ".well-known",
        ".draft.md",
    ]
    assert [name for name in chosen if is_left_behind(name)] == []


def test_what_editors_leave_is_not_published(project):
    for folder in ("docs/en/part-1", "docs/assets/images", "docs/assets/css", "macros/theme", "macros/theme/partials"):
        for name in LEFT_BEHIND:
            write(project / folder / name)
    (project / "docs/assets/css/.#print.css").symlink_to("somebody@computer.4711")
    told = mkdocs(project, "build")
    assert told.returncode == 0, told.stdout + told.stderr
    published = [path for path in (project / "site").rglob("*") if path.is_file()]
    assert [path for path in published if is_left_behind(path.name)] == []
    assert not any(b"not for anybody" in path.read_bytes() for path in published)


@pytest.mark.exhaustive
def test_an_open_editor_has_nothing_built_anew(project):
    with serving(project) as (_, log):

        def messages() -> str:
            return log.read_text(encoding="utf-8")

        wait_for(messages, "Serving on")
        for n in range(3):
            for name in LEFT_BEHIND:
                (project / "docs/en/part-1" / name).write_text(f"changed {n}", encoding="utf-8")
            (project / "docs/es/.#index.md").unlink(missing_ok=True)
            (project / "docs/es/.#index.md").symlink_to(f"somebody@computer.{n}")
            time.sleep(1.2)  # the server looks twice a second
        assert "Detected file changes" not in messages()
        edit(project / "docs/es/part-1/finish.md", "trata de finales", "trata de despedidas")
        wait_for(messages, "Detected file changes")
