"""Promises of the built site, seen in its files."""

import gzip
import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from zipfile import ZipFile

import pytest

from macros.components.series.schedule import on_time
from macros.diet import without_unnamed, without_unused
from macros.loading import load_curriculum
from macros.policy import with_policy
from tests.conftest import ROOT, mkdocs

BASE = "https://example.org/collective-power/"


def text(site, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def test_facilitator_notes_are_not_in_any_participants_page(site):
    notes = [block.body for pages in load_curriculum(ROOT).pages.values() for page in pages.values() for block in page.items if getattr(block, "name", "") == "facilitator"]
    sentences = {re.sub(r"\*\*|\{\{.*?\}\}", "", line)[:60] for note in notes for line in note.splitlines() if line.startswith("**")}
    assert len(sentences) > 100
    for path in site.rglob("index.html"):
        if path.parent.name not in ("facilitator-guide", "present", "presenter", "gallery"):
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


def test_a_sectors_page_says_that_hard_material_comes_before_it_comes(site):
    pages = list(site.glob("**/sectors/*/index.html"))
    assert len(pages) == 2 * len(load_curriculum(ROOT).sectors)
    assert [path for path in pages if not 0 < path.read_text(encoding="utf-8").find("cp-content-note") < path.read_text(encoding="utf-8").find("<h2")] == []


def test_every_page_links_to_its_twin_for_search_engines(site):
    page = text(site, "es/part-1/step-04-connect/index.html")
    assert set(re.findall(r'hreflang="([^"]+)" href="(https[^"]+)"', page)) == {
        ("en", BASE + "part-1/step-04-connect/"),
        ("x-default", BASE + "part-1/step-04-connect/"),
        ("es", BASE + "es/part-1/step-04-connect/"),
    }


def test_the_site_map_has_each_page_once_with_its_twin(site):
    curriculum, sitemap = load_curriculum(ROOT), text(site, "sitemap.xml")
    entries = dict(re.findall(r"<url>\n<loc>(.*?)</loc>\n(.*?)</url>", sitemap, re.DOTALL))
    pages = curriculum.pages["en"].keys() - set(curriculum.slide_pages)
    assert sitemap.count("<loc>") == len(entries) == 2 * len(pages)
    for path in pages:
        english, spanish = (BASE + folder + address_of(path) for folder in ("", "es/"))
        twins = {("en", english), ("x-default", english), ("es", spanish)}
        for entry in (english, spanish):
            assert set(re.findall(r'rel="alternate" hreflang="(.*?)" href="(.*?)"', entries[entry])) == twins
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == sitemap


def test_each_page_has_a_title_and_a_description_of_its_own(site):
    for kind in (r"<title>(.*?)</title>", r'<meta name="description" content="(.*?)">'):
        found = Counter(re.search(kind, path.read_text(encoding="utf-8"))[1] for path in site.rglob("index.html"))
        assert len(found) > 200 and not [said for said, count in found.items() if count > 1 or not said]
    assert "<title>Poder Colectivo</title>" in text(site, "es/index.html") and "<title>404 - Collective Power</title>" in text(site, "404.html")


def address_of(path: str) -> str:
    """A page's address below its language's folder, by its Markdown path."""
    return re.sub(r"(^|/)index/$", r"\1", path.removesuffix(".md") + "/")


def test_no_page_has_inline_styles_or_handlers_and_its_images_have_words_and_sizes(site):
    seen = Counter()
    for path in site.rglob("*.html"):
        elements = Elements(path.read_text(encoding="utf-8"))
        for tag, attributes in elements.found:
            seen[tag] += 1
            assert not [name for name in attributes if name == "style" or name.startswith("on")], (path, tag, attributes)
            assert tag not in ("style", "iframe", "object", "embed"), path
            assert tag != "img" or (attributes.get("alt") and attributes.keys() >= {"width", "height"}), (path, attributes)
    assert seen["html"] > 150 and seen["script"] > 600


def test_no_field_lets_the_browser_remember_or_send_what_is_typed(site):
    """Some spell checkers send the text away; forget.js empties the forms with `autocomplete="off"`."""
    typed, form = 0, {}
    for path in site.rglob("*.html"):
        for tag, attributes in Elements(path.read_text(encoding="utf-8")).found:
            if tag == "form":
                form = attributes
                assert form.get("autocomplete") == "off" or form["class"] == "md-header__option", (path, form)
            if tag == "textarea" or (tag == "input" and attributes.get("type", "text") in ("text", "url", "search")):
                typed += 1
                assert attributes["spellcheck"] == "false", (path, attributes)
    assert typed > 500


LIMITS = {
    "": ("Browser history", "Spyware", "Synced devices", "Network logs"),
    "es/": ("historial del navegador", "programas espía", "dispositivos sincronizados", "registros de la red"),
}


@pytest.mark.parametrize("folder", LIMITS)
def test_the_safety_page_says_what_the_exit_cannot_do(site, folder):
    page = text(site, folder + "safety-and-privacy/index.html")
    limits = page.split('id="what-the-site-cannot-do"')[1].split("<h2")[0]
    assert [word for word in LIMITS[folder] if word not in limits] == []


class Elements(HTMLParser):
    """Every element of a page with its attributes."""

    def __init__(self, text: str):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))


def test_each_pages_policy_comes_before_its_first_script_and_names_all_of_them(site):
    headers = text(site, "_headers")
    for path in site.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        before, _, rest = page.partition('<meta http-equiv="Content-Security-Policy" content="')
        found = rest.split('"')[0]
        assert "<script" not in before and "<link" not in before and "<meta http-equiv" not in rest, path
        assert "unsafe-inline" not in found and "'unsafe-eval'" not in found and found.startswith("default-src 'none'; ")
        assert with_policy(page) == page
        for script in re.findall(r"<script>(.*?)</script>", page, re.DOTALL):
            fingerprint = f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
            assert fingerprint in found and fingerprint in headers
        assert len(re.findall("<script>", page)) == found.count("'sha256-"), path


def test_headers_say_the_same_to_every_kind_of_host(site):
    first, *others = text(site, "_headers").split("\n\n")
    lines = dict(line.strip().split(": ", 1) for line in first.splitlines()[1:])
    assert first.startswith("/*\n") and "frame-ancestors 'none'" in lines["Content-Security-Policy"] and "unsafe-inline" not in first
    assert max(map(len, first.splitlines())) < 2000, "Cloudflare Pages drops longer lines"
    nginx = dict(re.findall(r'^add_header ([\w-]+) "(.*)" always;$', text(site, "nginx-headers.conf"), re.MULTILINE))
    assert nginx == {**lines, "Cache-Control": "no-cache"}
    assert [block.splitlines()[0] for block in others] == ["/assets/javascripts/*", "/pagefind/fragment/*", "/pagefind/index/*"]
    assert all(list(site.glob(block.splitlines()[0].lstrip("/"))) for block in others)
    assert (site / ".nojekyll").is_file()


def test_styles_that_a_page_needs_are_kept_and_others_are_not(site):
    styles = text(site, "assets/site.css")
    for kept in (".md-header{", ".md-nav__link", ".md-typeset__table", ".cp-exit {", "[data-md-color-scheme=slate]", ".md-skip:focus"):
        assert kept in styles
    for left_out in (".md-typeset .tabbed", ".md-annotation", ".md-search-result", "--md-admonition-icon--bug", "sourceMappingURL"):
        assert left_out not in styles
    assert not list(site.rglob("*.map")) and not (site / "search").exists()


def test_a_rule_goes_only_when_none_of_its_selectors_can_apply():
    css = "@media print{.gone p{color:red}.kept,.gone>b{color:blue}}:not(.gone) i{top:0}:is(.kept,.gone) u{top:0}@font-face{src:x}"
    assert without_unused(css, {"kept"}) == "@media print{.kept{color:blue}}:not(.gone) i{top:0}:is(.kept,.gone) u{top:0}@font-face{src:x}"
    assert without_unnamed(':root{--a:url("x;}y");--b:1;--c:2}p{top:var(--b)}', "var(--b)") == ":root{--b:1;}p{top:var(--b)}"


def test_only_what_readers_use_is_published(site):
    """No data file, no note of what was translated, no source."""
    kinds = {path.suffix or path.name for path in site.rglob("*") if path.is_file() and "pagefind" not in path.parts}
    assert kinds == {".html", ".css", ".js", ".svg", ".pdf", ".docx", ".pptx", ".txt", ".json", ".ics", ".zip", ".xml", ".gz", ".conf", "_headers", ".nojekyll"}
    kinds_of_copies = {Path(name).suffix for copy in (site / "offline").iterdir() for name in ZipFile(copy).namelist()}
    assert kinds_of_copies == {".html", ".css", ".js", ".svg", ".pdf", ".docx", ".pptx", ".txt", ".json", ".ics"}


def test_two_builds_of_the_same_words_give_the_same_bytes(site, tmp_path):
    assert mkdocs(ROOT, "build", "--site-dir", str(tmp_path / "again")).returncode == 0
    for path in site.rglob("*"):
        if path.is_file():
            assert path.read_bytes() == (tmp_path / "again" / path.relative_to(site)).read_bytes(), path.relative_to(site)
