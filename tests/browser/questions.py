"""What every page is asked once it is open: each question answers with what is wrong, or with nothing."""

from tests.browser.visit import stored

BASE = "https://example.org/collective-power/"
SAID = {"en": "Emergency: Exit site", "es": "Emergencia: Salir del sitio"}
"""What screen readers say of the exit."""

ON_TOP = """() => {
    const box = document.getElementById("exit").getBoundingClientRect(), edge = 3;
    const {width, height} = box, right = width - edge, bottom = height - edge;
    return [[edge, edge], [right, edge], [width / 2, height / 2], [edge, bottom], [right, bottom]]
        .every(([x, y]) => document.elementFromPoint(box.x + x, box.y + y)?.closest("#exit"));
}"""
"""Whether a press on the middle or near any corner of the exit reaches it."""

_SAYS = """() => {
  const all = kinds => [...document.querySelectorAll(kinds)];
  const level = heading => heading?.tagName[1] ?? 0;
  const says = part => (part.textContent + (part.alt ?? "") + (part.ariaLabel ?? "") + part.title).trim();
  return {
    lang: document.documentElement.lang,
    h1: document.querySelectorAll("h1").length,
    title: document.title,
    referrer: document.querySelector("meta[name=referrer]")?.content,
    description: document.querySelector("meta[name=description]")?.content ?? "",
    twins: Object.fromEntries(all("link[hreflang]").map(link => [link.hreflang, link.getAttribute("href")])),
    jumps: all("h1, h2, h3, h4, h5, h6")
      .filter((heading, at, others) => level(heading) - level(others[at - 1]) > 1).map(heading => heading.outerHTML),
    nameless: all("a[href], button, summary, img, svg[role=img]")
      .filter(part => !says(part) && part.alt !== "").map(part => part.outerHTML),
    searched: performance.getEntriesByType("resource").filter(entry => /pagefind|search/.test(entry.name)).length,
  };
}"""

_EXIT = f"""() => {{
    const link = document.getElementById("exit"), box = link?.getBoundingClientRect();
    return link && {{
        isLink: link.matches("a[href^='https:'][rel='nofollow noreferrer']:not([target])"),
        said: link.textContent.replace(/\\s+/g, " ").trim(),
        place: [...document.querySelectorAll("a[href], button")].indexOf(link),
        size: Math.min(box.width, box.height),
        inside: box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
        onTop: ({ON_TOP})(),
    }};
}}"""


def says_wrong(page, path: str) -> list[str]:
    """What a page does not say of itself as it should, or does before anybody asks.

    It says its language, one title, what it is about and where its twin is; its headings go down step by step, and what
    leads on has a name; it sends no referrer, keeps nothing, and loads no search before it is opened.
    """
    is_spanish, english = path.startswith("es/"), path.removeprefix("es/")
    told = page.evaluate(_SAYS)
    wanted = {
        "lang": "es" if is_spanish else "en",
        "h1": 1,
        "referrer": "no-referrer",
        "searched": 0,
        "jumps": [],
        "nameless": [],
        "twins": {"en": BASE + english, "es": f"{BASE}es/{english}", "x-default": BASE + english},
    }
    wrong = [f"{name} is {told[name]}, not {value}" for name, value in wanted.items() if told[name] != value]
    if not 20 <= len(told["description"]) <= 160:
        wrong.append(f"the description has {len(told['description'])} letters")
    return wrong + [f"stored: {value}" for value in stored(page)]


def exit_wrong(page, is_for_the_room: bool = False) -> list[str]:
    """Exit is a plain link right after the skip link, large, in sight and on top.

    A page that a room sees has none, so that no trainer leaves by accident.
    """
    told = page.evaluate(_EXIT)
    if told is None or is_for_the_room:
        return [] if told is None and is_for_the_room else [f"exit: {'on a page for the room' if told else 'missing'}"]
    wanted = {
        "isLink": True,
        "said": SAID[page.evaluate("document.documentElement.lang")],
        "place": 1,
        "inside": True,
        "onTop": True,
    }
    wrong = [f"exit: {name} is {told[name]}" for name, value in wanted.items() if told[name] != value]
    return [*wrong, f"exit: {told['size']} px"] if told["size"] < 44 else wrong
