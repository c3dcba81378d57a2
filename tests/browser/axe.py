"""axe-core in the page that a test has opened: what it finds, in plain lines."""

from importlib.util import find_spec
from pathlib import Path

AXE = Path(find_spec("axe_playwright_python").origin).parent / "axe.min.js"
"""A script for `page.add_init_script(path=AXE)`, which the browser compiles once for all pages of a tab."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""WCAG 2.0 to 2.2, A and AA, and what axe's makers hold to be good practice."""

STATES = [("default", 1280), ("slate", 360), ("slate", 1280), ("default", 360)]
"""Colors and widths; the first two show each color and each width once, and so do the last two."""

OF_COLORS = ["color-contrast", "link-in-text-block"]
"""Half of what axe costs. Colors come from our style sheets by class, so that one page of each kind shows them all."""

_RUN = """([rules, off]) => axe.run({runOnly: rules, rules: Object.fromEntries(off.map(id => [id, {enabled: false}])), resultTypes: ["violations"], preload: false}).then(told => told.violations.flatMap(
  rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")}\\n    ${node.html.slice(0, 120)}\\n    ${node.failureSummary.split("\\n").slice(1).join(" ").trim()}`)))"""


def axe_faults(page, states=STATES, only: list[str] = RULES, but: list[str] = ()) -> list[str]:
    """Everything that axe holds against the page as it stands now, in each of the colors and widths: state, rule, element.

    Args:
        page: An open page, in any state: a menu open, a form half filled in.
        states: Which colors and widths to show it in; the page is not loaded again, so its state stays.
        only: Which kinds of rules, or which rules.
        but: Rules to leave out.
    """
    told = []
    for scheme, width in states:
        show(page, scheme, width)
        told += [f"{scheme}, {width} px, {fault}" for fault in page.evaluate(_RUN, [only, list(but)])]
    return told


def show(page, scheme: str, width: int) -> None:
    """Show a page in the theme's colors of that name, on a screen of that width."""
    if page.viewport_size["width"] != width:
        page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "slate" else "light")
    page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme; scrollTo(0, 0); }", scheme)
