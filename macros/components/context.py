"""What a view needs to show a piece of the curriculum on one page: the language, the words, the way to other pages."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from posixpath import dirname, relpath
from typing import Any
from unicodedata import normalize

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.components.curriculum import Curriculum
from macros.source.localized import in_locale
from macros.source.page import Page

COMPONENTS = Path(__file__).parent


@dataclass
class Context:
    """One page being shown.

    Attributes:
        curriculum: Where everything comes from.
        page: The page that calls the macros.
        expand: Runs the macro calls inside a text of the page's language.
        files: The size and pages of each file to download, by language and path.
        explained: The terms already explained on the page.
    """

    curriculum: Curriculum
    page: Page
    expand: Callable[[str], str]
    files: dict[tuple[str, str], Any] = field(default_factory=dict)
    explained: set[str] = field(default_factory=set)

    @property
    def locale(self) -> str:
        return self.page.locale

    def say(self, value: Any) -> Any:
        """A record in the page's language: each `Localized` becomes its text."""
        return in_locale(value, self.locale)

    def url(self, path: str, anchor: str = "") -> str:
        """The address of another page of the same language, from this page."""
        return url_between(self.page.path, path) + (f"#{anchor}" if anchor else "")

    def file(self, name: str) -> dict:
        """A file to download: its address from this page, and its size and pages if it has been made."""
        path = f"files/{name}"
        return {"url": relpath(path, _folder(self.page.path)), "facts": self.files.get((self.locale, path))}

    def html(self, template: str, **values: Any) -> str:
        """A component's template, filled in: HTML without empty lines, so that Markdown takes it as one piece.

        Args:
            template: From the components' folder: `poll/template.html`; its component's labels are `words`.
        """
        words = self.say(getattr(self.curriculum.labels, template.split("/")[0]))
        made = _templates().get_template(template).render(words=words, url=self.url, locale=self.locale, **values)
        return "\n".join(line.strip() for line in made.splitlines() if line.strip())


def url_between(here: str, there: str) -> str:
    """The relative address from one page to another, both given by their Markdown path; pages live in folders of their own."""
    address = relpath(_folder(there), _folder(here))
    return "./" if address == "." else f"{address}/"


def alphabetical(text: str) -> str:
    """The sort key of words: capitals, accents and marks such as ¿ do not count, but ñ comes after n."""
    letters = (letter for letter in normalize("NFC", text.casefold()) if letter.isalnum() or letter == " ")
    return "".join("n\uffff" if letter == "ñ" else normalize("NFD", letter)[0] for letter in letters)


def _folder(path: str) -> str:
    return dirname(path) or "." if path.endswith("index.md") else path.removesuffix(".md")


@cache
def _templates() -> Environment:
    """Every component's templates; each is compiled once a build."""
    return Environment(
        loader=FileSystemLoader(COMPONENTS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
