"""How the code is written: in one form, without common mistakes, and with types that agree."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT

TOLD = {
    "one form": ("ruff", "format", "--check", "macros", "tests"),
    "no common mistakes": ("ruff", "check", "macros", "tests"),
    "types": ("mypy", "macros"),
}


@pytest.mark.parametrize("what", TOLD)
def test_the_code_has(what):
    told = subprocess.run([sys.executable, "-m", *TOLD[what]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr
