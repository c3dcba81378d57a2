"""Texts from data inside Markdown: they are never markup."""

import re


def plain(text: str) -> str:
    """The text as Markdown that shows just these letters."""
    return re.sub(r"([\\`*_\[\]<>{}#|])", r"\\\1", text)


def quoted(text: str) -> str:
    """The text as a YAML string."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
