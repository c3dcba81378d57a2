"""The search box as a reader uses it, on the web and in an offline copy; and what people type, with the page they look for."""

from macros.reading import read_yaml
from tests.conftest import ROOT

QUERIES = read_yaml(ROOT / "tests/search_queries.yml", ROOT).value
RESULTS = ".cp-search ol > li > a"
STATUS = ".cp-search [role=status]"


def open_search(page) -> None:
    page.locator(".cp-search__open").click()


def search(page, words: str) -> list[str]:
    """The addresses of the pages found for some words, in order."""
    page.fill(".cp-search input", words)
    page.locator(".cp-search ol[aria-busy=false]").wait_for(state="attached")
    return page.locator(RESULTS).evaluate_all("links => links.map(link => link.href.replace(/index\\.html$/, ''))")


def misses(page, locale: str, home: str) -> list[str]:
    """The queries of a language whose page is not among the first three."""
    open_search(page)
    found = {words: search(page, words)[:3] for words in QUERIES[locale]}
    return [f"{words}: {found[words]}" for words, wanted in QUERIES[locale].items() if home + wanted not in found[words]]


