"""The door for mkdocs-macros: it gives the pages their macros."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin

    from macros.site.build import Build

build: "Build | None" = None
"""What is being built; `site/hooks.py` sets it, for MkDocs and mkdocs-macros each come in by a door of their own."""


def define_env(env: "MacrosPlugin") -> None:
    """Called by mkdocs-macros once per language."""
    assert build, "site/hooks.py is missing in mkdocs.yml"
    build.define_macros(env)
