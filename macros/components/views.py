"""Every macro that pages may call. The folder is the register: each component's `views.py` names its own."""

from importlib import import_module
from pathlib import Path

from macros.components.macro import Macro

_VIEWS = sorted(path.parent.name for path in Path(__file__).parent.glob("*/views.py"))

MACROS: dict[str, Macro] = {
    name: macro
    for component in _VIEWS
    for name, macro in import_module(f"macros.components.{component}.views").MACROS.items()
}
