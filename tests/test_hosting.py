"""The site on a plain web server: nginx as the guide for publishing sets it up, under a sub-path."""

import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT

GUIDES = [ROOT / f"docs/{locale}/contributing/publish.md" for locale in ("en", "es")]
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def snippet(guide: Path) -> str:
    """The lines for nginx that the guide tells people to use."""
    return re.search(r"^```\n(location .*?)^```$", guide.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)[1]


def test_both_languages_give_the_same_lines_for_nginx():
    assert snippet(GUIDES[0]) == snippet(GUIDES[1])


@pytest.fixture(scope="module")
def ask(site, tmp_path_factory):
    """Ask the server for a path: the status, the headers and the body."""
    if not NGINX:
        message = "nginx is not installed"
        pytest.fail(message) if os.environ.get("CI") == "true" else pytest.skip(message)
    folder = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    scratch = "".join(f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    types = "types { text/html html; text/css css; application/javascript js; image/svg+xml svg; application/xml xml; application/pdf pdf; }"
    (folder / "nginx.conf").write_text(
        f"{'user root;' if os.geteuid() == 0 else ''} daemon off; pid {folder}/pid; error_log {folder}/error.log; events {{}}\n"
        f"http {{ access_log off; {scratch} {types}\ngzip on; gzip_types text/css application/javascript;\n"
        f"server {{ listen 127.0.0.1:{port};\n{snippet(GUIDES[0]).replace('/var/www/collective-power', str(site))} }} }}\n"
    )
    server = subprocess.Popen([NGINX, "-p", str(folder), "-c", str(folder / "nginx.conf")])

    def asked(path: str, **headers: str):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()

    for _ in range(100):
        try:
            asked("/")
            break
        except ConnectionError:
            time.sleep(0.1)
    yield asked
    server.terminate()
    server.wait()


@pytest.mark.parametrize("path, status, kind", [
    ("/collective-power/", 200, "text/html"),
    ("/collective-power/es/part-1/step-04-connect/", 200, "text/html"),
    ("/collective-power/assets/site.js", 200, "application/javascript"),
    ("/collective-power/assets/site.css", 200, "text/css"),
    ("/collective-power/files/partner-map.pdf", 200, "application/pdf"),
    ("/collective-power/es/nowhere/", 404, "text/html"),
])
def test_nginx_serves_every_kind_of_file_with_the_headers(ask, site, path, status, kind):
    answered, headers, body = ask(path)
    assert (answered, headers["content-type"]) == (status, kind)
    sent = (site / "_headers").read_text(encoding="utf-8").split("\n\n")[0].splitlines()[1:]
    assert len(sent) >= 8
    for name, value in (line.strip().split(": ", 1) for line in sent):
        assert headers[name.lower()] == value
    if status == 404:
        assert body == (site / "404.html").read_bytes()


def test_nginx_sends_styles_compressed(ask):
    assert ask("/collective-power/assets/site.css", **{"Accept-Encoding": "gzip"})[1]["content-encoding"] == "gzip"
