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
"""More than half of what axe costs, on a long page nine tenths."""

_RUN = """async ([rules, off, where, each]) => {
  const everything = [...document.querySelectorAll("body *")], sorts = new Map(), times = {}, repeated = new Set();
  for (const element of everything) {  // parents come before their children
    const sort = [sorts.get(element.parentElement), element.tagName, ...element.getAttributeNames(), element.getAttribute("class"), element.type, element.checked].join(" ");
    sorts.set(element, times[sort] ? times[sort].name : (times[sort] = {count: 0, name: Object.keys(times).length}).name);
    if ((times[sort].count += 1) > each) repeated.add(element);
  }
  for (const element of everything.reverse()) if (![...element.children].every(child => repeated.has(child))) repeated.delete(element);
  const told = await axe.run({include: [document.querySelector(where) ?? document.documentElement], exclude: [...repeated].filter(element => !repeated.has(element.parentElement))},
    {runOnly: rules, rules: Object.fromEntries(off.map(id => [id, {enabled: false}])), resultTypes: ["violations"], preload: false});
  return told.violations.flatMap(rule => rule.nodes.map(node =>
    `${rule.id}: ${node.target.join(" ")}\\n    ${node.html.slice(0, 120)}\\n    ${node.failureSummary.split("\\n").slice(1).join(" ").trim()}`));
}"""

ALL = 1_000_000


def rules_broken(page, where: str = "html") -> list[str]:
    """What axe holds against the structure and the names in the page as it stands now, whatever its colors.

    Args:
        page: An open page, in any state: a menu open, a form half filled in.
        where: The part of it to look at; if the page has no such part, all of it.
    """
    return page.evaluate(_RUN, [RULES, OF_COLORS, where, ALL])


def hard_to_see(page, states=STATES, each: int = 2) -> list[str]:
    """What axe holds against the colors of the page as it stands now, in each of the colors and widths: state, rule, element.

    Args:
        page: An open page; it is not loaded again, so its state stays.
        states: Which colors and widths to show it in.
        each: How many elements of the same sort are looked at: style sheets know no more of an element than its place, its classes and its state.
    """
    told = []
    for scheme, width in states:
        show(page, scheme, width)
        told += [f"{scheme}, {width} px, {fault}" for fault in page.evaluate(_RUN, [OF_COLORS, [], "html", each])]
    return told


def show(page, scheme: str, width: int) -> None:
    """Show a page in the theme's colors of that name, on a screen of that width."""
    if page.viewport_size["width"] != width:
        page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "slate" else "light")
    page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme; scrollTo(0, 0); }", scheme)
