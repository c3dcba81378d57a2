"""The site on a plain web server: nginx as the guide for publishing sets it up, under a sub-path."""

import http.client
import os
import re
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pytest

from macros.components.worksheet.model import Worksheet
from tests.conftest import ROOT
from tests.machine import nginx

GUIDES = [ROOT / f"docs/{locale}/contributing/publish.md" for locale in ("en", "es")]


def snippet(guide: Path) -> str:
    """The lines for nginx that the guide tells people to use."""
    return re.search(r"^```\n(location .*?)^```$", guide.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)[1]


def test_both_languages_give_the_same_lines_for_nginx():
    assert snippet(GUIDES[0]) == snippet(GUIDES[1])


def until_it_listens(port: int) -> None:
    for _ in range(6000):  # a minute, which no test asserts
        with suppress(ConnectionError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.01)


CONFIGURATION = """
{user} daemon off; pid {folder}/pid; error_log {folder}/error.log; events {{}}
http {{
access_log off; {scratch}
types {{
  text/html html; text/css css; application/javascript js;
  image/svg+xml svg; application/xml xml; application/pdf pdf;
}}
gzip on; gzip_types text/css application/javascript;
server {{ listen 127.0.0.1:{port};
{snippet} }} }}
"""
"""A whole configuration of nginx around the snippet of the guide."""


@pytest.fixture
def ask(site, tmp_path):
    """Ask the server for a path: the status, the headers and the body."""
    folder = tmp_path
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    scratch = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        CONFIGURATION.format(
            user="user root;" if os.geteuid() == 0 else "",
            folder=folder,
            scratch=scratch,
            port=port,
            snippet=snippet(GUIDES[0]).replace("/var/www/collective-power", str(site)),
        )
    )
    server = subprocess.Popen([nginx(), "-p", str(folder), "-c", str(folder / "nginx.conf")])

    def asked(path: str, **headers: str):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()

    until_it_listens(port)
    yield asked
    server.terminate()
    server.wait()


@pytest.mark.skipif(nginx() is None, reason="the guide for publishing needs nginx")
def test_nginx_serves_every_kind_of_file_with_the_headers(ask, site, curriculum):
    part, sheet = curriculum.parts[0], next(iter(curriculum.all(Worksheet)))
    sent = (site / "_headers").read_text(encoding="utf-8").split("\n\n")[0].splitlines()[1:]
    expected = {name.lower(): value for name, value in (line.strip().split(": ", 1) for line in sent)}
    for path, status, kind in [
        ("", 200, "text/html"),
        (f"es/{part.id}/{part.modules[0].id}/", 200, "text/html"),
        ("assets/site.js", 200, "application/javascript"),
        ("assets/site.css", 200, "text/css"),
        (f"files/{sheet}.pdf", 200, "application/pdf"),
        ("es/nowhere/", 404, "text/html"),
    ]:
        answered, headers, body = ask(f"/collective-power/{path}")
        assert (answered, headers["content-type"]) == (status, kind), path
        assert {name: headers.get(name) for name in expected} == expected, path
        if status == 404:
            assert body == (site / "404.html").read_bytes()
    assert ask("/collective-power/assets/site.css", **{"Accept-Encoding": "gzip"})[1]["content-encoding"] == "gzip"
