"""A walk through a page by the Tab key, and what is wrong with the way the focus shows."""

STEP = """() => {
  const at = document.activeElement;
  if (at === document.body || at.dataset.seen) return null;
  at.dataset.seen = "yes";
  const shows = at.matches(".md-option") ? at.nextElementSibling : at;  // the theme's choice of colors shows its label
  const box = [...shows.getClientRects()].find(box => box.width > 0) ?? shows.getBoundingClientRect(), style = getComputedStyle(shows);
  const name = at.outerHTML.slice(0, 100), wrong = [];
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) wrong.push("no outline");
  if (box.width < 2 || box.height < 2) wrong.push("no size");
  const points = [[.5, .5], [.02, .1], [.98, .1], [.02, .9], [.98, .9]].map(([x, y]) => [box.x + box.width * x, box.y + box.height * y]);
  for (const [x, y] of points) {
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) { if (box.height < innerHeight - 150) wrong.push("out of sight"); continue; }
    const top = document.elementFromPoint(x, y);
    if (top && !shows.contains(top) && !top.contains(shows) && top.closest(".md-header, #exit, .cp-menu, .cp-search__panel, [popover]:popover-open, .md-tabs")) wrong.push(`covered by ${top.outerHTML.slice(0, 60)}`);
  }
  return [name, [...new Set(wrong)]];
}"""


def walk(page) -> dict[str, list[str]]:
    """Press Tab from the top to the end; each stop with what is wrong with it: no outline, out of sight, covered."""
    stops = {}
    while True:
        page.keyboard.press("Tab")
        stop = page.evaluate(STEP)
        if stop is None:
            return stops
        name, wrong = stop
        stops[f"{len(stops) + 1}. {name}"] = wrong
