"""Promises of the built site, seen in its files."""

import gzip
import re
from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import pytest

from macros.components.series.schedule import on_time
from macros.postprocess.css_purge import without_unnamed, without_unused
from tests.conftest import ROOT, mkdocs
from tests.markup import built_pages

BASE = "https://example.org/collective-power/"


def text(site, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def test_facilitator_notes_are_not_in_any_participants_page(site, curriculum):
    notes = [
        block.body
        for pages in curriculum.pages.values()
        for page in pages.values()
        for block in page.items
        if getattr(block, "name", "") == "facilitator"
    ]
    sentences = {
        re.sub(r"\*\*|\{\{.*?\}\}", "", line)[:60]
        for note in notes
        for line in note.splitlines()
        if line.startswith("**")
    }
    starts = {start.split(". ", 1)[-1][:40] for start in sentences if len(start) > 50}
    assert len(starts) > len(notes)
    found = re.compile("cp-facilitator|" + "|".join(map(re.escape, starts)))
    told = {}
    for path in site.rglob("index.html"):
        if path.parent.name not in ("facilitator-guide", "present", "presenter", "gallery") and (
            match := found.search(path.read_text(encoding="utf-8"))
        ):
            told[path.relative_to(site).as_posix()] = match[0]
    assert told == {}


def test_facilitator_guide_has_every_module_with_its_clock_time_and_notes(site, curriculum):
    for part in curriculum.series.parts:
        for folder in ("", "es/"):
            guide = text(site, f"{folder}{part.id}/facilitator-guide/index.html")
            for slot in on_time(part):
                assert f'id="{slot.module.id}"' in guide
                assert f"{slot.start:%-H:%M}–{slot.end:%-H:%M}" in guide
            assert guide.count('class="cp-box cp-facilitator"') >= len(part.modules)


def test_a_sectors_page_says_that_hard_material_comes_before_it_comes(site, curriculum):
    pages = {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in site.glob("**/sectors/*/index.html")
    }
    assert len(pages) == 2 * len(curriculum.sectors)
    assert [path for path, page in pages.items() if not 0 < page.find("cp-content-note") < page.find("<h2")] == []


def twins(path: str) -> set[tuple[str, str]]:
    """What search engines are told of a page and its twin; both are known by the English page's path."""
    english = BASE + address_of(path)
    return {("en", english), ("x-default", english), ("es", english.replace(BASE, BASE + "es/"))}


def test_every_page_links_to_its_twin_for_search_engines(site, curriculum):
    wrong = []
    for path in curriculum.pages["en"]:
        for folder in ("", "es/"):
            page = text(site, f"{folder}{address_of(path)}index.html")
            if path not in curriculum.slide_pages and set(
                re.findall(r'hreflang="([^"]+)" href="(https[^"]+)"', page)
            ) != twins(path):
                wrong.append(folder + path)
    assert wrong == []


def test_the_site_map_has_each_page_once_with_its_twin(site, curriculum):
    sitemap = text(site, "sitemap.xml")
    entries = dict(re.findall(r"<url>\n<loc>(.*?)</loc>\n(.*?)</url>", sitemap, re.DOTALL))
    pages = curriculum.pages["en"].keys() - set(curriculum.slide_pages)
    assert sitemap.count("<loc>") == len(entries) == 2 * len(pages)
    for path in pages:
        for folder in ("", "es/"):
            assert set(
                re.findall(r'rel="alternate" hreflang="(.*?)" href="(.*?)"', entries[BASE + folder + address_of(path)])
            ) == twins(path)
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == sitemap


def test_each_page_has_a_title_and_a_description_of_its_own(site, curriculum):
    pages = [(path, page) for path, page in built_pages(site) if path != "404.html"]
    assert len(pages) == 2 * len(curriculum.pages["en"])
    for kind in ("//title/text()", "//meta[@name='description']/@content"):
        found = Counter(" ".join(page.xpath(kind)).strip() for _, page in pages)
        assert [said for said, count in found.items() if count > 1 or not said] == []
    name = curriculum.labels.site.name
    assert f"<title>{name.es}</title>" in text(site, "es/index.html") and f"<title>404 - {name.en}</title>" in text(
        site, "404.html"
    )


def address_of(path: str) -> str:
    """A page's address below its language's folder, by its Markdown path."""
    return re.sub(r"(^|/)index/$", r"\1", path.removesuffix(".md") + "/")


def test_no_page_has_inline_styles_or_handlers_and_its_images_have_words_and_sizes(site):
    wrong, seen = [], Counter()
    for path, page in built_pages(site):
        for element in page.iter("*"):
            tag, names = element.tag, element.keys()
            seen[tag] += 1
            if (
                tag in ("style", "iframe", "object", "embed")
                or "style" in names
                or any(name.startswith("on") for name in names)
            ):
                wrong.append(f"{path}: {tag} {names}")
            if tag == "img" and not (element.get("alt") and {"width", "height"} <= set(names)):
                wrong.append(f"{path}: img {names}")
    assert wrong == [] and seen["html"] > 1 and seen["script"] > 2 * seen["html"]


def test_no_field_lets_the_browser_remember_or_send_what_is_typed(site):
    """Some spell checkers send the text away; forget.js empties the forms with `autocomplete="off"`."""
    wrong, typed = [], 0
    for path, page in built_pages(site):
        wrong += [
            f"{path}: a form remembers"
            for form in page.iter("form")
            if form.get("autocomplete") != "off" and form.get("class") != "md-header__option"
        ]
        fields = [
            *page.iter("textarea"),
            *(field for field in page.iter("input") if field.get("type", "text") in ("text", "url", "search")),
        ]
        wrong += [
            f"{path}: {field.get('name')} is sent to a spell checker"
            for field in fields
            if field.get("spellcheck") != "false"
        ]
        typed += len(fields)
    assert wrong == [] and typed > 100


LIMITS = {
    "": ("Browser history", "Spyware", "Synced devices", "Network logs"),
    "es/": ("historial del navegador", "programas espía", "dispositivos sincronizados", "registros de la red"),
}


@pytest.mark.parametrize("folder", LIMITS)
def test_the_safety_page_says_what_the_exit_cannot_do(site, folder):
    page = text(site, folder + "safety-and-privacy/index.html")
    limits = page.split('id="what-the-site-cannot-do"')[1].split("<h2")[0]
    assert [word for word in LIMITS[folder] if word not in limits] == []


def test_styles_that_a_page_needs_are_kept_and_others_are_not(site):
    styles = text(site, "assets/site.css")
    for kept in (
        ".md-header{",
        ".md-nav__link",
        ".md-typeset__table",
        ".cp-exit {",
        "[data-md-color-scheme=slate]",
        ".md-skip:focus",
    ):
        assert kept in styles
    for left_out in (
        ".md-typeset .tabbed",
        ".md-annotation",
        ".md-search-result",
        "--md-admonition-icon--bug",
        "sourceMappingURL",
    ):
        assert left_out not in styles
    assert not list(site.rglob("*.map")) and not (site / "search").exists()


def test_a_rule_goes_only_when_none_of_its_selectors_can_apply():
    stays = ":not(.gone) i{top:0}:is(.kept,.gone) u{top:0}@font-face{src:x}"
    css = "@media print{.gone p{color:red}.kept,.gone>b{color:blue}}" + stays
    assert without_unused(css, {"kept"}) == "@media print{.kept{color:blue}}" + stays
    css = ':root{--a:url("x;}y");--b:1;--c:2}p{top:var(--b)}'
    assert without_unnamed(css, "var(--b)") == ":root{--b:1;}p{top:var(--b)}"


def test_only_what_readers_use_is_published(site):
    """No data file, no note of what was translated, no source."""
    kinds = {path.suffix or path.name for path in site.rglob("*") if path.is_file() and "pagefind" not in path.parts}
    assert kinds == {
        ".html",
        ".css",
        ".js",
        ".svg",
        ".pdf",
        ".docx",
        ".pptx",
        ".txt",
        ".json",
        ".ics",
        ".zip",
        ".xml",
        ".gz",
        ".conf",
        "_headers",
        ".nojekyll",
    }
    kinds_of_copies = {Path(name).suffix for copy in (site / "offline").iterdir() for name in ZipFile(copy).namelist()}
    assert kinds_of_copies == {".html", ".css", ".js", ".svg", ".pdf", ".docx", ".pptx", ".txt", ".json", ".ics"}


def test_a_page_loads_the_scripts_of_what_it_has_and_every_script_is_loaded_by_something(site):
    of_components = {path.stem for path in (ROOT / "docs/assets/on-demand").glob("*.js")}
    wrong, loaded = [], set()
    for path, page in built_pages(site):
        scripts = page.xpath("//script/@src")
        loaded.update(script.rpartition("/")[2] for script in scripts)
        asked = {Path(script).stem for script in scripts if "/on-demand/" in script}
        wrong += [
            f"{path}: {name}" for name in asked ^ {name for name in of_components if page.find_class(f"cp-{name}")}
        ]
    assert wrong == [] and of_components
    written = "".join(path.read_text(encoding="utf-8") for path in (site / "assets").rglob("*.js")) + text(
        site, "index.html"
    )
    published = {path.name for path in (site / "assets").rglob("*.js")}
    assert [name for name in published - loaded if name not in written] == []


@pytest.mark.exhaustive
def test_two_builds_of_the_same_words_give_the_same_bytes(site, tmp_path):
    assert mkdocs(ROOT, "build", "--site-dir", str(tmp_path / "again")).returncode == 0
    for path in site.rglob("*"):
        if path.is_file():
            assert path.read_bytes() == (tmp_path / "again" / path.relative_to(site)).read_bytes(), path.relative_to(
                site
            )
