"""`mkdocs serve` after a mistake: it shows the last good pages, and on top of each what is to be mended.

MkDocs itself answers no request after a build has failed, until one succeeds; by then its folder may be empty.
"""

import logging
import re
import shutil
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from wsgiref.types import StartResponse, WSGIEnvironment

from mkdocs.livereload import LiveReloadServer

if TYPE_CHECKING:
    from _typeshed import OptExcInfo

_BODY = re.compile(rb"<body\b[^>]*>|\Z")
_BANNER = """
<div role="alert" lang="en" style="position:sticky;top:0;z-index:99;max-height:50vh;overflow:auto;padding:.5rem 1rem;\
background:#fff;color:#000;border:.2rem solid #b00020;font-size:.8rem;line-height:1.4">
<strong>This page is the last one that could be built.</strong>
<pre style="margin:0;white-space:pre-wrap;overflow-wrap:anywhere;font:inherit">{}</pre>
</div>
"""

log = logging.getLogger("mkdocs.macros.serve")


class LastGood:
    """The pages of the last build that ended well, and why the one after it did not.

    Attributes:
        said: What the terminal says of the last build; empty if it ended well.
    """

    def __init__(self, server: LiveReloadServer):
        self.said = ""
        self._site, self._build, self._answer = Path(server.root), server.builder, server.serve_request
        self._kept = self._site.with_name(f"{self._site.name}-last-good")

    def build(self) -> None:
        """Build anew; a build that fails ends as well as one that does not, so that MkDocs answers again."""
        told = _Told()
        logging.getLogger("mkdocs").addHandler(told)
        self._site.rename(self._kept)
        self._site.mkdir(0o700)
        is_good = False
        try:
            self._build()
            is_good, self.said = True, ""
        except (Exception, SystemExit) as error:
            if not told.errors:
                log.debug("", exc_info=True)
                reason = str(error) if isinstance(error, Exception) else "what is wrong stands above."
                log.error("The site cannot be built: %s", reason or type(error).__name__)
                told.errors[:0] = told.warnings
            self.said = "\n".join(told.errors)
        finally:
            logging.getLogger("mkdocs").removeHandler(told)
            if not is_good:
                shutil.rmtree(self._site)
                self._kept.rename(self._site)
            else:
                shutil.rmtree(self._kept)

    def answer(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """What MkDocs answers, with the problem on top of a page."""
        if not (said := self.said):
            return self._answer(environ, start_response)
        kept: list[tuple[str, list[tuple[str, str]]]] = []

        def hear(
            status: str, headers: list[tuple[str, str]], error: "OptExcInfo | None" = None, /
        ) -> Callable[[bytes], object]:
            kept.append((status, headers))
            return lambda body: None

        content = self._answer(environ, hear)
        status, headers = kept[-1]
        if ("Content-Type", "text/html") in headers:
            banner = _BANNER.format(escape(said)).encode()
            content = [_BODY.sub(lambda body: body[0] + banner, b"".join(content), count=1)]
            headers = [header for header in headers if header[0] != "Content-Length"]
            headers.append(("Content-Length", str(len(content[0]))))
        start_response(status, headers)
        return content


class _Told(logging.Handler):
    """What the terminal says is wrong during one build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.errors: list[str] = []
        self.warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        (self.errors if record.levelno >= logging.ERROR else self.warnings).append(record.getMessage())


def keep_last_good(server: LiveReloadServer) -> None:
    """From now on the server shows the last good pages while a build fails."""
    last_good = LastGood(server)
    server.builder = last_good.build
    server.set_app(last_good.answer)
