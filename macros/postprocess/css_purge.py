"""Make the finished site small.

What no page uses is left out of the theme's styles, they become one file with ours, and files that nothing loads are
not published.
"""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import tinycss2
from tinycss2.ast import Node

from macros.postprocess.tokens import Page, Token

UNUSED = (
    "search",
    "assets/images/favicon.png",
    "assets/javascripts/lunr",
    "assets/javascripts/workers",
    "assets/*/*.map",
    "pagefind/pagefind-*ui*",
    "pagefind/pagefind-highlight.js",
)
"""What the theme and Pagefind bring along for uses that the site does not have."""

FOREIGN = ("md-annotation", "md-code", "md-search", "md-source", "md-tag", "md-tooltip", "md-version", "tabbed")
"""What the theme's script could make out of features that are off: its styles stay only if a page itself has it."""

_THEME = "assets/stylesheets/"
"""Where the theme's own style sheets are."""

_CLASS = re.compile(r"\.((?:[\w-]|\\.)+)")
_CHOICE = re.compile(r":(?:not|is|where)\([^()]*\)")

# matches, after the bracket: {--md-icon:url("data:image/svg+xml,<svg/>");color:red}
# does not match: {color:red}   a{b:var(--md-icon)}
_PROPERTY = re.compile(
    r"""
    (?P<before> [{;] )
    (?P<name> --[\w-]+ ) :
    (?: [^;{}"'] | "[^"]*" | '[^']*' )*  # its value, in which a text can hold anything
    (?: ; (?=[^;}]) | (?=}) )            # the last one of a rule leaves no semicolon behind
    """,
    re.VERBOSE,
)
_MAP = re.compile(r"\n?(?://|/\*)# sourceMappingURL=\S+?\.map(?: ?\*/)?\s*$")


def slim(site: Path, classes: set[str]) -> None:
    """Take away from the finished site what nobody would miss, and put its styles into one file.

    Args:
        classes: Every class on any page.
    """
    for pattern in UNUSED:
        for path in sorted(site.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    scripts = sorted((site / "assets").rglob("*.js"))
    for path in scripts:
        path.write_text(_MAP.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
    words = {word for path in scripts for word in re.findall(r"[\w-]+", path.read_text(encoding="utf-8"))}
    _join_styles(site, classes | {word for word in words if not word.startswith(FOREIGN)})


def _join_styles(site: Path, used: set[str]) -> None:
    """The theme's styles come first in the site's own, so that a page asks for one file and not for three."""
    theme, own = sorted(site.glob(f"{_THEME}*.css")), site / "assets/site.css"
    styles = "".join(without_unused(_MAP.sub("", path.read_text(encoding="utf-8")), used) for path in theme)
    ours = re.sub(r"/\*.*?\*/\s*", "", own.read_text(encoding="utf-8"), flags=re.DOTALL)
    own.write_text(without_unnamed(styles, styles + ours) + ours, encoding="utf-8")
    shutil.rmtree(site / _THEME)


def without_theme_styles(page: Page) -> Page:
    """A page that asks for the site's own style sheet alone."""
    kept: list[Token] = []
    for token in page:
        if not (token.starts("link") and _THEME in token.attributes.get("href", "")):
            kept.append(token)
        elif kept and kept[-1].kind == "text":  # the line that the tag stood on
            kept[-1] = Token(kept[-1].source.rstrip())
    return kept


def without_unnamed(css: str, everything: str) -> str:
    """A style sheet without the custom properties that `everything` never asks for.

    Such as the pictures of icons that no page has.
    """
    wanted = set(re.findall(r"var\(\s*(--[\w-]+)", everything))
    return _PROPERTY.sub(lambda match: match[0] if match["name"] in wanted else match["before"], css)


def without_unused(css: str, used: set[str]) -> str:
    """A style sheet without the rules for classes that are not in `used`: the words of all pages and scripts."""
    return _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), used)


def _rules(rules: Sequence[Node], used: set[str]) -> str:
    kept: list[str] = []
    for rule in rules:
        if rule.type == "qualified-rule":
            if selectors := [selector for selector in _selectors(rule.prelude) if _applies(selector, used)]:
                kept.append(f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}")
        elif rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports") and rule.content is not None:
            if inner := _rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), used):
                kept.append(f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}")
        else:
            kept.append(rule.serialize())
    return "".join(kept)


def _selectors(prelude: Sequence[Node]) -> list[str]:
    """What stands between the commas; those inside brackets belong to one selector."""
    groups: list[list[Node]] = [[]]
    for token in prelude:
        if token == ",":
            groups.append([])
        else:
            groups[-1].append(token)
    return [tinycss2.serialize(group).strip() for group in groups]


def _applies(selector: str, used: set[str]) -> bool:
    """Whether all of its classes exist; those of `:not()`, `:is()` and `:where()` are only one choice of several."""
    return all(name.replace("\\", "") in used for name in _CLASS.findall(_CHOICE.sub("", selector)))
