"""The door for mkdocs-macros: it gives the pages their macros."""

import sys


def define_env(env):
    """Called by mkdocs-macros once per language."""
    sys.modules["macros.site.build"].define_macros(env)
