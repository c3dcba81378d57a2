"""Every macro that pages may call. The folder is the register: each component's `views.py` names its own."""

from collections.abc import Callable
from importlib import import_module

from macros.components.context import Context
from macros.components.macro import Macro
from macros.components.register import COMPONENTS, FOLDER
from macros.components.use import Use
from macros.source.page import Call

_VIEWS = {path.parent.name for path in FOLDER.glob("*/views.py")}

MACROS: dict[str, Macro] = {
    name: macro
    for component in sorted(_VIEWS)
    for name, macro in import_module(f"macros.components.{component}.views").MACROS.items()
}
"""By the name that authors write."""

USES: dict[str, Callable[[Context, str], Use]] = {name: macro.use for name, macro in MACROS.items() if macro.use}
"""What a session uses, by the macro that shows it."""


def data_shown_by(call: Call) -> str:
    """The file of `docs/data/` whose texts a macro shows to readers; empty if it shows none of its own.

    A macro shows the record whose file it names, `poll("hardest-step")`, or the whole file that it is named after,
    `glossary()`.
    """
    macro = MACROS.get(call.name)
    for data in (component.data for component in COMPONENTS.values() if component.data):
        if data.is_folder and macro and macro.arguments[:1] == (data.model,) and call.arguments:
            return data.file_of(call.arguments[0])
        if not data.is_folder and data.name == call.name:
            return data.path
    return ""
