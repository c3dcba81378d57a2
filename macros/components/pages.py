"""Every component that makes pages. The folder is the register: each has a `page.py` that says which."""

from importlib import import_module

from macros.components.made_page import MadePages
from macros.components.register import FOLDER

_COMPONENTS = sorted(path.parent.name for path in FOLDER.glob("*/page.py"))

PAGES: dict[str, MadePages] = {name: import_module(f"macros.components.{name}.page").PAGES for name in _COMPONENTS}
"""By the name of the component."""
