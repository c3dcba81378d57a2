"""How long a build takes, and what the documents add to it: `python -m tests.benchmark`.

A ratio and not a limit: it is measured and told, never asserted.
"""

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.conftest import ROOT, mkdocs

ROUNDS = 3


def seconds(folder: Path) -> float:
    start = time.perf_counter()
    result = mkdocs(folder, "build", "--quiet")
    if result.returncode:
        sys.exit(result.stdout + result.stderr)
    return time.perf_counter() - start


def main() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made, "project")
        shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".git", ".venv", "site", ".cache", "__pycache__", "*.egg-info"))
        cold, warm = [], []
        for _ in range(ROUNDS):
            shutil.rmtree(folder / ".cache", ignore_errors=True)
            cold.append(seconds(folder))
            warm.append(seconds(folder))
    pages, all_ = statistics.median(warm), statistics.median(cold)
    print(f"pages alone: {pages:.1f} s; with every document made anew: {all_:.1f} s")
    print(f"the documents add {(all_ - pages) / pages:.2f} of what the pages cost")


if __name__ == "__main__":
    main()
