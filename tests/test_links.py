"""Every link of the built site leads somewhere, and none leaves it but those in the resources' list."""

from html.parser import HTMLParser
from posixpath import normpath
from urllib.parse import unquote, urlsplit

import pytest
from ruamel.yaml import YAML

from macros.loading import load_curriculum
from tests.conftest import ROOT

BASE = "https://example.org/collective-power/"
EXITS = set(YAML().load(ROOT / "mkdocs.yml")["extra"]["exit"].values())


class Document(HTMLParser):
    """A page's links and anchors."""

    def __init__(self, text: str):
        super().__init__()
        self.links, self.anchors = [], {"", "__comments"}
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.anchors |= {found[key] for key in ("id", "name") if found.get(key)}
        self.links += [found[key] for key in ("href", "src") if found.get(key)]


@pytest.fixture(scope="module")
def documents(site) -> dict[str, Document]:
    return {path.relative_to(site).as_posix(): Document(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}


def test_every_link_inside_the_site_leads_to_a_file_and_an_anchor(site, documents):
    broken = []
    for name, document in documents.items():
        for link in document.links:
            parts = urlsplit(link.removeprefix(BASE) if link.startswith(BASE) else link)
            if parts.scheme or parts.netloc:
                continue
            folder = "" if link.startswith(BASE) else name.rpartition("/")[0]
            path = parts.path.removeprefix("/collective-power/") if parts.path.startswith("/") else f"{folder}/{parts.path}" if parts.path else name
            goal = normpath(path).lstrip("/").removeprefix("./")
            goal = "" if goal == "." else goal
            file = site / goal
            page = (goal + "/index.html").lstrip("/") if file.is_dir() else goal
            if not (site / page).is_file() or (page in documents and unquote(parts.fragment) not in documents[page].anchors):
                broken.append(f"{name}: {link}")
    assert len(documents) > 100 and broken == []


def test_no_link_leaves_the_site_but_those_in_the_list_of_resources(documents):
    known = {resource.link.url for resource in load_curriculum(ROOT).resources.resources if resource.link}
    leaving = {link for document in documents.values() for link in document.links if link.startswith(("http:", "https:", "//")) and not link.startswith(BASE)}
    assert leaving == known | EXITS
