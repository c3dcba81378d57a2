"""The door for mkdocs-macros: it gives the pages their macros."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin

    from macros.site.build import Build

build: "Build | None" = None
"""What is being built; `site/hooks.py` sets it, for MkDocs and mkdocs-macros each come in by a door of their own."""


def define_env(env: "MacrosPlugin") -> None:
    """Called by mkdocs-macros once per language."""
    if not build:
        raise SystemExit("mkdocs.yml\n  hooks: `macros/site/hooks.py` is missing.\n  Fix: Bring it back.")
    build.define_macros(env)
