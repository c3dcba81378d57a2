"""The house keeps its rooms apart: what may import what, and no word in a template."""

import ast
import re
from functools import cache
from graphlib import TopologicalSorter

from tests.conftest import ROOT

MACROS = ROOT / "macros"
DOORS = {"__init__.py", "__main__.py"}
ROOMS = re.findall(r"^\| `(\w+)/`", (MACROS / "README.md").read_text(encoding="utf-8"), re.MULTILINE)[::-1]
"""From the ground to the top floor, as the map of the house has them."""


@cache
def imports(path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def module(path) -> str:
    """The dotted name of a file below `macros/`."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imported(path) -> set[str]:
    """The modules of ours that a file imports."""
    return {
        name if name in MODULES else name.rpartition(".")[0] for name in imports(path) if name.startswith("macros.")
    }


MODULES = {module(path): path for path in MACROS.rglob("*.py")}


def test_the_map_names_every_room():
    folders = {path.name for path in MACROS.iterdir() if path.is_dir()} - {"__pycache__", "theme"}
    assert sorted(ROOMS) == sorted(folders)
    assert {path.name for path in MACROS.iterdir() if path.is_file()} == DOORS | {"README.md"}


def test_a_room_imports_only_from_rooms_below_it():
    upward = []
    for name, path in MODULES.items():
        if path.parent == MACROS:
            continue
        here = ROOMS.index(name.split(".")[1])
        upward += [
            f"{path.relative_to(ROOT)} imports {other}"
            for other in imported(path)
            if other.count(".") and ROOMS.index(other.split(".")[1]) > here
        ]
    assert upward == []


def test_no_module_needs_one_that_needs_it():
    TopologicalSorter({name: imported(path) - {name} for name, path in MODULES.items()}).prepare()


def test_only_the_top_floor_knows_mkdocs():
    knowing = {
        path.parent.relative_to(MACROS).as_posix()
        for path in MODULES.values()
        if any(name.split(".")[0].startswith("mkdocs") for name in imports(path))
    }
    assert knowing - {"."} == {ROOMS[-1]}  # the doors are named in its types


def test_only_one_file_knows_the_pdf_engine():
    assert [path.name for path in MACROS.rglob("*.py") if "typst" in imports(path)] == ["engine.py"]


def test_templates_print_no_word_of_their_own():
    spoken = []
    for path in [*MACROS.rglob("*.html")]:
        text = re.sub(
            r"<script>.*?</script>|\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}",
            " ",
            path.read_text(encoding="utf-8"),
            flags=re.DOTALL,
        )
        said = re.findall(r'\b(?:aria-label|alt|title|placeholder)="([^"]*)"', text)
        text = re.sub(r'<[^>]*>|[\w-]+="[^"]*"', " ", text) + " ".join(said)
        spoken += [f"{path.relative_to(ROOT)}: {word}" for word in re.findall(r"[^\W\d_]{2,}", text)]
    assert spoken == []


def test_no_file_has_grown_past_one_idea():
    long = {
        path.relative_to(ROOT).as_posix()
        for path in [*MACROS.rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
        if len(path.read_text(encoding="utf-8").splitlines()) > 200
    }
    assert long == set()
