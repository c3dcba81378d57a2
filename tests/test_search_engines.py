"""What search engines are told: each page once, with its twin, a title and a description of its own."""

import gzip
import re
from collections import Counter

from macros.components.labels import SiteWords
from tests.markup import built_pages
from tests.published import text

BASE = "https://example.org/collective-power/"


def address_of(path: str) -> str:
    """A page's address below its language's folder, by its Markdown path."""
    return re.sub(r"(^|/)index/$", r"\1", path.removesuffix(".md") + "/")


def twins(path: str) -> set[tuple[str, str]]:
    """What search engines are told of a page and its twin; both are known by the English page's path."""
    english = BASE + address_of(path)
    return {("en", english), ("x-default", english), ("es", english.replace(BASE, BASE + "es/"))}


def test_every_page_links_to_its_twin_for_search_engines(site, curriculum):
    wrong = []
    for path in curriculum.pages["en"]:
        for folder in ("", "es/"):
            page = text(site, f"{folder}{address_of(path)}index.html")
            told = set(re.findall(r'hreflang="([^"]+)" href="(https[^"]+)"', page))
            if path not in curriculum.pages_of["slide"] and told != twins(path):
                wrong.append(folder + path)
    assert wrong == []


def test_the_site_map_has_each_page_once_with_its_twin(site, curriculum):
    sitemap = text(site, "sitemap.xml")
    entries = dict(re.findall(r"<url>\n<loc>(.*?)</loc>\n(.*?)</url>", sitemap, re.DOTALL))
    pages = curriculum.pages["en"].keys() - set(curriculum.pages_of["slide"])
    assert sitemap.count("<loc>") == len(entries) == 2 * len(pages)
    for path in pages:
        for folder in ("", "es/"):
            entry = entries[BASE + folder + address_of(path)]
            assert set(re.findall(r'rel="alternate" hreflang="(.*?)" href="(.*?)"', entry)) == twins(path)
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == sitemap


def test_each_page_has_a_title_and_a_description_of_its_own(site, curriculum):
    pages = [(path, page) for path, page in built_pages(site) if path != "404.html"]
    assert len(pages) == 2 * len(curriculum.pages["en"])
    for kind in ("//title/text()", "//meta[@name='description']/@content"):
        found = Counter(" ".join(page.xpath(kind)).strip() for _, page in pages)
        assert [said for said, count in found.items() if count > 1 or not said] == []
    name = curriculum.the(SiteWords).name
    assert f"<title>{name.es}</title>" in text(site, "es/index.html")
    assert f"<title>404 - {name.en}</title>" in text(site, "404.html")
