"""When a person last compared the two languages of a page or a data file."""

from dataclasses import replace
from datetime import date

from macros.translations.comparing import compare
from tests.two_languages import EN, ES, LOCK, pages


def test_the_day_is_the_last_one_on_which_any_of_its_texts_was_compared():
    days = [date(2026, 11, 20), date(2026, 12, 2), date(2026, 11, 25)]
    entries = [replace(entry, day=days[n % len(days)]) for n, entry in enumerate(LOCK)]
    comparison = compare(pages(EN, ES), {}, entries)
    assert comparison.confirmed("part-1/a.md") == date(2026, 12, 2)
    assert comparison.confirmed("part-1/another.md") is None
