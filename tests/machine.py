"""What the tests need from the machine besides Python, and which of them cannot run without it."""

import functools
import os
import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Gap:
    """A program that is not there: what cannot be tested without it, and how to get it."""

    what: str
    skips: str
    mend: str


def browser() -> str | None:
    """The browser that the tests use: the system's Chromium, or the one that Playwright has brought."""
    system = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    brought = sorted(
        Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", Path.home() / ".cache/ms-playwright")).glob(
            "chromium-*/chrome-*/chrome*"
        )
    )
    return system or next((str(path) for path in brought if os.access(path, os.X_OK) and path.stem == "chrome"), None)


def light_browser() -> str | None:
    """The same without windows of its own, if the system has it: it needs a third less, but keeps no pages for Back."""
    return shutil.which("chromium-headless-shell") or browser()


def nginx() -> str | None:
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def java() -> str | None:
    """Java with its compiler, which runs the checker of veraPDF from its source."""
    return shutil.which("java") if shutil.which("javac") else None


@functools.cache
def missing() -> tuple[Gap, ...]:
    """What this machine lacks."""
    wanted = {
        browser: Gap(
            "Chromium",
            "everything that readers and trainers do in a browser",
            "Debian's `chromium`, or `playwright install chromium`",
        ),
        nginx: Gap("nginx", "the guide for publishing", "Debian's `nginx-light`"),
        java: Gap("Java 17 or newer", "the HTML standard and veraPDF's rules", "Debian's `default-jdk-headless`"),
    }
    return tuple(gap for find, gap in wanted.items() if find() is None)
