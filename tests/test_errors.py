"""Bad input: each file in `cases/` breaks the sample in one way and holds the whole text that its author then reads.

A case changes files: `old` is replaced by `new`; `text` is the whole new content; `bytes` the same, in Latin-1;
`delete`.
"""

import re
import shutil
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from macros.rules.load import load_curriculum
from macros.source.problems import CurriculumError
from tests.conftest import make_sample, mkdocs

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


def test_the_sample_itself_is_good(sample):
    load_curriculum(sample)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_bad_input_is_told_in_full(sample, path):
    case = read_case(path)
    spoil(sample, case["changes"])
    with pytest.raises(CurriculumError) as caught:
        load_curriculum(sample)
    assert str(caught.value) == case["says"].rstrip("\n")


OF_EACH_KIND = ["a-tab", "a-misspelt-macro", "a-spanish-page-is-missing", "minutes-do-not-add-up"]
"""What is told while reading, of one page, of twins, and of one record."""


@pytest.mark.parametrize(
    "names",
    [["several-problems-at-once"], pytest.param(OF_EACH_KIND, marks=pytest.mark.exhaustive)],
    ids=["pages and data", "each kind"],
)
def test_a_build_with_bad_input_stops_and_leaves_the_last_output(project, names):
    def output() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()}

    good = mkdocs(project, "build")
    assert good.returncode == 0, good.stdout + good.stderr
    before = output()
    assert before
    for name in names:
        case = read_case(Path(__file__).parent / f"cases/{name}.yml")
        spoil(project, case["changes"])
        result = mkdocs(project, "build")
        said = result.stdout + result.stderr
        assert (result.returncode, case["says"].rstrip("\n") in said, "Traceback" in said) == (1, True, False), (
            f"{name}\n{said}"
        )
        assert output() == before and not (project / ".cache/building").exists(), name
        for folder in ("data", "en", "es"):
            shutil.rmtree(project / "docs" / folder)
        make_sample(project)


def test_of_very_many_problems_of_one_kind_the_first_ones_are_told_and_how_many_more(sample):
    page = sample / "docs/en/index.md"
    lost = "\n".join(f"[a](lost-{n}.md)" for n in range(1053))
    page.write_text(page.read_text(encoding="utf-8") + lost, encoding="utf-8")
    with pytest.raises(CurriculumError) as caught:
        load_curriculum(sample)
    assert len(caught.value.problems) == 51
    assert "there are 1,003 more problems of this kind, not listed here." in str(caught.value)


def test_no_answer_sends_an_author_into_the_code():
    sent = {
        path.stem for path in CASES if re.search(r"\.py\b|Traceback|\btoken|\bscalar|<block", read_case(path)["says"])
    }
    assert not sent
