"""Promises of the built site, seen in its files."""

import re

from macros.components.series.schedule import on_time
from macros.loading import load_curriculum
from tests.conftest import ROOT, mkdocs


def text(site, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def test_facilitator_notes_are_not_in_any_participants_page(site):
    notes = [block.body for pages in load_curriculum(ROOT).pages.values() for page in pages.values() for block in page.items if getattr(block, "name", "") == "facilitator"]
    sentences = {re.sub(r"\*\*|\{\{.*?\}\}", "", line)[:60] for note in notes for line in note.splitlines() if line.startswith("**")}
    assert len(sentences) > 100
    for path in site.rglob("index.html"):
        if path.parent.name not in ("facilitator-guide", "present", "presenter"):
            page = path.read_text(encoding="utf-8")
            assert "cp-facilitator" not in page and not [start for start in sentences if start.split(". ", 1)[-1][:40] in page and len(start) > 50]


def test_facilitator_guide_has_every_module_with_its_clock_time_and_notes(site):
    curriculum = load_curriculum(ROOT)
    for part in curriculum.series.parts:
        for locale, folder in (("en", ""), ("es", "es/")):
            guide = text(site, f"{folder}{part.id}/facilitator-guide/index.html")
            for slot in on_time(part):
                assert f'id="{slot.module.id}"' in guide
                assert f"{slot.start:%-H:%M}–{slot.end:%-H:%M}" in guide
            assert guide.count('class="cp-box cp-facilitator"') >= len(part.modules)


def test_every_page_links_to_its_twin_for_search_engines(site):
    page = text(site, "es/part-1/step-04-connect/index.html")
    base = "https://example.org/collective-power/"
    assert set(re.findall(r'hreflang="([^"]+)" href="(https[^"]+)"', page)) == {
        ("en", base + "part-1/step-04-connect/"),
        ("x-default", base + "part-1/step-04-connect/"),
        ("es", base + "es/part-1/step-04-connect/"),
    }


def test_data_files_are_not_published(site):
    assert not list(site.rglob("*.yml")) and not list(site.rglob("schemas"))


def test_two_builds_of_the_same_words_give_the_same_bytes(site, tmp_path):
    assert mkdocs(ROOT, "build", "--site-dir", str(tmp_path / "again")).returncode == 0
    for path in site.rglob("*"):
        if path.is_file():
            assert path.read_bytes() == (tmp_path / "again" / path.relative_to(site)).read_bytes(), path.relative_to(site)
