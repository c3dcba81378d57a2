"""Every link of the built site leads somewhere, and none leaves it but those in the resources' list."""

from posixpath import normpath
from urllib.parse import unquote, urlsplit

import pytest
from ruamel.yaml import YAML

from macros.components.resource.model import Resource
from tests.conftest import ROOT
from tests.markup import built_pages

BASE = "https://example.org/collective-power/"


@pytest.fixture(scope="module")
def links(site) -> dict[str, set[str]]:
    """The addresses on each page."""
    return {
        name: {address for address in page.xpath("//@href | //@src") if address} for name, page in built_pages(site)
    }


def test_every_link_inside_the_site_leads_to_a_file_and_an_anchor(site, links):
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    anchors = {name: {"", "__comments", *page.xpath("//@id | //a/@name")} for name, page in built_pages(site)}
    broken = []
    for name, found in links.items():
        for link in found:
            parts = urlsplit(link.removeprefix(BASE) if link.startswith(BASE) else link)
            if parts.scheme or parts.netloc:
                continue
            folder = "" if link.startswith(BASE) else name.rpartition("/")[0]
            path = (
                parts.path.removeprefix("/collective-power/")
                if parts.path.startswith("/")
                else f"{folder}/{parts.path}"
                if parts.path
                else name
            )
            goal = normpath(path).lstrip("/").removeprefix("./")
            page = goal if goal in files else f"{'' if goal == '.' else goal}/index.html".lstrip("/")
            if page not in files or (page in anchors and unquote(parts.fragment) not in anchors[page]):
                broken.append(f"{name}: {link}")
    assert len(links) > 100 and broken == []


def test_no_link_leaves_the_site_but_those_in_the_list_of_resources(links, curriculum):
    exits = set(YAML().load(ROOT / "mkdocs.yml")["extra"]["exit"].values())
    known = {resource.link.url for resource in curriculum.all(Resource).values() if resource.link}
    leaving = {
        link
        for found in links.values()
        for link in found
        if link.startswith(("http:", "https:", "//")) and not link.startswith(BASE)
    }
    assert leaving == known | exits
