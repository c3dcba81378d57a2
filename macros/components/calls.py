"""Runs the macro calls of a text, and nothing else that a template could do."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment


class _Calls(Template):
    """A text with calls. Whoever renders it cannot hand anything else to it: mkdocs-macros would, its settings too."""

    def render(self, *args: Any, **values: Any) -> str:
        return super().render()


class Calls(SandboxedEnvironment):
    """Knows our macros: no variable, filter, test, file or setting."""

    template_class = _Calls

    def __init__(self, macros: Mapping[str, Callable[..., str]]):
        super().__init__(undefined=StrictUndefined)
        for names in (self.globals, self.filters, self.tests):
            names.clear()
        self.globals.update(macros)

    def expand(self, text: str) -> str:
        """The text with what its calls leave in it."""
        return self.from_string(text).render() if "{" in text else text
