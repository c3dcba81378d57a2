"""The house keeps its rooms apart: what may import what, and no word in a template."""

import ast
import re
from functools import cache

from tests.conftest import ROOT

MACROS = ROOT / "macros"
DOORS = {"door.py", "site.py"}
ORDER = ["problems", "markdown", "localized", "care", "reading", "checking", "components.model", "labels", "inline", "pages", "curriculum", "languages", "examples", "authors", "export", "parity", "rules", "loading", "translations", "blocks", "showing", "components.views", "gallery", "show", "telling", "keeping", "schemas", "starting", "documents", "handouts", "comparing", "small_files", "menu", "settings", "search", "tables", "offline", "bundles", "diet", "policy", "preparing", "finishing", "site"]
"""A module imports only from modules on its left."""


@cache
def imports(path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def room(dotted: str) -> int | None:
    """The place in the order of a module of ours."""
    if dotted.startswith("macros.components."):
        kind = dotted.split(".")[3] if len(dotted.split(".")) > 3 else ""
        return ORDER.index("components.model" if kind in ("model", "page", "fields", "schedule", "chat") else "components.views")
    name = dotted.removeprefix("macros.").split(".")[0]
    return ORDER.index(name) if dotted.startswith("macros.") and name in ORDER else None


def test_only_the_doors_know_mkdocs():
    knowing = {path.name for path in MACROS.rglob("*.py") if any(name.split(".")[0].startswith("mkdocs") for name in imports(path))}
    assert knowing == DOORS


def test_only_one_file_knows_the_pdf_engine():
    assert [path.name for path in MACROS.rglob("*.py") if "typst" in imports(path)] == ["engine.py"]


def test_data_flows_one_way():
    backward = []
    for path in MACROS.rglob("*.py"):
        here = room("macros." + ".".join(path.relative_to(MACROS).with_suffix("").parts))
        for name in imports(path):
            there = room(name)
            if here is not None and there is not None and there > here:
                backward.append(f"{path.relative_to(ROOT)} imports {name}")
    assert backward == []


def test_templates_print_no_word_of_their_own():
    spoken = []
    for path in [*MACROS.rglob("*.html")]:
        text = re.sub(r"<script>.*?</script>|\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", path.read_text(encoding="utf-8"), flags=re.S)
        said = re.findall(r'\b(?:aria-label|alt|title|placeholder)="([^"]*)"', text)
        text = re.sub(r'<[^>]*>|[\w-]+="[^"]*"', " ", text) + " ".join(said)
        spoken += [f"{path.relative_to(ROOT)}: {word}" for word in re.findall(r"[^\W\d_]{2,}", text)]
    assert spoken == []


def test_no_file_has_grown_past_one_idea():
    long = {path.relative_to(ROOT).as_posix() for path in [*MACROS.rglob("*.py"), *(ROOT / "tests").rglob("*.py")] if len(path.read_text(encoding="utf-8").splitlines()) > 200}
    assert long == set()
