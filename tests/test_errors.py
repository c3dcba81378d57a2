"""Bad input: each file in `cases/` breaks the sample curriculum in one way and holds the whole text that its author then reads.

A case changes files (`old` is replaced by `new`; `text` is the whole new content; `bytes` the same, in Latin-1; `delete`).
"""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from macros.loading import load_curriculum
from macros.problems import CurriculumError
from tests.conftest import mkdocs

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))


def read_case(path: Path) -> dict:
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))


def spoil(project: Path, changes: list[dict]) -> None:
    for change in changes:
        file = project / change["file"]
        if "old" in change:
            text = file.read_text(encoding="utf-8")
            assert change["old"] in text, f"the case does not fit the sample: {change}"
            file.write_text(text.replace(change["old"], change["new"], 1), encoding="utf-8")
        elif "bytes" in change:
            file.write_bytes(change["bytes"].encode("latin-1"))
        elif "delete" in change:
            file.unlink()
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(change["text"], encoding="utf-8")


def test_the_sample_itself_is_good(project):
    load_curriculum(project)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_bad_input_is_told_in_full(project, path):
    case = read_case(path)
    spoil(project, case["changes"])
    with pytest.raises(CurriculumError) as caught:
        load_curriculum(project)
    assert str(caught.value) == case["says"].rstrip("\n")


@pytest.mark.parametrize("name", ["a-tab", "a-misspelt-macro", "a-spanish-page-is-missing", "minutes-do-not-add-up"])
def test_a_build_with_bad_input_stops_and_leaves_the_last_output(project, name):
    assert mkdocs(project, "build").returncode == 0
    before = {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()}
    case = read_case(Path(__file__).parent / f"cases/{name}.yml")
    spoil(project, case["changes"])
    result = mkdocs(project, "build")
    output = result.stdout + result.stderr
    assert result.returncode == 1
    assert case["says"].rstrip("\n") in output
    assert "Traceback" not in output
    assert {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()} == before
    assert not (project / ".site-in-progress").exists()
