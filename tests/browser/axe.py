"""axe-core in the page that a test has opened: what it finds, in plain lines."""

from importlib.util import find_spec
from pathlib import Path

AXE = (Path(find_spec("axe_playwright_python").origin).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""WCAG 2.0 to 2.2, A and AA, and what axe's makers hold to be good practice."""

STATES = [("default", 1280), ("slate", 360), ("slate", 1280), ("default", 360)]
"""Colors and widths; the first two show each color and each width once."""

_RUN = """rules => axe.run(document, {runOnly: rules, resultTypes: ["violations"], preload: false}).then(found => found.violations.flatMap(
  rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")}\n    ${node.html.slice(0, 120)}\n    ${node.failureSummary.split("\\n").slice(1).join(" ").trim()}`)))"""


def faults(page, states=STATES) -> list[str]:
    """Everything that axe holds against the page as it stands now, in each of the colors and widths: page, rule, element.

    Args:
        page: An open page, in any state: a menu open, a form half filled in.
        states: Which colors and widths to show it in; the page is not loaded again, so its state stays.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = []
    for scheme, width in states:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme="dark" if scheme == "slate" else "light", reduced_motion="reduce")
        page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme; }", scheme)
        found += [f"{page.url}, {scheme}, {width} px\n  {fault}" for fault in page.evaluate(_RUN, RULES)]
    return found
