"""Texts from data inside Markdown: they are never markup, and never a template."""

import json
import re
from html import escape

_MARKS = re.compile(r"[\\`*_\[\]<>{}#|]|&(?=#?\w+;)|^[-+~=:/]|^\d+(?=[.)])")
"""What Markdown or a template could understand: some anywhere, some only at the beginning."""


def plain(text: str) -> str:
    """The text as Markdown that shows just these letters, wherever it stands.

    What could be a mark becomes an entity: a backslash would do for Markdown, but a template reads the page before it.
    """
    return _MARKS.sub(lambda mark: "".join(f"&#{ord(letter)};" for letter in mark[0]), " ".join(text.split()))


def quoted(text: str) -> str:
    """The text as a YAML string."""
    return json.dumps(text, ensure_ascii=False)


def as_text(text: str) -> str:
    """The text for HTML that is made without a template of ours."""
    return escape(text).replace("{", "&#123;")
