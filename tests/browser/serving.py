"""The built site as a host serves it: under a sub-path and compressed.

It has the site's own headers and its page for wrong addresses.
"""

import contextlib
import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

SUB_PATH = "/collective-power"
COMPRESSED = ("text/", "application/js", "application/json", "image/svg")


@contextlib.contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve a folder for a while; the address of its home page, ending with a slash."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, site))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}/"
    finally:
        server.shutdown()


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, site: Path, *arguments):
        self.site = site
        super().__init__(*arguments, directory=str(site))

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(SUB_PATH))

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        file = path if path.is_file() else self.site / "404.html"
        kind = self.guess_type(str(file))
        is_text = kind.startswith(COMPRESSED)
        content = _content(file, is_text)
        self.send_response(200 if path == file else 404)
        self.send_header("Content-Type", kind + ("; charset=utf-8" if kind.startswith("text/") else ""))
        for name, value in _sent_with_every_file(self.site):
            self.send_header(name, value)
        if "assets" in path.parts:
            self.send_header("Cache-Control", "max-age=3600")
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        with contextlib.suppress(ConnectionError):  # the tab was closed before it had everything
            self.wfile.write(content)

    def log_message(self, *details):
        pass


@functools.lru_cache(maxsize=2000)
def _content(file: Path, is_text: bool) -> bytes:
    content = file.read_bytes()
    return gzip.compress(content, mtime=0) if is_text else content


@functools.cache
def _sent_with_every_file(site: Path) -> list[tuple[str, str]]:
    """The headers under `/*` of the site's `_headers`."""
    block = (site / "_headers").read_text(encoding="utf-8").split("\n\n")[0].splitlines()[1:]
    return [tuple(line.strip().split(": ", 1)) for line in block]
