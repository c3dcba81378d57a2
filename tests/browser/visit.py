"""A tab on the site that writes down what should not happen, and the waiting for what should."""

import os

import pytest

from tests.machine import browser, light_browser

ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""No other host can be reached; that a page tried is a fault of its own."""

WATCH = """addEventListener("securitypolicyviolation", event => {
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
})"""


def launch_options(keeps_pages: bool = False) -> dict | None:
    """How to start the browser; None if the machine has none.

    Args:
        keeps_pages: Whether it keeps whole pages for Back, as readers' browsers do.
    """
    arguments = ["--disable-background-networking", ALONE] + (["--no-sandbox"] if os.geteuid() == 0 else [])
    chosen = browser() if keeps_pages else light_browser()
    return chosen and {
        "executable_path": chosen,
        "args": arguments,
        "ignore_default_args": ["--disable-back-forward-cache"] if keeps_pages else None,
    }


class Visit:
    """A browser tab that writes down what should not happen.

    Attributes:
        page: The tab.
        address: Where the site is, ending with a slash.
        faults: What went wrong so far: errors of scripts, answers that failed, what the policy refused, requests to
            other hosts.
    """

    def __init__(self, page, address: str):
        self.page, self.address, self.faults = page, address, []
        page.add_init_script(WATCH)
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        page.on("response", self._answered)
        page.on("request", self._asked)

    def _said(self, message) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console: {message.text}")

    def _answered(self, response) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")

    def _asked(self, request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.faults.append(f"left the site: {request.url}")

    def open(self, path: str = ""):
        """Go to a page, and wait until all that it loads has run."""
        self.page.goto(self.address + path)
        return self.page

    def leave(self) -> None:
        """Close the tab, and take away whatever the site has stored and been allowed."""
        if not self.page.is_closed():
            origin = "/".join(self.address.split("/")[:3])
            session = self.page.context.new_cdp_session(self.page)
            session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
            self.page.context.clear_permissions()
        for page in self.page.context.pages:
            page.close()


def stored(page) -> list:
    """Whatever the browser keeps for the site. Pages opened from files have no caches and no workers."""
    return page.evaluate("""async () => {
        const kept = [document.cookie, ...Object.values(localStorage), ...Object.values(sessionStorage)];
        kept.push(...await indexedDB.databases());
        if (location.protocol !== "file:") {
            kept.push(...await caches.keys(), ...await navigator.serviceWorker.getRegistrations());
        }
        return kept.filter(Boolean);
    }""")


def wait_until(page, condition: str, seconds: float = 20) -> None:
    """Wait inside the page until a condition holds.

    Playwright's own way runs a text as code there, which the site's policy forbids.

    Raises:
        AssertionError: It never did.
    """
    came_true = page.evaluate(
        f"""async seconds => {{
        for (const end = performance.now() + seconds * 1000; performance.now() < end;) {{
            if ({condition}) return true;
            await new Promise(resolve => setTimeout(resolve, 20));
        }}
        return false;
    }}""",
        seconds,
    )
    assert came_true, f"this never came true: {condition}"


def none_of(faults: list[str]) -> None:
    """Fail with every fault in full, a line each."""
    if faults:
        pytest.fail("\n".join([f"{len(faults)} found:", *faults]), pytrace=False)
