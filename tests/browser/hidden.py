"""What takes the focus, or is read aloud, and is not seen on the page that a test has opened."""

READ_ON_PURPOSE = ".cp-unseen, .md-skip, thead"
"""Words for screen readers; the link that shows when it has the focus; the heads of tables whose rows are cards."""

_UNSEEN = """purpose => {
  const byStyle = {visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true};
  const clips = style => /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
  const unseen = element => {
    if (!element.checkVisibility(byStyle)) return "transparent";
    const box = [...element.getClientRects()].find(box => box.width > 3 && box.height > 3);
    if (!box) return "without size";
    const [left, right, bottom] = [box.left + scrollX, box.right + scrollX, box.bottom + scrollY];
    const page = document.documentElement;
    if (right <= 1 || bottom <= 1 || left >= Math.max(innerWidth, page.scrollWidth) - 1) return "off the page";
    for (let around = element; around && around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.clipPath !== "none" || style.position === "absolute" && style.clip !== "auto") return "clipped";
      if (around === element || !clips(style) || style.display === "contents") continue;
      const shown = around.getBoundingClientRect();
      if (box.right <= shown.left + 1 || box.left >= shown.right - 1) return "cut away";
      if (box.bottom <= shown.top + 1 || box.top >= shown.bottom - 1) return "cut away";
    }
    return null;
  };
  const name = element => element.outerHTML.replace(/\\s+/g, " ").slice(0, 110);
  const rendered = element => element.checkVisibility({visibilityProperty: true});
  const shows = element =>  // the theme's choice of colors shows one label for all
    element.matches(".md-option") ? element.form.querySelector("label:not([hidden])") : element;
  const isStop = element => {
    if (element.type !== "radio") return true;
    const named = [...document.querySelectorAll(`input[type=radio][name="${element.name}"]`)];
    const group = named.filter(radio => radio.form === element.form);
    return element === (group.find(radio => radio.checked) ?? group[0]);
  };
  const kinds = "a[href], area[href], button, input, select, textarea, summary, iframe, [contenteditable], [tabindex]";
  const stops = [...document.querySelectorAll(kinds)].filter(element =>
    element.tabIndex >= 0 && !element.disabled && !element.closest("[inert]") && rendered(element) && isStop(element));
  const found = [], had = document.activeElement, [x, y] = [scrollX, scrollY];
  for (const stop of stops) {
    let why = unseen(shows(stop));
    if (why) {
      stop.focus({preventScroll: true});
      why = unseen(shows(stop));  // a link that shows when it has the focus is seen by whoever needs it
    }
    if (why) found.push(`takes the focus, but is ${why}: ${name(stop)}`);
  }
  had.focus?.({preventScroll: true});
  if (had === document.body) document.activeElement.blur();
  scrollTo(x, y);
  const unspoken = `[aria-hidden=true], script, style, noscript, option, title, ${purpose}`;
  for (const element of document.querySelectorAll("body *")) {
    const says = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    if (!says || !rendered(element) || element.closest(unspoken)) continue;
    const control = element.closest("a[href], button, summary, label");
    if (control && control !== element && !unseen(control)) continue;  // the name of something that is seen
    const why = unseen(element);
    if (why && !stops.includes(element)) found.push(`is read aloud, but is ${why}: ${name(element)}`);
  }
  return found;
}"""


def unseen_stops(page) -> list[str]:
    """Everything that a keyboard stops at or a screen reader says, and that nobody sees at the page's present width.

    Words that are only for screen readers are `READ_ON_PURPOSE`; what shows as soon as it has the focus is seen.
    """
    return page.evaluate(_UNSEEN, READ_ON_PURPOSE)
