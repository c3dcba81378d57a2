"""What sticks out, is cut off or lies on top of something else on the page that a test has opened."""

LARGE = "document.documentElement.style.fontSize = parseFloat(getComputedStyle(document.documentElement).fontSize) * 2 + 'px'"
"""Text at 200 %, as a reader sets it in the browser: everything measured in letters grows."""

SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"
"""The text spacing of WCAG 2.2, 1.4.12."""

_CUT = """() => {
  const seen = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true}) && getComputedStyle(element).clipPath === "none" && !element.closest(".cp-unseen, .md-skip, .md-dialog, thead");
  const text = element => [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
  const name = element => element.outerHTML.replace(/\\s+/g, " ").slice(0, 110);
  const found = [], all = [...document.querySelectorAll("body *")].filter(element => seen(element) && text(element));
  for (const element of all) {
    const style = getComputedStyle(element), range = document.createRange();
    range.selectNodeContents(element);
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const how = getComputedStyle(box);
      if (box.matches(".cp-unseen") || how.display === "contents" || how.display === "inline") continue;
      const words = range.getBoundingClientRect(), around = box.getBoundingClientRect();
      const clipsX = /hidden|clip/.test(how.overflowX), clipsY = /hidden|clip/.test(how.overflowY);
      if (clipsX && (words.right > around.right + 2 || words.left < around.left - 2) || clipsY && (words.bottom > around.bottom + 4 || words.top < around.top - 4)) { found.push(`cut off: ${name(element)}`); break; }
      if (how.position === "fixed") break;
    }
    if (range.getBoundingClientRect().right > innerWidth + 1 && !element.closest("table, .md-typeset__scrollwrap")) found.push(`sticks out: ${name(element)}`);
  }
  for (const element of all) {
    const content = element.closest(".md-content, .cp-menu, .md-sidebar"), range = document.createRange();
    range.selectNodeContents(element);
    if (content && range.getBoundingClientRect().right > content.getBoundingClientRect().right + 2 && !element.closest(".md-typeset__scrollwrap, .headerlink")) found.push(`out of its column: ${name(element)}`);
  }
  const lines = [...document.querySelectorAll(".md-header__inner > *, .md-tabs__item")].filter(seen).map(element => [element, element.getBoundingClientRect()]).filter(([, box]) => box.width && box.height);
  for (const [one, a] of lines) for (const [two, b] of lines)
    if (one !== two && one.parentElement === two.parentElement && a.left < b.left && a.right > b.left + 2 && a.bottom > b.top + 2 && b.bottom > a.top + 2) found.push(`overlap: ${name(one)} and ${name(two)}`);
  if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} pixels wide`);
  return [...new Set(found)];
}"""


def cut_off(page) -> list[str]:
    """Every text that is cut, sticks out of the page or lies on its neighbour."""
    return page.evaluate(_CUT)
