"""A real browser on the built site, which may ask no other host for anything."""

import functools
import gzip
import http.server
import os
import shutil
import threading
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site as a host does: under a sub-path, compressed, with the site's own headers and page for wrong addresses."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(SUB_PATH))

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path if path.is_file() else Path(self.directory, "404.html")
        content, kind = found.read_bytes(), self.guess_type(str(found))
        self.send_response(200 if path == found else 404)
        self.send_header("Content-Type", kind + ("; charset=utf-8" if kind.startswith("text/") else ""))
        for name, value in sent_with_every_file(Path(self.directory)):
            self.send_header(name, value)
        if kind.startswith(("text/", "application/js", "application/json", "image/svg")):
            content = gzip.compress(content, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *details):
        pass


@functools.cache
def sent_with_every_file(site: Path) -> list[tuple[str, str]]:
    """The headers under `/*` of the site's `_headers`."""
    block = (site / "_headers").read_text(encoding="utf-8").split("\n\n")[0].splitlines()[1:]
    return [tuple(line.strip().split(": ", 1)) for line in block]


SUB_PATH = "/collective-power"


@pytest.fixture(scope="session")
def address(site) -> str:
    """Where the built site is served, ending with a slash."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}/"
    server.shutdown()


def chromium_options(chromium) -> dict | None:
    """How to start Playwright's own Chromium, or the system's; None if there is neither."""
    options = {"args": ["--disable-background-networking"] + (["--no-sandbox"] if os.geteuid() == 0 else [])}
    if Path(chromium.executable_path).exists():
        return options
    system = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    return {**options, "executable_path": system} if system else None


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        options = chromium_options(playwright.chromium)
        if options is None:
            message = "no browser found: run `playwright install chromium`, or install Chromium from your system's packages"
            pytest.fail(message) if os.environ.get("CI") == "true" else pytest.skip(message)
        browser = playwright.chromium.launch(**options)
        yield browser
        browser.close()


class Visit:
    """A browser tab on the site that writes down what should not happen."""

    def __init__(self, page, address: str):
        self.page, self.address, self.faults = page, address, []
        page.route("**/*", self._guard)
        page.on("console", lambda message: self.faults.append(f"console: {message.text}") if message.type in ("error", "warning") else None)
        page.add_init_script("addEventListener('securitypolicyviolation', event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))")
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        page.on("response", lambda response: self.faults.append(f"{response.status}: {response.url}") if response.status >= 400 else None)

    def _guard(self, route):
        if route.request.url.startswith((self.address, "data:", "blob:")):
            route.continue_()
        else:
            self.faults.append(f"left the site: {route.request.url}")
            route.abort()

    def open(self, path: str = ""):
        self.page.goto(self.address + path, wait_until="networkidle")
        return self.page


def stored(page) -> list:
    """Whatever the browser keeps for the site. Pages opened from files have no caches and no workers."""
    return page.evaluate("""async () => [
        document.cookie, ...Object.values(localStorage), ...Object.values(sessionStorage), ...(await indexedDB.databases()),
        ...(location.protocol === "file:" ? [] : [...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations())]),
    ].filter(Boolean)""")


@pytest.fixture
def visit(browser, address):
    """A tab that must end without a fault."""
    context = browser.new_context(locale="en-US")
    made = Visit(context.new_page(), address)
    yield made
    context.close()
    assert made.faults == []


@pytest.fixture
def phone(browser, address):
    """The same on a screen 360 pixels wide."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    made = Visit(context.new_page(), address)
    yield made
    context.close()
    assert made.faults == []


def wait_until(page, condition: str, seconds: float = 10) -> None:
    """Wait for a condition in the page. Playwright's own way runs a text as code there, which the site's policy forbids."""
    for _ in range(int(seconds * 20)):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"this never came true: {condition}")
