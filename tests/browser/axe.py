"""axe-core in the page that a test has opened: what it finds, in plain lines."""

from collections import Counter, defaultdict
from importlib.util import find_spec
from pathlib import Path

AXE = Path(find_spec("axe_playwright_python").origin).parent / "axe.min.js"
"""A script for `page.add_init_script(path=AXE)`, which the browser compiles once for all pages of a tab."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""WCAG 2.0 to 2.2, A and AA, and what axe's makers hold to be good practice."""

STATES = [("default", 1280), ("slate", 360), ("slate", 1280), ("default", 360)]
"""Colors and widths; the first two show each color and each width once, and so do the last two."""

OF_STYLE = ["color-contrast", "link-in-text-block", "target-size"]
"""What style sheets decide, by colors and width: more than half of what axe costs, on a long page nine tenths."""

_RUN = """async ([rules, off, where, each, known]) => {
  const times = new Map(known), sorts = new Map(), repeated = new Set(), counted = [];
  const code = text => {
    let sum = 7;
    for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
    return sum;
  };
  const short = /^[a-z]{1,9}$/;
  const about = element => element.getAttributeNames().map(name => {
    const value = element.getAttribute(name);
    return name === "class" || short.test(value) ? `${name}=${value}` : name;
  });
  const everything = [...document.querySelectorAll("body *")];
  for (const element of everything) {  // parents come before their children
    const isFirst = element === element.parentElement.firstElementChild;
    const told = [element.tagName, ...about(element), element.type, element.checked, isFirst];
    const sort = code([sorts.get(element.parentElement), ...told].join(" "));
    sorts.set(element, sort);
    if (!element.checkVisibility({visibilityProperty: true})) continue;  // axe looks at it once it shows
    if ((times.get(sort) ?? 0) >= each) { repeated.add(element); continue; }
    times.set(sort, (times.get(sort) ?? 0) + 1);
    counted.push(sort);
  }
  for (const element of everything.reverse()) {
    if (![...element.children].every(child => repeated.has(child))) repeated.delete(element);
  }
  const include = [document.querySelector(where) ?? document.documentElement];
  const exclude = [...repeated].filter(element => !repeated.has(element.parentElement));
  const disabled = Object.fromEntries(off.map(id => [id, {enabled: false}]));
  const how = {runOnly: rules, rules: disabled, resultTypes: ["violations"], preload: false};
  const found = await axe.run({include, exclude}, how);
  const told = (rule, node) => {
    const why = node.failureSummary.split("\\n").slice(1).join(" ").trim();
    return `${rule.id}: ${node.target.join(" ")}\\n    ${node.html.slice(0, 120)}\\n    ${why}`;
  };
  return [counted, found.violations.flatMap(rule => rule.nodes.map(node => told(rule, node)))];
}"""


ALL = 1_000_000
"""More elements than a page has."""


class Axe:
    """Looks through one page after the other: at all of its structure, and at the style of few elements of a sort.

    Of one sort are those with the same tags, classes and states around them and of their own: a style sheet knows no
    more of an element. Its name is its own.

    Args:
        each: How many of a sort are looked at for their style, over all pages; 0 for all of them.
    """

    def __init__(self, each: int = 1):
        self._each, self._times = each, defaultdict(Counter)

    def rules_broken(self, page, where: str = "html") -> list[str]:
        """What axe holds against the structure and the names in the page as it stands now, whatever its style.

        Args:
            page: An open page, in any state: a menu open, a form half filled in.
            where: The part of it to look at; if the page has no such part, all of it.
        """
        return page.evaluate(_RUN, [RULES, OF_STYLE, where, ALL, []])[1]

    def hard_to_see(self, page, states=STATES) -> list[str]:
        """What axe holds against the colors and sizes on the page as it stands now, in each of the colors and widths.

        Each is told by state, rule and element.

        Args:
            page: An open page; it is not loaded again, so its state stays.
            states: Which colors and widths to show it in.
        """
        told = []
        for scheme, width in states:
            show(page, scheme, width)
            told += [f"{scheme}, {width} px, {fault}" for fault in self._told(page, self._times[scheme, width])]
        return told

    def _told(self, page, times: Counter) -> list[str]:
        counted, faults = page.evaluate(_RUN, [OF_STYLE, [], "html", self._each or ALL, list(times.items())])
        times.update(counted)
        return faults


def show(page, scheme: str, width: int) -> None:
    """Show a page in the theme's colors of that name, on a screen of that width."""
    if page.viewport_size["width"] != width:
        page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "slate" else "light")
    page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme; scrollTo(0, 0); }", scheme)
