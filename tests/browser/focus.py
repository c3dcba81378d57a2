"""Where the focus goes on a page, and what is wrong with the way it shows."""

_LOOK = """const covers = ".md-header, #exit, .cp-menu, .cp-search__panel, [popover]:popover-open, .md-tabs";
const pointsOf = (at, box) => {  // of a field, browsers bring the line into sight on which the reader writes
  const ofField = [[.5, .1], [.02, .1], [.98, .1]], ofOther = [[.5, .5], [.02, .1], [.98, .1], [.02, .9], [.98, .9]];
  const points = at.matches("textarea") ? ofField : ofOther;
  return points.map(([x, y]) => [box.x + box.width * x, box.y + box.height * y]);
};
const wrongWith = at => {
  // the theme's choice of colors shows one label for all
  const shows = at.matches(".md-option") ? at.form.querySelector("label:not([hidden])") : at;
  const box = [...shows.getClientRects()].find(box => box.width > 0) ?? shows.getBoundingClientRect();
  const style = getComputedStyle(shows), wrong = [];
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) wrong.push("no outline");
  if (box.width < 2 || box.height < 2) wrong.push("no size");
  for (const [x, y] of pointsOf(at, box)) {
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) {
      if (box.height < innerHeight - 150) wrong.push("out of sight");
      continue;
    }
    const top = document.elementFromPoint(x, y), isOther = top && !shows.contains(top) && !top.contains(shows);
    if (isOther && top.closest(covers)) wrong.push(`covered by ${top.outerHTML.slice(0, 60)}`);
  }
  return [...new Set(wrong)];
};
const isPassedOver = at => {  // of choices that belong together, Tab stops at the chosen one, or else at the first
  const group = at.type === "radio" ? [...document.getElementsByName(at.name)] : [at];
  return at !== (group.find(choice => choice.checked) ?? group[0]);
};
const settled = async at => {
  const wrong = wrongWith(at);
  if (!wrong.length) return wrong;
  // the page moves what Exit would cover
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  return wrongWith(at);
};
"""

_STEP = f"""async () => {{
  {_LOOK}
  const at = document.activeElement;
  if (at === document.body || at.dataset.seen) return null;
  at.dataset.seen = "yes";
  return [at.outerHTML.slice(0, 100), await settled(at)];
}}"""

_ALL = f"""async where => {{
  {_LOOK}
  const stops = [], kinds = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";
  for (const at of (document.querySelector(where) ?? document.body).querySelectorAll(kinds)) {{
    if (at.tabIndex < 0 || at.disabled || at.closest("[inert]") || isPassedOver(at)) continue;
    if (!at.checkVisibility({{visibilityProperty: true}})) continue;
    at.focus();
    if (document.activeElement !== at) continue;
    stops.push([at.outerHTML.slice(0, 100), await settled(at)]);
  }}
  return stops;
}}"""


def walk(page) -> dict[str, list[str]]:
    """Press Tab from the top to the end; each stop with what is wrong with it: no outline, out of sight, covered."""
    stops = {}
    while True:
        page.keyboard.press("Tab")
        stop = page.evaluate(_STEP)
        if stop is None:
            return stops
        name, wrong = stop
        stops[f"{len(stops) + 1}. {name}"] = wrong


def walk_on(page) -> dict[str, list[str]]:
    """The same from where the skip link leads; whoever has walked through one page knows what comes before."""
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    return walk(page)


def every_stop(page, where: str = "body") -> dict[str, list[str]]:
    """The same for everything in a part of the page that takes the focus.

    It is given to one after the other by script: quicker, and as if by the keyboard.
    """
    page.keyboard.press("Tab")  # what gets the focus from now on shows it
    return {f"{number}. {name}": wrong for number, (name, wrong) in enumerate(page.evaluate(_ALL, where), 1)}


def wrong_stops(stops: dict[str, list[str]]) -> list[str]:
    if not stops:
        return ["nothing takes the focus"]
    return [f"focus on {stop}: {', '.join(wrong)}" for stop, wrong in stops.items() if wrong]
