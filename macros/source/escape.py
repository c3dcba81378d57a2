"""Texts from data inside Markdown: they are never markup, and never a template."""

import json
import re
from html import escape


def plain(text: str) -> str:
    """The text as Markdown that shows just these letters, wherever it stands.

    Braces become entities, for a template reads a page before Markdown does.
    """
    line = " ".join(text.split())
    line = re.sub(r"&(?=#?\w+;)", "&amp;", line)
    line = re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", line)
    return re.sub(r"[{}]|^[-+~=:/]|^\d+(?=[.)])", _entities, line)


def _entities(letters: re.Match[str]) -> str:
    return "".join(f"&#{ord(letter)};" for letter in letters[0])


def quoted(text: str) -> str:
    """The text as a YAML string."""
    return json.dumps(text, ensure_ascii=False)


def as_text(text: str) -> str:
    """The text for HTML that is made without a template of ours."""
    return escape(text).replace("{", "&#123;")
