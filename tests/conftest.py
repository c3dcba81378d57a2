"""What tests share: the real curriculum and its site, a small sample that may be broken, and what a run needs."""

import compileall
import gc
import os
import shutil
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from macros.components.curriculum import Curriculum
from macros.export.cache import UNFINISHED
from macros.rules.load import load_curriculum
from tests.machine import missing
from tests.real_site import built_site

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "tests/sample"
KEPT = ROOT / ".cache/tests/sample"
"""The documents of all projects that tests have built: most of them are the same."""
SITE = pytest.StashKey[Future]()


def pytest_addoption(parser):
    parser.addoption(
        "--exhaustive",
        action="store_true",
        help="also run what takes long (about 25 minutes): every page in all looks, deliberate faults, many seeds",
    )


def pytest_configure(config):
    config.addinivalue_line("markers", "exhaustive: takes long, and runs only with --exhaustive")
    gc.set_threshold(100_000)  # to look for waste after each 700 objects is a tenth of the time of what is no browser
    if not hasattr(config, "workerinput"):  # once, not in each worker
        compileall.compile_dir(ROOT / "macros", quiet=1)  # every process and every copy of the code is quicker
    if os.environ.get("CI") == "true" and missing():
        gaps = "; ".join(f"{gap.what} is missing ({gap.mend})" for gap in missing())
        raise pytest.UsageError(f"under CI=true nothing may be skipped: {gaps}")


def pytest_report_header(config):
    """Said before the first test: what this run leaves out, and why."""
    told = [f"skipped: {gap.skips}, for {gap.what} is missing ({gap.mend})" for gap in missing()]
    return told if config.getoption("exhaustive") else [*told, "left out: what takes long; `--exhaustive` runs it too"]


def pytest_collection_modifyitems(config, items):
    """Without `--exhaustive`, leave out what takes long; what needs the site or a browser comes last.

    The site has been built meanwhile.
    """
    if not config.getoption("exhaustive"):
        left_out = [item for item in items if item.get_closest_marker("exhaustive")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
    items.sort(key=lambda item: ("site" in item.fixturenames) + 2 * ("browser" in item.fixturenames))


def pytest_collection_finish(session):
    """Begin to build the site in the background as soon as it is known that a test will ask for it."""
    if any("site" in item.fixturenames for item in session.items):
        session.config.stash[SITE] = ThreadPoolExecutor(1).submit(built_site, ROOT, environment(ROOT))


@pytest.fixture(scope="session")
def site(request) -> Path:
    """The real curriculum, built strictly, once for all workers. Nobody writes into it."""
    return request.config.stash[SITE].result()


@pytest.fixture(scope="session")
def curriculum() -> Curriculum:
    """The real curriculum, read and checked once a worker."""
    return load_curriculum(ROOT)


@pytest.fixture
def project(tmp_path) -> Path:
    """A project that builds: the sample's words and the real labels, looks and code."""
    return make_project(tmp_path / "project")


@pytest.fixture
def sample(tmp_path) -> Path:
    """The sample's words alone, which can be read and checked but not built."""
    return make_sample(tmp_path / "sample")


def make_sample(folder: Path) -> Path:
    shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
    shutil.copy(ROOT / "docs/data/labels.yml", folder / "docs/data/labels.yml")
    return folder


def make_project(folder: Path) -> Path:
    make_sample(folder)
    shutil.copytree(ROOT / "docs/assets", folder / "docs/assets")
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    just_being_written = shutil.ignore_patterns("*.pyc.*")  # what is compiled comes along
    shutil.copytree(ROOT / "macros", folder / "macros", ignore=just_being_written)
    share_documents(KEPT, folder / ".cache")
    return folder


def share_documents(source: Path, goal: Path) -> None:
    """Bring the documents of one cache into another; each has the name of all that it is made from."""
    for file in [*source.glob("documents/*"), *source.glob("handouts/*")]:
        kept = goal / file.relative_to(source)
        if file.suffix != UNFINISHED and not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            half = kept.with_name(f"{kept.name}.{os.getpid()}{UNFINISHED}")  # nobody takes it before it is whole
            half.write_bytes(file.read_bytes())
            half.replace(kept)


def mkdocs(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess:
    """Run MkDocs in a project as a person would, with settings from outside."""
    told = subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=folder,
        env={**environment(folder), **settings},
        capture_output=True,
        text=True,
        check=False,
    )
    if folder != ROOT:
        share_documents(folder / ".cache", KEPT)
    return told


def environment(folder: Path) -> dict[str, str]:
    """The real site as whoever runs the tests says (CI: `fail`); a sample, which has no lock, as a draft."""
    return {
        **os.environ,
        "TRANSLATIONS": os.environ.get("TRANSLATIONS", "tell") if folder == ROOT else "tell",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": str(folder),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
