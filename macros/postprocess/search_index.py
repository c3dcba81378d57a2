"""The search index: Pagefind reads the finished pages and makes one index for each language."""

import gzip
import json
import subprocess
import sys
import zlib
from pathlib import Path

_SKIPPED = (
    ".headerlink, .cp-meaning, .cp-actions, .cp-facts dt, .cp-card .cp-files, .cp-worksheet .cp-files"
    ", .cp-specimen, .cp-written"
)
"""What is on a page and not to be found: buttons, labels, meanings, and the examples for staff."""


def write_search_index(site: Path) -> Path:
    """Write `pagefind/` into the finished site, and remove the theme's own index, which mixes the languages.

    Raises:
        subprocess.CalledProcessError: Pagefind could not read the site.
    """
    (site / "search/search_index.json").unlink(missing_ok=True)
    options = {
        "--site": str(site),
        "--glob": "**/index.html",
        "--root-selector": "article.md-content__inner",
        "--exclude-selectors": _SKIPPED,
    }
    command = [sys.executable, "-m", "pagefind", "--quiet", *(word for option in options.items() for word in option)]
    subprocess.run(command, check=True)
    if not _is_whole(site / "pagefind"):
        raise subprocess.CalledProcessError(1, command)
    # Pagefind's own search boxes; ours is in docs/assets/search/
    for unused in [*site.glob("pagefind/*-ui.*"), site / "pagefind/pagefind-highlight.js"]:
        unused.unlink(missing_ok=True)
    _order(site / "pagefind/pagefind-entry.json")
    return site / "pagefind"


def _is_whole(index: Path) -> bool:
    """Whether every file has its end: when the disk is full, Pagefind says that all is well."""
    try:
        json.loads((index / "pagefind-entry.json").read_text(encoding="utf-8"))
        for packed in [*index.rglob("*.pf_*"), *index.glob("*.pagefind")]:
            gzip.decompress(packed.read_bytes())
    except (OSError, ValueError, EOFError, zlib.error):
        return False
    return all(file.stat().st_size for file in index.rglob("*") if file.is_file())


def _order(entry: Path) -> None:
    """Pagefind lists the languages in any order; two builds of the same words give the same bytes."""
    index = json.loads(entry.read_text(encoding="utf-8"))
    entry.write_text(json.dumps(index, sort_keys=True, separators=(",", ":")), encoding="utf-8")
