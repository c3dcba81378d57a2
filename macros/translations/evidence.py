"""What the lock still knows about texts that are not, or no longer, beside the twin they were declared equal to."""

from collections import defaultdict, deque
from collections.abc import Collection, Iterable

from macros.translations.lock import Entry
from macros.translations.text import Text, is_led_like

_Kind = tuple[str, str, str]
"""Where an entry stood, and the links of both texts."""


class Evidence:
    """The entries of the lock. Each speaks for one pair only, so that the same sentence on many pages is told apart."""

    def __init__(self, entries: Iterable[Entry]):
        self._together: dict[tuple[str, str], dict[_Kind, deque[Entry]]] = defaultdict(lambda: defaultdict(deque))
        self._twins: dict[str, dict[str, None]] = defaultdict(dict)
        self._by: dict[str, dict[str, dict[str, Entry]]] = {"en": defaultdict(dict), "es": defaultdict(dict)}
        self._at: dict[str, list[Entry]] = defaultdict(list)
        self._open: dict[str, Entry] = {}
        for entry in entries:
            self._open[entry.id] = entry
            self._at[entry.place].append(entry)
            self._twins[entry.en.words][entry.es.words] = None
            self._together[entry.en.words, entry.es.words][entry.place, entry.en.links, entry.es.links].append(entry)
            for locale, entries_by_words in self._by.items():
                entries_by_words[entry[locale].words][entry.id] = entry

    @property
    def open(self) -> list[Entry]:
        """The entries that speak for no pair."""
        return list(self._open.values())

    def open_at(self, places: set[str]) -> list[Entry]:
        """The open entries of some places."""
        return [entry for place in sorted(places) for entry in self._at.get(place, ()) if entry.id in self._open]

    def knows(self, en: Text, es: Text) -> bool:
        """Whether a person ever declared these words equal, wherever they stood."""
        return (en.words, es.words) in self._together

    def twins_of(self, en: Text) -> Iterable[str]:
        """The Spanish words that a person ever declared equal to these."""
        return self._twins.get(en.words, ())

    def declared(self, en: Text, es: Text, homes: set[str]) -> tuple[Entry, bool]:
        """The entry that speaks for two texts declared equal, and whether it stood here: an open one before others."""

        def rank(entry: Entry) -> tuple[bool, bool, bool]:
            return (
                entry.id in self._open,
                is_led_like(entry.en.links, en.links) and is_led_like(entry.es.links, es.links),
                entry.place in homes,
            )

        best = max(map(self._first, self._together[en.words, es.words].values()), key=rank)
        return best, best.place in homes

    def _first(self, alike: deque[Entry]) -> Entry:
        """The first open one of some entries that differ in nothing but their ids; if all have spoken, the last."""
        while len(alike) > 1 and alike[0].id not in self._open:
            alike.popleft()
        return alike[0]

    def of(self, locale: str, text: Text) -> Collection[Entry]:
        """The open entries that know a text of one language."""
        return self.of_words(locale, text.words)

    def of_words(self, locale: str, words: str) -> Collection[Entry]:
        return self._by[locale].get(words, {}).values()

    def has_heard(self, locale: str, text: Text) -> bool:
        """Whether a person ever declared this text of one language equal to anything."""
        return text.words in self._by[locale]

    def is_open(self, entry: Entry) -> bool:
        return entry.id in self._open

    def take(self, entry: Entry | None) -> None:
        """This entry has spoken."""
        if entry:
            self._open.pop(entry.id, None)
            for locale, entries_by_words in self._by.items():
                entries_by_words[entry[locale].words].pop(entry.id, None)
