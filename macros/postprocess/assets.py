"""What the browser loads.

One style sheet and one script for every page, the scripts that only some pages need, and those of search and presenter.
"""

from collections.abc import Mapping
from itertools import chain
from pathlib import Path

from macros.postprocess.tokens import Page, classes, end_tag, start_tag
from macros.source.tree import files_below

BUNDLES = {
    "site.css": ("css", "both"),
    "site.js": ("both", "js"),
    "search.js": ("search",),
    "deck.css": ("both", "deck"),
    "deck.js": ("both", "deck"),
}
"""Each bundle, and the folders of `docs/assets/` that it is made from.

`site` is on every page, `deck` on the presenter's; `search` comes when it is opened.
"""

PARTS = tuple(f"assets/{folder}/" for folder in sorted({folder for folders in BUNDLES.values() for folder in folders}))
"""Where the parts lie below `docs/`; they are not published one by one."""

ON_DEMAND = "assets/on-demand"
"""Scripts for one component each: `NAME.js` goes to the pages that have an element of the class `cp-NAME`."""

_SITE_SCRIPT = "assets/site.js"


def bundles(assets: Path) -> dict[str, str]:
    """The text of each bundle by its name."""
    parts = {
        name: [path for folder in folders for path in files_below(assets / folder, f".{name.split('.')[1]}")]
        for name, folders in BUNDLES.items()
    }
    return {name: "\n".join(path.read_text(encoding="utf-8") for path in paths) for name, paths in parts.items()}


def on_demand(docs: Path) -> dict[str, str]:
    """The script of each class that has one: `{"cp-worksheet": "assets/on-demand/worksheet.js"}`."""
    return {f"cp-{path.stem}": f"{ON_DEMAND}/{path.name}" for path in files_below(docs / ON_DEMAND, ".js")}


def with_scripts(page: Page, scripts: Mapping[str, str]) -> Page:
    """A finished page that also loads the scripts of what it has, after the site's own."""
    has = classes(page)
    wanted = [path for name, path in scripts.items() if name in has]
    for at, token in enumerate(page):
        if token.starts("script") and (address := token.attributes.get("src", "")).endswith(_SITE_SCRIPT):
            base = address.removesuffix(_SITE_SCRIPT)
            tags = [(start_tag("script", {"src": base + path, "defer": ""}), end_tag("script")) for path in wanted]
            after = at + 2  # it holds nothing: next comes its end tag
            return [*page[:after], *chain.from_iterable(tags), *page[after:]]
    return page
