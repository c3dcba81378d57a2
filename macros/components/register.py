"""Every component. The folder is the register: a new one is a folder here, and no list names it."""

from importlib import import_module
from pathlib import Path

from macros.components.component import Component, Data
from macros.source.localized import Record

FOLDER = Path(__file__).parent


def _component(folder: Path) -> Component:
    """What its `model.py` says of it; a component that has none is shown and has no data."""
    if not (folder / "model.py").exists():
        return Component(folder.name, None, None, None)
    model = import_module(f"macros.components.{folder.name}.model")
    data: Data | None = getattr(model, "DATA", None)
    words: type[Record] | None = getattr(model, "Words", None)
    example: type[Record] | None = getattr(model, "EXAMPLE", data.record if data else None)
    return Component(folder.name, data, words, example)


COMPONENTS = {
    folder.name: _component(folder) for folder in sorted(FOLDER.iterdir()) if (folder / "__init__.py").exists()
}
"""By the name of its folder."""
