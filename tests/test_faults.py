"""Deliberate faults: `tests/faults/` lists them, and each must be noticed by one of the tests that it names."""

import shutil
from collections import Counter

import pytest

from macros.postprocess.assets import bundles
from tests.conftest import ROOT
from tests.faults import Fault, plantings, table
from tests.faults.planting import Copy, PlantingError, published
from tests.machine import missing

TABLE = table()
PLANTINGS = {
    faults[0].says if not faults[0].together else f"one build: {faults[0].together}": faults
    for faults in plantings(TABLE)
}


@pytest.fixture(scope="session")
def copy(tmp_path_factory, site) -> Copy:
    """One a worker."""
    return Copy(tmp_path_factory.mktemp("faults"), ROOT, site)


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", PLANTINGS)
def test_a_fault_is_noticed(copy, name):
    """That the tests which notice pass without the fault, the rest of the same run shows."""
    faults = PLANTINGS[name]
    survived = [
        f"{fault.says}: none of {', '.join(fault.noticed_by)} notices"
        for fault, test in zip(faults, copy.noticed(faults))
        if test is None
    ]
    if survived and missing():
        pytest.skip(f"{'; '.join(survived)}; but this machine lacks {', '.join(gap.what for gap in missing())}")
    assert survived == []


def test_every_fault_has_one_place_and_changes_what_stands_there():
    wrong = [
        f"{fault.says}: {fault.old!r} stands {count} times in {fault.file}"
        for fault in TABLE
        if (count := (ROOT / fault.file).read_text(encoding="utf-8").count(fault.old)) != 1
    ]
    texts = {f"assets/{name}": text for name, text in bundles(ROOT / "docs/assets").items()}
    wrong += [
        f"{fault.says}: {fault.old!r} stands {count} times in {name}"
        for fault in TABLE
        for name in published(fault.file)
        if (count := texts.get(name, fault.old).count(fault.old)) != 1
    ]
    wrong += [f"{fault.says}: it changes nothing" for fault in TABLE if fault.old == fault.new]
    assert wrong == []


def test_the_tests_that_are_to_notice_exist():
    wrong = []
    for fault in TABLE:
        for path, _, name in (test.partition("::") for test in fault.noticed_by):
            tests = (ROOT / path).read_text(encoding="utf-8") if (ROOT / path).is_file() else ""
            if f"def {name.partition('[')[0]}" not in tests:
                wrong.append(f"{fault.says}: there is no {path}::{name}")
    assert wrong == []


def test_the_table_covers_every_room_and_says_each_fault_once():
    folders = {
        path.parent.relative_to(ROOT).as_posix()
        for place in ("macros", "docs/assets")
        for path in (ROOT / place).rglob("*")
        if path.suffix in (".py", ".html", ".js", ".css", ".typ", ".xml")
    }
    folders -= {f"macros/components/{name}" for name in ("block", "name", "time_zone")}  # words and names alone
    untouched = folders - {fault.file.rpartition("/")[0] for fault in TABLE}
    assert untouched == set()
    assert len(TABLE) >= 60
    assert [says for says, count in Counter(fault.says for fault in TABLE).items() if count > 1] == []


SMALL = """
import pytest

def test_it():
    assert "a = 1" in open("number.txt").read()

def test_nothing():
    assert False

@pytest.fixture
def site():
    return "b = 2"

def test_site(site):
    assert site in open("number.txt").read()
"""


@pytest.fixture
def small(tmp_path) -> Copy:
    """A project of two numbers and a few tests: of the first number, of nothing, and of a site that is never built."""
    root, site = tmp_path / "root", tmp_path / "built"
    shutil.copytree(ROOT / "tests/faults", root / "tests/faults")
    site.mkdir()
    (root / "number.txt").write_text("a = 1\nb = 2\n")
    (root / "test_number.py").write_text(SMALL)
    return Copy(tmp_path, root, site)


def fault(old: str, new: str, noticed_by: str) -> Fault:
    return Fault("room", "it is wrong", "number.txt", old, new, (noticed_by,))


def test_the_runner_says_which_test_noticed_and_which_fault_survived(small):
    assert small.noticed([fault("1", "3", "test_number.py::test_it")]) == ["test_number.py::test_it"]
    assert small.noticed([fault("2", "3", "test_number.py::test_it")]) == [None]


def test_the_runner_trusts_no_test_that_fails_without_the_fault_or_does_not_run(small):
    good, bad = "test_number.py::test_it", "test_number.py::test_nothing"
    assert small.fails_anyway([good, bad]) == bad
    assert small.fails_anyway([good]) is None
    with pytest.raises(PlantingError, match="cannot run"):
        small.noticed([fault("1", "3", "test_other.py")])
    with pytest.raises(PlantingError, match="all ask for the site"):
        small.noticed([fault("2", "3", "test_number.py::test_site")])
    with pytest.raises(PlantingError, match="0 times"):
        small.noticed([fault("7", "3", "test_number.py::test_it")])
