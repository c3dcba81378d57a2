"""What is in the offline copies: every address leads to a file.

One language is alone where one is promised, and there is no trace of the day.
"""

import re
from pathlib import PurePosixPath
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import lxml.html
import pytest

from tests.browser.sticks import NAMES, packed

ADDRESSES = ("href", "src", "action", "data-index")


def addresses_and_anchors(text: str) -> tuple[list[str], set[str]]:
    """The addresses that a page leads to, and its own anchors."""
    elements = [
        element
        for element in lxml.html.fromstring(text.encode(), parser=lxml.html.HTMLParser(encoding="utf-8")).iter()
        if isinstance(element.tag, str)
    ]
    found = [element.get(name) for element in elements for name in ADDRESSES if element.get(name)]
    return found, {"", *(element.get("id") for element in elements if element.get("id"))}


@pytest.mark.parametrize("name", NAMES)
def test_every_address_in_a_copy_leads_to_a_file_and_a_place_in_it(site, curriculum, name):
    archive = packed(site, name)
    files = set(archive.namelist())
    pages = {
        path: addresses_and_anchors(archive.read(path).decode()) for path in sorted(files) if path.endswith(".html")
    }
    assert len(pages) == len(curriculum.pages["en"]) * (2 if name == "both" else 1)
    dead, places = [], 0
    for page, (addresses, _) in pages.items():
        for address in addresses:
            parts = urlsplit(address)
            places += bool(parts.path and parts.fragment)
            goal = normpath(join(dirname(page), unquote(parts.path))) if parts.path else page
            if parts.scheme:
                dead += [f"{page}: leads to the web for a page: {address}"] if "example.org" in parts.netloc else []
            elif (
                parts.netloc
                or goal not in files
                or (PurePosixPath(goal).suffix == ".html" and unquote(parts.fragment) not in pages[goal][1])
            ):
                dead.append(f"{page}: {address}")
    assert dead == [] and places > 0


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_is_neutral_and_has_no_trace_of_the_day(site, name):
    entries = packed(site, name).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)


@pytest.mark.parametrize("name, other", [("en", "es"), ("es", "en")])
def test_a_copy_in_one_language_has_nothing_of_the_other(site, name, other):
    archive = packed(site, name)
    assert not [
        path for path in archive.namelist() if path.startswith(f"{other}/") or path == f"assets/search-{other}.js"
    ]
    pages = [archive.read(path).decode() for path in archive.namelist() if path.endswith(".html")]
    assert {re.search(r'<html lang="(\w+)"', page)[1] for page in pages} == {name}


@pytest.mark.parametrize("locale, top", [("en", ""), ("es", "es/")])
def test_the_site_offers_the_copies_with_their_sizes_and_a_copy_offers_none(site, locale, top):
    here = "for-trainers/weak-connection/index.html"
    page = (site / (top + here)).read_text(encoding="utf-8")
    offered = {
        normpath(join(dirname(top + here), goal)): int(size)
        for goal, size in re.findall(r'href="([^"]+\.zip)"[^>]*>[^<]*</a> <span[^>]*>(\d+) MB', page)
    }
    assert offered == {
        path: -(-(site / path).stat().st_size // 1_000_000)
        for path in (f"offline/training-{locale}.zip", "offline/training-both.zip")
    }
    assert not re.search(r'href="[^"]+\.zip"', packed(site, locale).read(here).decode())
