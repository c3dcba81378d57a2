"""What sticks out, is cut off or lies on top of something else on the page that a test has opened."""

SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"
"""The text spacing of WCAG 2.2, 1.4.12."""

FINGER = 44
"""The least height and width, in pixels, of what fingers press."""

_CUT = """() => {
  const seen = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true}) && getComputedStyle(element).clipPath === "none" && !element.closest(".cp-unseen, .md-skip, .md-dialog, thead");
  const text = element => [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
  const words = element => {
    const range = document.createRange(), own = [...element.childNodes].filter(node => node.nodeType === 3 && node.textContent.trim());
    const boxes = own.flatMap(node => { range.selectNode(node); return [...range.getClientRects()]; });
    const [left, top] = ["left", "top"].map(side => Math.min(...boxes.map(box => box[side])));
    const [right, bottom] = ["right", "bottom"].map(side => Math.max(...boxes.map(box => box[side])));
    return {left, top, right, bottom};
  };
  const name = element => element.outerHTML.replace(/\\s+/g, " ").slice(0, 110);
  const found = [], all = [...document.querySelectorAll("body *")].filter(element => seen(element) && text(element));
  for (const element of all) {
    const own = words(element);
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const how = getComputedStyle(box);
      if (box.matches(".cp-unseen") || how.display === "contents" || how.display === "inline") continue;
      const around = box.getBoundingClientRect();
      const clipsX = /hidden|clip/.test(how.overflowX), clipsY = /hidden|clip/.test(how.overflowY);
      if (clipsX && (own.right > around.right + 2 || own.left < around.left - 2) || clipsY && (own.bottom > around.bottom + 4 || own.top < around.top - 4)) { found.push(`cut off: ${name(element)}`); break; }
      if (how.position === "fixed") break;
    }
    if ((own.right > innerWidth + 1 || own.left < -1) && !element.closest("table, pre, .md-typeset__scrollwrap")) found.push(`sticks out: ${name(element)}`);
  }
  for (const element of all) {
    const content = element.closest(".md-content, .cp-menu, .md-sidebar");
    if (content && words(element).right > content.getBoundingClientRect().right + 2 && !element.closest("pre, .md-typeset__scrollwrap, .headerlink")) found.push(`out of its column: ${name(element)}`);
  }
  const lines = [...document.querySelectorAll(".md-header__inner > *, .md-tabs__item")].filter(seen).map(element => [element, element.getBoundingClientRect()]).filter(([, box]) => box.width && box.height);
  for (const [one, a] of lines) for (const [two, b] of lines)
    if (one !== two && one.parentElement === two.parentElement && a.left < b.left && a.right > b.left + 2 && a.bottom > b.top + 2 && b.bottom > a.top + 2) found.push(`overlap: ${name(one)} and ${name(two)}`);
  if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} pixels wide`);
  return [...new Set(found)];
}"""


def add_style(page, css: str) -> None:
    """Add rules to a page in a way that its policy allows."""
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }",
        css,
    )


def larger(page, times: float) -> None:
    """Text that many times as large, as a reader sets it in the browser: everything measured in letters grows."""
    page.evaluate(
        "times => { const root = document.documentElement; root.style.fontSize = ''; if (times !== 1) root.style.fontSize = `${parseFloat(getComputedStyle(root).fontSize) * times}px`; }",
        times,
    )


def cut_off(page) -> list[str]:
    """Every text that is cut, sticks out of the page or lies on its neighbour."""
    return page.evaluate(_CUT)


def small_fields(page) -> list[str]:
    """Every field to write or choose in that is too low for a finger."""
    return page.evaluate(
        """lowest => [...document.querySelectorAll("input:not([type=radio], [type=checkbox]), select, textarea")]
            .filter(field => field.checkVisibility({visibilityProperty: true}) && field.offsetHeight < lowest)
            .map(field => `only ${field.offsetHeight} pixels high: ${field.outerHTML.slice(0, 110)}`)""",
        FINGER,
    )
