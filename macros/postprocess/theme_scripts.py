"""The scripts that stand in the theme's templates: the only ones that a page may hold, and that its policy may name."""

import re
from collections.abc import Iterable
from pathlib import Path

from macros.postprocess.tokens import Page, Token, rest_of, serialize

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_JINJA = re.compile(r"\s*\{[#%{]-.*?[#%}]\}|\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
"""What Jinja reads; a hyphen at its beginning takes away the spaces before it."""

_ADDRESS = r"[\w./-]*"
"""All that the theme ever fills in: the way from a page to the top of the site."""


class StrangeScriptError(Exception):
    """A finished page holds a script that the theme did not write."""


def theme_scripts(folders: Iterable[Path]) -> re.Pattern[str]:
    """What a script of the theme looks like on a page.

    Args:
        folders: Where the theme's templates are, ours and Material's.
    """
    templates = sorted(path for folder in folders for path in folder.rglob("*.html"))
    texts = (path.read_text(encoding="utf-8") for path in templates)
    return re.compile("|".join(sorted({_filled(script) for text in texts for script in _SCRIPT.findall(text)})))


def _filled(script: str) -> str:
    """A script in a template as a pattern of what it is on a page."""
    written = _JINJA.split(script)
    tags = [tag.strip() for tag in _JINJA.findall(script)]
    holes = [_ADDRESS if tag.startswith("{{") else "" for tag in tags]
    return "".join(re.escape(text) + hole for text, hole in zip(written, [*holes, ""]))


def inline_scripts(page: Page) -> list[str]:
    """The scripts that stand in a page itself; data for scripts is none."""
    tokens = iter(page)
    return [serialize(rest_of("script", tokens)[:-1]) for token in tokens if _is_inline(token)]


def _is_inline(token: Token) -> bool:
    told = token.attributes
    return token.starts("script") and "src" not in told and told.get("type") != "application/json"


def refuse_strangers(path: str, page: Page, known: re.Pattern[str]) -> None:
    """Nothing runs on a page that is not the theme's.

    Raises:
        StrangeScriptError: A script is not `known`.
    """
    for script in inline_scripts(page):
        if not known.fullmatch(script):
            raise StrangeScriptError(f"{path}: a script that is not the theme's stands on the page: {script[:60]!r}")
