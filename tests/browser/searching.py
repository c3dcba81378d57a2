"""The search box as a reader uses it, on the web and in an offline copy.

And what people type, with the page they look for.
"""

from macros.source.data_file import read_yaml
from tests.conftest import ROOT

_TYPED = read_yaml(ROOT / "tests/search_queries.yml", ROOT).value
QUERIES, FORMS = _TYPED["pages"], _TYPED["forms"]
"""For each language: queries with the page that has to be found, and words that have to find the same pages."""

RESULTS = ".cp-search ol > li > a"
STATUS = ".cp-search [role=status]"

_ASK = """async words => {
    const box = document.querySelector(".cp-search");
    const input = box.querySelector("input"), list = box.querySelector("ol");
    const wait = () => new Promise(resolve => setTimeout(resolve, 5));
    const answers = [];
    for (const text of words) {
        input.value = text;
        input.dispatchEvent(new Event("input", { bubbles: true }));
        input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));  // asks at once
        for (const end = performance.now() + 20000; list.ariaBusy !== "false" && performance.now() < end;) await wait();
        const found = [...list.querySelectorAll(":scope > li > a")].map(link => link.href.replace(/index\\.html$/, ""));
        answers.push([found, box.querySelector("[role=status]").textContent]);
    }
    return answers;
}"""


def open_search(page) -> None:
    page.locator(".cp-search__open").click()


def search(page, words: str) -> list[str]:
    """The addresses of the pages found for some words, in order."""
    page.fill(".cp-search input", words)
    page.locator(".cp-search ol[aria-busy=false]").wait_for(state="attached")
    return page.locator(RESULTS).evaluate_all("links => links.map(link => link.href.replace(/index\\.html$/, ''))")


def ask_all(page, words: list[str]) -> dict[str, tuple[list[str], str]]:
    """The same for many words in a row, each followed by Enter, with what is said of them.

    Nothing waits for one more letter after each.
    """
    search(page, words[0])  # when this is answered, the search is there
    return {asked: (found, said) for asked, (found, said) in zip(words, page.evaluate(_ASK, words), strict=True)}


def misses(page, locale: str, home: str) -> list[str]:
    """The queries of a language whose page is not among the first three."""
    open_search(page)
    answers = ask_all(page, list(QUERIES[locale]))
    wanted = {words: home + path for words, path in QUERIES[locale].items()}
    return [f"{words}: {answers[words]}" for words, page in wanted.items() if page not in answers[words][0][:3]]


def strays(page, locale: str, first: int = 8) -> list[str]:
    """The forms of a word that find other pages than its other forms, another number of pages, or none.

    Args:
        first: How many of the pages are compared; their order counts only if all are.
    """
    open_search(page)
    answers = ask_all(page, [form for forms in FORMS[locale] for form in forms])
    found = {form: (sorted(pages[:first]) if first < 8 else pages, said) for form, (pages, said) in answers.items()}
    return [
        f"{form} and {forms[0]}: {found[form]}, {found[forms[0]]}"
        for forms in FORMS[locale]
        for form in forms
        if not found[form][0] or found[form] != found[forms[0]]
    ]
