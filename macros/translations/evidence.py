"""What the lock still knows about texts that are not, or no longer, beside the twin they were declared equal to."""

from collections import defaultdict
from collections.abc import Iterable

from macros.translations.lock import Entry
from macros.translations.text import Text, is_led_like


class Evidence:
    """The entries of the lock. Each speaks for one pair only, so that the same sentence on many pages is told apart."""

    def __init__(self, entries: Iterable[Entry]):
        self._together: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        self._by: dict[str, dict[str, list[Entry]]] = {"en": defaultdict(list), "es": defaultdict(list)}
        self._open: dict[str, Entry] = {}
        for entry in entries:
            self._open[entry.id] = entry
            self._together[entry.en.words, entry.es.words].append(entry)
            for locale, entries_by_words in self._by.items():
                entries_by_words[entry[locale].words].append(entry)

    @property
    def open(self) -> list[Entry]:
        """The entries that speak for no pair."""
        return list(self._open.values())

    def knows(self, en: Text, es: Text) -> bool:
        """Whether a person ever declared these words equal, wherever they stood."""
        return (en.words, es.words) in self._together

    def declared(self, en: Text, es: Text, homes: set[str]) -> tuple[Entry, bool]:
        """The entry that speaks for two texts declared equal, and whether it stood here: an open one before others."""

        def rank(entry: Entry) -> tuple[bool, bool, bool]:
            return (
                entry.id in self._open,
                is_led_like(entry.en.links, en.links) and is_led_like(entry.es.links, es.links),
                entry.place in homes,
            )

        best = max(self._together[en.words, es.words], key=rank)
        return best, best.place in homes

    def of(self, locale: str, text: Text) -> list[Entry]:
        """The open entries that know a text of one language."""
        return self.of_words(locale, text.words)

    def of_words(self, locale: str, words: str) -> list[Entry]:
        return [entry for entry in self._by[locale].get(words, ()) if entry.id in self._open]

    def has_heard(self, locale: str, text: Text) -> bool:
        """Whether a person ever declared this text of one language equal to anything."""
        return text.words in self._by[locale]

    def is_open(self, entry: Entry) -> bool:
        return entry.id in self._open

    def take(self, entry: Entry | None) -> None:
        """This entry has spoken."""
        if entry:
            self._open.pop(entry.id, None)
