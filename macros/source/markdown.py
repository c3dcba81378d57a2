"""Python-Markdown as this site uses it: what authors write becomes HTML in one way, whoever asks for it.

HTML among the Markdown is text like any other and is shown letter for letter, so no page can bring an element that
Markdown does not make.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from markdown import Extension, Markdown

EXTENSIONS: Mapping[str, dict[str, Any]] = {
    "attr_list": {},
    "fenced_code": {},
    "tables": {"use_align_attribute": True},  # a `style` would be refused by the policy
    "toc": {"toc_depth": 3},
    "pymdownx.blocks.html": {},
    "macros.source.markdown:NoHtml": {},
}
"""Each extension with its settings."""


class NoHtml(Extension):
    """HTML is text (https://python-markdown.github.io/change_log/release-3.0/#safe_mode-and-html_replacement_text)."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  its name in Python-Markdown
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")


def to_html(text: str) -> str:
    """What authors write, as HTML; the links to its headings are missing, which only pages have."""
    return _converter().reset().convert(text)


@cache
def _converter() -> Markdown:
    return Markdown(extensions=list(EXTENSIONS), extension_configs=dict(EXTENSIONS))
