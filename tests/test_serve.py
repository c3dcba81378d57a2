"""Editing is live: under `mkdocs serve`, what is saved shows on the next reload.

A mistake does not end the server.
"""

import re
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from html import unescape
from urllib.error import URLError
from urllib.parse import urljoin
from urllib.request import urlopen

import pytest

from tests.conftest import environment

PATIENCE = 300
"""Seconds to wait for a rebuild before the promise counts as broken."""


@contextmanager
def serving(project):
    """The address of the served project and the file that its messages go to."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = project / "serve.log"
    with log.open("w") as out:
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
        server = subprocess.Popen(command, cwd=project, env=environment(project), stdout=out, stderr=subprocess.STDOUT)
        try:
            yield f"http://127.0.0.1:{port}/collective-power/", log
        finally:
            server.terminate()
            server.wait()


def wait_for(seen, what: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if what in seen():
                return
        except (URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.05)
    raise AssertionError(f"never seen: {what}\n{seen()}")


def edit(file, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


EDITS = {
    "docs/es/part-1/finish.md": ("trata de finales", "trata de despedidas", "trata de despedidas"),
    "docs/data/polls/ready.yml": ("¿Está listo su equipo?", "¿Ya está listo su equipo?", "¿Ya está listo su equipo?"),
    "macros/components/poll/answers.html": (
        'class="cp-answers"',
        'class="cp-answers edited-template"',
        "edited-template",
    ),
    "macros/theme/partials/copyright.html": ("{{ words.footer }}", "{{ words.footer }} edited-theme", "edited-theme"),
    "macros/components/poll/chat.py": (
        "words.abstain[locale]]",
        "words.abstain[locale].upper()]",
        "PREFIERO NO RESPONDER",
    ),
}
"""Of words, data, a template, the theme and code: what is there, what is written instead, what a page then shows."""

MISTAKES = [
    (
        "docs/data/polls/ready.yml",
        "kind: single",
        "k<i>d: single",
        "docs/data/polls/ready.yml:7:1\n  k<i>d: there is no such key as `k<i>d` here.\n  Fix: Did you mean `kind`?",
    ),
    ("macros/components/poll/answers.html", "edited-template", "{{ nobody_knows }}", "'nobody_knows' is undefined"),
]
"""One that is seen before the first page is made, and one while pages are made: what is there, written and told."""


def without_epoch(page: str) -> str:
    """A page without the numbers by which it asks whether it is to be loaded again."""
    return re.sub(r"livereload\(\d+, \d+\)", "", page)


def reloaded(address: str, page: str) -> str:
    """Whether a browser that shows a page is told to load it again."""
    epoch, id = re.search(r"livereload\((\d+), (\d+)\)", page).groups()
    now = urlopen(urljoin(address, f"/livereload/{epoch}/{id}"), timeout=PATIENCE).read()
    return "new" if int(now) > int(epoch) else ""


def style_sheets(address: str, page: str) -> list[bytes]:
    """The style sheets of a page, while a mistake waits to be mended."""
    sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)
    assert len(sheets) > 1
    return [urlopen(urljoin(address + "es/part-1/finish/", sheet), timeout=20).read() for sheet in sheets]


@pytest.mark.parametrize(
    "is_one_by_one", [False, pytest.param(True, marks=pytest.mark.exhaustive)], ids=["at once", "one by one"]
)
def test_edits_show_and_mistakes_are_survived(project, is_one_by_one):
    with serving(project) as (address, log):

        def page() -> str:
            return urlopen(address + "es/part-1/finish/", timeout=PATIENCE).read().decode()

        def messages() -> str:
            return log.read_text(encoding="utf-8")

        def mistaken(before: str, said: str) -> str:
            """The page with the mistake on top of it, once the browser is told to load it again."""
            wait_for(messages, said)
            wait_for(lambda: reloaded(address, before), "new")
            shown = page()
            banner = re.search(r'<div role="alert".*?</div>', shown, re.DOTALL)[0]
            assert said in unescape(banner) and "<i>" not in banner
            assert without_epoch(shown.replace(banner, "")).split() == without_epoch(good).split()
            assert all(style_sheets(address, shown))
            return shown

        wait_for(page, "¿Está listo su equipo?")
        if is_one_by_one:
            for file, (old, new, seen) in EDITS.items():
                edit(project / file, old, new)
                wait_for(page, seen)
        good = page()
        (file, right, wrong, said), (other, other_right, other_wrong, other_said) = MISTAKES
        edit(project / file, right, wrong)
        if not is_one_by_one:
            for edited, (old, new, _) in EDITS.items():
                edit(project / edited, old, new)
        shown = mistaken(good, said)
        assert "Traceback" not in messages()
        edit(project / other, other_right, other_wrong)
        edit(project / file, wrong, right)
        assert said not in unescape(mistaken(shown, other_said))

        edit(project / other, other_wrong, other_right)
        edit(project / file, right, "kind: multiple")
        for seen in ("Elijan todas las respuestas que correspondan.", *(seen for *_, seen in EDITS.values())):
            wait_for(page, seen)
        assert 'role="alert"' not in page()
