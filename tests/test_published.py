"""What is published beside the pages: what readers use, and nothing else."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from macros.postprocess.css_purge import without_unnamed, without_unused
from tests.conftest import ROOT, mkdocs
from tests.markup import built_pages
from tests.published import text

KEPT = [
    ".md-header{",
    ".md-nav__link",
    ".md-typeset__table",
    ".md-skip:focus",
    "[data-md-color-scheme=slate]",
    ".cp-exit {",
]
LEFT_OUT = [
    ".md-typeset .tabbed",
    ".md-annotation",
    ".md-search-result",
    "--md-admonition-icon--bug",
    "sourceMappingURL",
]


def test_styles_that_a_page_needs_are_kept_and_others_are_not(site):
    styles = text(site, "assets/site.css")
    assert [name for name in KEPT if name not in styles] == []
    assert [name for name in LEFT_OUT if name in styles] == []
    assert not list(site.rglob("*.map")) and not (site / "search").exists()


def test_a_rule_goes_only_when_none_of_its_selectors_can_apply():
    stays = ":not(.gone) i{top:0}:is(.kept,.gone) u{top:0}@font-face{src:x}"
    css = "@media print{.gone p{color:red}.kept,.gone>b{color:blue}}" + stays
    assert without_unused(css, {"kept"}) == "@media print{.kept{color:blue}}" + stays
    css = ':root{--a:url("x;}y");--b:1;--c:2}p{top:var(--b)}'
    assert without_unnamed(css, "var(--b)") == ":root{--b:1;}p{top:var(--b)}"


OF_COPIES = {".html", ".css", ".js", ".svg", ".pdf", ".docx", ".pptx", ".txt", ".json", ".ics"}
OF_THE_SITE = OF_COPIES | {".zip", ".xml", ".gz", ".conf", "_headers", ".nojekyll"}


def test_only_what_readers_use_is_published(site):
    """No data file, no note of what was translated, no source."""
    files = [path for path in site.rglob("*") if path.is_file() and "pagefind" not in path.parts]
    assert {path.suffix or path.name for path in files} == OF_THE_SITE
    in_copies = [name for copy in (site / "offline").iterdir() for name in ZipFile(copy).namelist()]
    assert {Path(name).suffix for name in in_copies} == OF_COPIES


def test_a_page_loads_the_scripts_of_what_it_has_and_every_script_is_loaded_by_something(site):
    of_components = {path.stem for path in (ROOT / "docs/assets/on-demand").glob("*.js")}
    wrong, loaded = [], set()
    for path, page in built_pages(site):
        scripts = page.xpath("//script/@src")
        loaded.update(script.rpartition("/")[2] for script in scripts)
        asked = {Path(script).stem for script in scripts if "/on-demand/" in script}
        has = {name for name in of_components if page.find_class(f"cp-{name}")}
        wrong += [f"{path}: {name}" for name in asked ^ has]
    assert wrong == [] and of_components
    scripts = {path.name: path.read_text(encoding="utf-8") for path in (site / "assets").rglob("*.js")}
    written = "".join(scripts.values()) + text(site, "index.html")
    assert [name for name in scripts.keys() - loaded if name not in written] == []


@pytest.mark.exhaustive
def test_two_builds_of_the_same_words_give_the_same_bytes(site, tmp_path):
    assert mkdocs(ROOT, "build", "--site-dir", str(tmp_path / "again")).returncode == 0
    for path in (path.relative_to(site) for path in site.rglob("*") if path.is_file()):
        assert (site / path).read_bytes() == (tmp_path / "again" / path).read_bytes(), path
