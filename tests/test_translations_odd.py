"""Odd texts, such as a key that got stuck: both languages are compared in a time that grows with their length.

No stopwatch: an odd text of eight times the length may take eight times as long and more, never sixty-four times.
"""

from time import process_time

import pytest

from macros.translations.comparing import compare
from macros.translations.listing import word_diff
from macros.translations.text import markdown_text
from tests.two_languages import locked, pages, standing

STUCK = [
    *("a", "a ", "- ", "[", "[](", "[a](", "[a](b ", "[a](<b ", "![a] ", "`", "| ", "*", "\\", "(", "<!--", "<!-- a -"),
    *("{{ a(", '{{ a("', "{{ a('\" ", "{{ a()", "{: ", "{.a", "{", "_", " _a", "a_ ", " __a b_c", '"', "a\u0301"),
]
"""What stands there ten thousand times, as a key that got stuck would write it, or a paste that went wrong."""

LENGTH = 4_000


def growth(work, *odd) -> float:
    """How many times as long something takes with eight times as much; what is done in a moment always does."""

    def least(times: int) -> float:
        took = []
        for _ in range(2):
            start = process_time()
            work(*(text * times for text in odd))
            took.append(process_time() - start)
        return max(min(took), 0.001)

    return least(8) / least(1)


def filled(unit: str) -> str:
    return (unit * LENGTH)[:LENGTH]


@pytest.mark.parametrize("unit", STUCK)
def test_reading_an_odd_text_takes_no_longer_than_it_is_long(unit):
    assert growth(lambda text: markdown_text(text, "a.md"), filled(unit)) < 30


@pytest.mark.parametrize("unit", STUCK)
def test_showing_what_changed_in_an_odd_text_takes_no_longer_than_it_is_long(unit):
    assert growth(lambda text: word_diff(f"one {text} two", f"two {text}{text} one"), filled(unit)) < 30


@pytest.mark.parametrize("unit", ["- a\n", "a\n\n", "1. x\n"])
def test_comparing_pages_of_odd_texts_takes_no_longer_than_they_are_long(unit):
    def compared(text: str, other: str) -> None:
        lock = locked(pages(text, text))
        compare(pages(other, text), {}, lock)
        compare(pages(other, other), {}, lock)

    odd = unit * 220
    assert growth(compared, odd, odd.replace("a", "c").replace("x", "y")) < 30


def many(word: str) -> list[str]:
    return [f"{word} {n} of many." for n in range(300)]


def test_a_section_of_hundreds_of_texts_is_compared_as_every_other():
    en, es = many("Paragraph"), many("Párrafo")
    lock = locked(pages(en, es))
    assert standing(pages(en, es), lock) == []
    assert standing(pages(["First.", *en], ["Primero.", *es]), lock) == [("a.2", "to be confirmed", "enes")]
    assert standing(pages([*en[:100], "New.", *en[100:]], es), lock) == [("a.102", "no twin", "es")]
    assert standing(pages(en, [*es[:100], *es[101:]]), lock) == [("a.102", "no twin", "en")]
    assert standing(pages([*en[:9], "Changed.", *en[10:]], es), lock) == [("a.11", "behind", "es")]
    assert [state for _, state, _ in standing(pages([en[7], *en[:7], *en[8:]], es), lock)] == ["moved"]


def test_between_two_changes_of_a_long_text_what_is_gone_and_new_is_shown_as_a_whole():
    ours, theirs = (" ".join(f"{word}{n}" for n in range(400)) for word in ("a", "b"))
    assert word_diff(f"One {ours} end", f"One {theirs} end") == f"One [-{ours}-]{{+{theirs}+}} end"
    assert word_diff(f"One {ours} end", f"One {ours} new end") == f"One {ours} {{+new+}} end"
