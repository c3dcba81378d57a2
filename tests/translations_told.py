"""The command `python -m macros translations` in the sample: what it tells, and what its lock and its history hold."""

import argparse
import subprocess
from datetime import date

import pytest

from macros.translations import command
from macros.translations.command import add_arguments, run
from macros.translations.lock import FILE

BEGIN_EN = {"file": "docs/en/part-1/begin.md", "old": "- Because", "new": "- Because we can"}
PLACE = "part-1/begin.md#ideas"
HEAD = "problem found. Nothing was built; the last good output stays.\n\n"
LOOK = "Run `python -m macros translations` afterwards: what it then lists needs a look by a person."
TODAY = date(2026, 11, 22)


@pytest.fixture
def told(sample, capsys, monkeypatch):
    """Runs the command in the sample, whose lock was just written, and returns exit code, output and errors."""
    monkeypatch.setattr(command, "today", lambda: TODAY)

    def told(*words: str) -> tuple[int, str, str]:
        parser = argparse.ArgumentParser()
        add_arguments(parser)
        code = run(parser.parse_args(words), sample)
        return code, *capsys.readouterr()

    told("--accept", "docs")
    return told


def lines(sample) -> list[str]:
    """The entries of the lock."""
    written = (sample / FILE).read_text(encoding="utf-8").splitlines()
    return [line for line in written if line and not line.startswith("#")]


def git(sample, *words: str) -> None:
    somebody = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *somebody, *words], cwd=sample, check=True, capture_output=True)


def commit(sample, *more: str) -> None:
    """Begin a history with the sample's words."""
    git(sample, "init", "-b", "main")
    git(sample, "add", "docs", *more)
    git(sample, "commit", "-m", "All")


def rewrite(sample, change) -> None:
    """A hand, or Git, changes the lines of the lock."""
    file = sample / FILE
    file.write_text("\n".join(change(file.read_text(encoding="utf-8").splitlines())) + "\n", encoding="utf-8")
