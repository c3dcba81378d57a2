"""The few things that tests share: a small sample curriculum, and builds of it and of the real site."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "tests/sample"


def make_project(folder: Path) -> Path:
    """A project that builds: the sample's words, the real labels, images and styles, and this code."""
    shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
    shutil.copy(ROOT / "docs/data/labels.yml", folder / "docs/data/labels.yml")
    shutil.copytree(ROOT / "docs/assets", folder / "docs/assets")
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    shutil.copytree(ROOT / "macros", folder / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def mkdocs(folder: Path, *arguments: str) -> subprocess.CompletedProcess:
    """Run MkDocs in a project as a person would."""
    return subprocess.run([sys.executable, "-m", "mkdocs", *arguments], cwd=folder, env=environment(folder), capture_output=True, text=True)


def environment(folder: Path) -> dict[str, str]:
    """The real site as whoever runs the tests says (CI: `fail`); a sample, which has no lock, as a draft."""
    return {**os.environ, "TRANSLATIONS": os.environ.get("TRANSLATIONS", "tell") if folder == ROOT else "tell", "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}


@pytest.fixture
def project(tmp_path) -> Path:
    return make_project(tmp_path / "project")


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The real curriculum, built strictly."""
    folder = tmp_path_factory.mktemp("real") / "site"
    result = mkdocs(ROOT, "build", "--site-dir", str(folder))
    assert result.returncode == 0, result.stdout + result.stderr
    return folder
