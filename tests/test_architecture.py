"""The house keeps its rooms apart: what may import what, and no word in a template."""

import ast
import re
from functools import cache

from tests.conftest import ROOT

MACROS = ROOT / "macros"
DOORS = {"hooks.py", "build.py"}
ORDER = [
    "source.problems", "source.escape", "source.localized", "source.disclosure", "source.files", "source.validate", "components.*.model", "components.labels", "source.inline", "source.page",
    "components.curriculum", "postprocess.languages", "components.examples", "source.syntax", "export", "rules.parity", "rules", "rules.load", "translations", "components.block.markdown",
    "components.context", "components.*.views", "components.gallery", "components.views", "translations.notices", "export.cache", "tools.schemas", "tools.scaffold", "export.worksheet_files",
    "export.trainer_files", "tools.review_summary", "export.meeting_files", "site.nav", "site.settings", "postprocess.search_index", "postprocess.tables", "offline", "postprocess.assets",
    "postprocess.css_purge", "postprocess.headers", "site.prepare", "site.finish", "site.build",
]
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
    parts = dotted.removeprefix("macros.").split(".")
    if not dotted.startswith("macros."):
        return None
    for length in (3, 2, 1):
        name = ".".join(parts[:length])
        if name in ORDER:
            return ORDER.index(name)
    if parts[0] == "components" and len(parts) > 2:
        return ORDER.index("components.*.model" if parts[2] in ("model", "page", "fields", "schedule", "chat") else "components.*.views")
    return None


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
