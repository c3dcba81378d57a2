"""Editing is live: under `mkdocs serve`, what is saved shows on the next reload.

A mistake does not end the server.
"""

import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from urllib.error import URLError
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


@pytest.mark.parametrize(
    "is_one_by_one", [False, pytest.param(True, marks=pytest.mark.exhaustive)], ids=["at once", "one by one"]
)
def test_edits_show_and_mistakes_are_survived(project, is_one_by_one):
    with serving(project) as (address, log):

        def page() -> str:
            return urlopen(address + "es/part-1/finish/", timeout=PATIENCE).read().decode()

        def messages() -> str:
            return log.read_text(encoding="utf-8")

        wait_for(page, "¿Está listo su equipo?")
        for file, (old, new, seen) in EDITS.items():
            edit(project / file, old, new)
            if is_one_by_one:
                wait_for(page, seen)
        edit(project / "docs/data/polls/ready.yml", "kind: single", "kid: single")
        wait_for(
            messages,
            "docs/data/polls/ready.yml:7:1\n  kid: there is no such key as `kid` here.\n  Fix: Did you mean `kind`?",
        )
        assert "Traceback" not in messages()

        edit(project / "docs/data/polls/ready.yml", "kid: single", "kind: multiple")
        for seen in ("Elijan todas las respuestas que correspondan.", *(seen for *_, seen in EDITS.values())):
            wait_for(page, seen)
