"""What the browser loads: one style sheet and one script for the site, and one of each for the presenter, from the components' files."""

from pathlib import Path

FOLDERS = {"site.css": ("css", "both"), "site.js": ("both", "js"), "deck.css": ("both", "deck"), "deck.js": ("both", "deck")}
"""The bundles, and the folders of `docs/assets/` that each is made from: `site` on every page, `deck` for the presenter."""

PARTS = tuple(f"assets/{folder}/" for folder in sorted({folder for folders in FOLDERS.values() for folder in folders}))
"""Where the parts lie below `docs/`; they are not published one by one."""


def bundles(assets: Path) -> dict[str, str]:
    """The text of each bundle by its name."""
    found = {name: [path for folder in folders for path in sorted((assets / folder).glob(f"*.{name.split('.')[1]}"))] for name, folders in FOLDERS.items()}
    return {name: "\n".join(path.read_text(encoding="utf-8") for path in paths) for name, paths in found.items()}
