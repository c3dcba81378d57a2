"""How long a build takes, and what a reader's phone receives: `python -m tests.benchmark`.

Times are measured and told, with what the documents add to them, and never asserted. The weight of a first view is a
promise: `tests/browser/test_first_view.py`.
"""

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.serving import serving
from tests.browser.visit import launch_options
from tests.browser.weight import weigh
from tests.conftest import ROOT, mkdocs

ROUNDS = 3


def seconds(folder: Path) -> float:
    start = time.perf_counter()
    result = mkdocs(folder, "build", "--quiet")
    if result.returncode:
        sys.exit(result.stdout + result.stderr)
    return time.perf_counter() - start


def tell_weights(site: Path) -> None:
    """Weigh the first view of each module in a real browser."""
    paths = sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("part-*/*/index.html"))
    options = launch_options()
    if options is None:
        print("first view: not weighed, for there is no browser")
        return
    with serving(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**options)
        weights = {path: weigh(browser, f"{address}{path}/") for path in paths}
        browser.close()
    path, heaviest = max(weights.items(), key=lambda pair: pair[1].bytes)
    middle = statistics.median(weight.bytes for weight in weights.values())
    print(
        f"first view of {len(weights)} pages: {middle / 1000:.1f} kB, "
        f"at most {heaviest.bytes / 1000:.1f} kB ({path}), in {len(heaviest.files)} requests"
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made, "project")
        shutil.copytree(
            ROOT, folder, ignore=shutil.ignore_patterns(".git", ".venv", ".cache", "__pycache__", "*.egg-info")
        )
        cold, warm = [], []
        for _ in range(ROUNDS):
            shutil.rmtree(folder / ".cache", ignore_errors=True)
            cold.append(seconds(folder))
            warm.append(seconds(folder))
        tell_weights(folder / "site")
    pages, all_ = statistics.median(warm), statistics.median(cold)
    print(f"pages alone: {pages:.1f} s; with every document made anew: {all_:.1f} s")
    print(f"the documents add {(all_ - pages) / pages:.2f} of what the pages cost")


if __name__ == "__main__":
    main()
