"""What each rule of our style sheets says, compared with what the browser makes of it, by `cascade.js`.

A declaration that never holds has lost the cascade.
"""

from dataclasses import dataclass, field
from pathlib import Path

from macros.postprocess.assets import bundles

WIDE, NARROW, DARK = {}, {"width": 360}, {"color": "dark"}
ACTED = [(acted, acted) for acted in ("hover", "focus", "target", "fullscreen")]
STATES = (
    ("print", {"width": 720, "media": "print"}),
    *(
        (kind, {**state, "acted": acted})
        for state, kinds in ((NARROW, "narrow"), (DARK, "dark"), (WIDE, "wide"))
        for kind, acted in ((kinds, ""), *ACTED)
    ),
    ("forced", {"forced": "active"}),
    ("forced", {"forced": "active", "color": "dark"}),
)
"""Screen and paper, wide and narrow, light, dark and forced colors; pointer or focus on everything at once.

Each by the name of what the page wants to be seen in it: with forced colors, only what is said for them is compared.
"""

_PREPARE = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


@dataclass
class Comparison:
    """What has been seen so far, over all pages and states.

    Attributes:
        assets: The folder of our style sheets.
        rules: Every rule of the style sheets that were looked at, one for each selector.
        matched: Those that something on a page, in some state, was under.
        held: The declarations that were true somewhere.
        lost: Those that were not, with one place where they should have been.
    """

    assets: Path
    rules: set[str] = field(default_factory=set)
    matched: set[str] = field(default_factory=set)
    held: set[str] = field(default_factory=set)
    lost: dict[str, str] = field(default_factory=dict)

    def begin(self, page) -> None:
        """Prepare a page that has just been opened: `look` needs it once."""
        sheet = "deck.css" if page.locator("body.cp-deck").count() else "site.css"
        page.evaluate(_PREPARE, [bundles(self.assets)[sheet], dict.fromkeys(self.held, True)])

    def look(self, page) -> None:
        """Compare the page as it stands now, in each of the states."""
        wanted = page.evaluate("whatCascadeWants()")
        for kind, state in STATES:
            if kind not in wanted:
                continue
            is_dark = state.get("color") == "dark"
            page.set_viewport_size({"width": state.get("width", 1280), "height": 100})
            page.emulate_media(
                media=state.get("media", "screen"),
                color_scheme="dark" if is_dark else "light",
                forced_colors=state.get("forced", "none"),
                reduced_motion="reduce",
            )
            only = "forced-colors" if "forced" in state else ""
            wanted = page.evaluate(
                "([scheme, acted, only]) => { lookAtCascade(scheme, acted, only); return whatCascadeWants(); }",
                ["slate" if is_dark else "default", state.get("acted", ""), only],
            )

    def end(self, page) -> None:
        """Write down what the page has shown; whoever visits next sees an ordinary window."""
        seen = page.evaluate("whatCascadeShowed()")
        self.rules |= set(seen["rules"])
        self.matched |= set(seen["matched"])
        self.held |= set(seen["held"])
        self.lost |= dict(seen["lost"])
        page.emulate_media(media="screen", color_scheme="light", forced_colors="none")

    def dead(self) -> list[str]:
        """Each declaration that never held, and where it was lost."""
        return [f"{key}: {place}" for key, place in self.lost.items() if key not in self.held]

    def unmatched(self) -> list[str]:
        """Each rule that nothing was ever under."""
        return sorted(self.rules - self.matched)
