"""What readers are told: which section is newer in the other language, and when a person last compared the two."""

from collections.abc import Iterable, Iterator
from html import escape

from macros.components.curriculum import Curriculum
from macros.components.labels import TranslationWords
from macros.components.views import data_shown_by
from macros.components.worksheet.model import Worksheet
from macros.export.worksheet_files import Sheet
from macros.source.dates import day
from macros.source.languages import LOCALES
from macros.source.page import Call, Heading, Page
from macros.translations.pairs import Comparison, Pair, State
from macros.translations.pieces import TOP


class Notices:
    """How the two languages stand, in words for readers."""

    def __init__(self, comparison: Comparison, curriculum: Curriculum):
        self._comparison, self._curriculum, self._words = comparison, curriculum, curriculum.the(TranslationWords)
        self._by_scope: dict[str, list[Pair]] = {}
        for pair in comparison.open:
            self._by_scope.setdefault(pair.scope, []).append(pair)

    def notes(self, page: Page, address: str) -> dict[int, str]:
        """What readers are told on a page: Markdown, by the line of the heading that it stands below.

        Args:
            address: Where the page's twin is.
        """
        headings = page.all(Heading)
        notes = {heading.line: self._note(page, heading.anchor or TOP, address) for heading in headings}
        return {line: note for line, note in notes.items() if note}

    def compared(self, page: Page) -> str:
        """When a person last said that both languages of the page say the same; empty if nobody did."""
        return self._compared(self._scope(page), page.locale)

    def sheets(self) -> dict[Sheet, str]:
        """For each worksheet, the line at the foot of its PDF."""
        lines: dict[Sheet, str] = {}
        for id in self._curriculum.all(Worksheet):
            scope = f"data/worksheets/{id}.yml"
            for locale in LOCALES:
                label = _label(self._by_scope.get(scope, ()), locale)
                told = {"behind": self._words.sheet_behind, "unconfirmed": self._words.sheet_unconfirmed}.get(label)
                lines[Sheet(locale, id)] = told[locale] if told else self._compared(scope, locale)
        return lines

    def _compared(self, scope: str, locale: str) -> str:
        when = self._comparison.confirmed(scope)
        return self._words.compared[locale].format(date=day(when, locale)) if when else ""

    def _note(self, page: Page, anchor: str, address: str) -> str:
        if not (label := _label(self._shown(page, anchor), page.locale)):
            return ""
        words, other = self._words, LOCALES[1 - LOCALES.index(page.locale)]
        goal = address if anchor == TOP else f"{address}#{anchor}"
        link = f'<a href="{escape(goal)}" hreflang="{other}">{escape(words.read[page.locale])}</a>'
        return f'<p class="cp-twin" data-pagefind-ignore>{escape(getattr(words, label)[page.locale])} {link}</p>'

    def _shown(self, page: Page, anchor: str) -> Iterator[Pair]:
        """The pairs of a section, and of the data that it shows, that readers of the page see."""
        if page.path in self._curriculum.pages_of["sector"] and anchor == TOP:
            yield from self._by_scope.get(self._scope(page), ())
        for pair in self._by_scope.get(page.path, ()):
            if pair.section == anchor and pair.stands_in != "facilitator" and pair.piece.kind != "description":
                yield pair
        here = TOP
        for item in page.items:
            if isinstance(item, Heading):
                here = item.anchor or TOP
            elif isinstance(item, Call) and here == anchor and (file := data_shown_by(item)):
                yield from self._by_scope.get(f"data/{file}", ())
            elif isinstance(item, Call) and here == anchor and item.name == "facilitator_guide":
                yield from (
                    pair
                    for scope, pairs in self._by_scope.items()
                    if scope.startswith(f"{item.arguments[0]}/")
                    for pair in pairs
                    if pair.stands_in
                )

    def _scope(self, page: Page) -> str:
        is_made = page.path in self._curriculum.made_pages
        return f"data/{page.path.removesuffix('.md')}.yml" if is_made else page.path


def _label(pairs: Iterable[Pair], locale: str) -> str:
    """`behind`, `unconfirmed`, or nothing to tell."""
    states = {pair.state for pair in pairs if locale in pair.behind}
    if states & {State.BEHIND, State.NO_TWIN}:
        return "behind"
    return "unconfirmed" if State.TO_CONFIRM in states else ""
