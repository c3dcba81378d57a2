"""The search index: Pagefind reads the finished pages and makes one index for each language."""

import subprocess
import sys
from pathlib import Path


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
        "--exclude-selectors": ".headerlink, .cp-meaning, .cp-actions",
    }
    subprocess.run([sys.executable, "-m", "pagefind", "--quiet", *(word for option in options.items() for word in option)], check=True)
    return site / "pagefind"
