"""What a view needs to show a piece of the curriculum on one page: the language, the words, the way to other pages."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from posixpath import dirname, relpath
from typing import Protocol, assert_never
from unicodedata import normalize

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.components.curriculum import Curriculum
from macros.components.placeholders import Placeholders
from macros.components.register import COMPONENTS, FOLDER
from macros.components.slide.deck import Decks
from macros.components.use import Use, anchor_of
from macros.shapes.markdown import from_markdown
from macros.shapes.shape import Shape
from macros.source.localized import Localized, said
from macros.source.page import Call, Page


class Facts(Protocol):
    """What people are told of a file before they download it: its size in kB, and its pages (0 if it has none)."""

    @property
    def size(self) -> int: ...

    @property
    def pages(self) -> int: ...


FactsOf = Callable[[str, str], Facts | None]
"""The size and pages of a file to download, by its language and path; None if it has not been made."""


def nothing_made(locale: str, path: str) -> None:
    """The facts before any file is made."""


@dataclass(frozen=True)
class Download:
    """A file to download: its address from a page, and what is known of it once it has been made."""

    url: str
    facts: Facts | None


@dataclass
class Context:
    """One page being shown.

    Attributes:
        curriculum: Where everything comes from.
        page: The page that calls the macros.
        expand: Runs the macro calls inside a text of the page's language; `placeholders` hold what they show.
        uses: What a session does with the records that a macro shows, by the macro's name.
        facts: What is known of the files to download.
        decks: The slides of each part in each language.
        explained: The terms already explained on the page.
        placeholders: What the page's macros show, until its Markdown has been read.
        given: What macros said in shapes, by the id of the element that stands for it in a text; only for files.
    """

    curriculum: Curriculum
    page: Page
    expand: Callable[[str], str]
    uses: Mapping[str, Callable[["Context", str], Use]] = field(default_factory=dict)
    facts: FactsOf = nothing_made
    decks: Decks = field(default_factory=dict)
    explained: set[str] = field(default_factory=set)
    placeholders: Placeholders = field(default_factory=Placeholders)
    given: dict[str, tuple[Shape, ...]] = field(default_factory=dict)

    @property
    def locale(self) -> str:
        return self.page.locale

    def within(self, curriculum: Curriculum) -> "Context":
        """The same page, in another curriculum: the gallery's."""
        return replace(self, curriculum=curriculum)

    def say(self, text: Localized) -> str:
        """A text in the page's language."""
        return text[self.locale]

    def to_shapes(self, text: str, place: str) -> tuple[Shape, ...]:
        """An author's text for files, with what its macros say there; `place` is named in errors.

        Raises:
            UnreadableError: It holds an element that files cannot show.
        """
        return from_markdown(self.expand(text), place, self.placeholders.fill, self.given)

    def hold_shapes(self, shapes: tuple[Shape, ...]) -> str:
        """What stands in a text for shapes that are there already."""
        id = f"given-{len(self.given)}"
        self.given[id] = shapes
        return self.placeholders.hold(f'<section id="{id}"></section>')

    def url(self, path: str, anchor: str = "") -> str:
        """The address of another page of the same language, from this page."""
        return url_between(self.page.path, path) + (f"#{anchor}" if anchor else "")

    def file(self, name: str) -> Download:
        """A file of the page's language."""
        path = f"files/{name}"
        return Download(relpath(path, _folder(self.page.path)), self.facts(self.locale, path))

    def used_on(self, page: Page) -> Iterator[tuple[str, Use]]:
        """What a session uses of a module's page, in its order.

        The address of each thing from this page, and the thing.
        """
        for call in page.all(Call):
            if call.arguments and call.name in self.uses:
                yield self.url(page.path, anchor_of(call)), self.uses[call.name](self, call.arguments[0])

    def html(self, template: str, **values: object) -> str:
        """A component's template, filled in: HTML without empty lines, so that Markdown takes it as one piece.

        Args:
            template: From the components' folder: `poll/template.html`; its component's labels are `words`.
            values: Where one is a text in both languages, the page's own is printed.
        """
        group = COMPONENTS[template.split("/")[0]].words
        words = self.curriculum.the(group) if group else None
        text = _templates(self.locale).get_template(template).render(words=words, url=self.url, **values)
        return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def url_between(here: str, there: str) -> str:
    """The relative address from one page to another, both given by their Markdown path.

    Pages live in folders of their own.
    """
    address = relpath(_folder(there), _folder(here))
    return "./" if address == "." else f"{address}/"


def alphabetical(text: str) -> str:
    """The sort key of words: capitals, accents and marks such as ¿ do not count, but ñ comes after n."""
    letters = (letter for letter in normalize("NFC", text.casefold()) if letter.isalnum() or letter == " ")
    return "".join("n\uffff" if letter == "ñ" else normalize("NFD", letter)[0] for letter in letters)


def _folder(path: str) -> str:
    return dirname(path) or "." if path.endswith("index.md") else path.removesuffix(".md")


@cache
def _templates(locale: str) -> Environment:
    """Every component's templates for one language; each is compiled once a build."""
    templates = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: said(value, locale),
    )
    templates.globals["locale"] = locale
    templates.globals["never"] = assert_never
    templates.filters["say"] = lambda text: said(text, locale)
    return templates
