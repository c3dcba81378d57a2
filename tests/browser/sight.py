"""What sticks out, is cut off or lies on top of something else on the page that a test has opened."""

SPACED = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }
"""
"""The text spacing of WCAG 2.2, 1.4.12."""

FINGER = 44
"""The least height and width, in pixels, of what fingers press."""

_CUT = """() => {
  const seen = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && getComputedStyle(element).clipPath === "none" && !element.closest(".cp-unseen, .md-skip, .md-dialog, thead");
  const texts = element => [...element.childNodes].filter(node => node.nodeType === 3 && node.textContent.trim());
  const words = element => {
    const range = document.createRange();
    const boxes = texts(element).flatMap(node => { range.selectNode(node); return [...range.getClientRects()]; });
    const [left, top] = ["left", "top"].map(side => Math.min(...boxes.map(box => box[side])));
    const [right, bottom] = ["right", "bottom"].map(side => Math.max(...boxes.map(box => box[side])));
    return {left, top, right, bottom};
  };
  const name = element => element.outerHTML.replace(/\\s+/g, " ").slice(0, 110);
  const all = [...document.querySelectorAll("body *")].filter(element => seen(element) && texts(element).length);
  const found = [];
  for (const element of all) {
    const own = words(element);
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const how = getComputedStyle(box);
      if (box.matches(".cp-unseen") || how.display === "contents" || how.display === "inline") continue;
      const around = box.getBoundingClientRect();
      const isWider = own.right > around.right + 2 || own.left < around.left - 2;
      const isHigher = own.bottom > around.bottom + 4 || own.top < around.top - 4;
      if (isWider && /hidden|clip/.test(how.overflowX) || isHigher && /hidden|clip/.test(how.overflowY)) {
        found.push(`cut off: ${name(element)}`);
        break;
      }
      if (how.position === "fixed") break;
    }
    const mayScroll = element.closest("table, pre, .md-typeset__scrollwrap");
    const isOut = own.right > innerWidth + 1 || own.left < -1;
    if (isOut && !mayScroll) found.push(`sticks out: ${name(element)}`);
  }
  for (const element of all) {
    const content = element.closest(".md-content, .cp-menu, .md-sidebar");
    const isOut = content && words(element).right > content.getBoundingClientRect().right + 2;
    const mayBe = element.closest("pre, .md-typeset__scrollwrap, .headerlink");
    if (isOut && !mayBe) found.push(`out of its column: ${name(element)}`);
  }
  const inLines = [...document.querySelectorAll(".md-header__inner > *, .md-tabs__item")].filter(seen);
  const lines = inLines.map(element => [element, element.getBoundingClientRect()]);
  const overlap = (a, b) => a.left < b.left && a.right > b.left + 2 && a.bottom > b.top + 2 && b.bottom > a.top + 2;
  const hasSize = box => box.width && box.height;
  for (const [one, a] of lines) for (const [two, b] of lines) {
    const areBeside = one !== two && one.parentElement === two.parentElement && hasSize(a) && hasSize(b);
    if (areBeside && overlap(a, b)) found.push(`overlap: ${name(one)} and ${name(two)}`);
  }
  const width = document.documentElement.scrollWidth;
  if (width > innerWidth) found.push(`the page is ${width} pixels wide`);
  return [...new Set(found)];
}"""


def add_style(page, css: str) -> None:
    """Add rules to a page in a way that its policy allows."""
    add = """css => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
    }"""
    page.evaluate(add, css)


def larger(page, times: float) -> None:
    """Text that many times as large, as a reader sets it in the browser: everything measured in letters grows."""
    grow = """times => {
        const root = document.documentElement;
        root.style.fontSize = "";
        if (times !== 1) root.style.fontSize = `${parseFloat(getComputedStyle(root).fontSize) * times}px`;
    }"""
    page.evaluate(grow, times)


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
