"""Two languages that stay in step: each rule of pairing, on one small page or data file."""

from dataclasses import replace
from datetime import date

import pytest

from macros.translations.accepting import accept
from macros.translations.comparing import compare
from tests.two_languages import DAY, EN, ES, LOCK, changed, locked, pages, standing


def test_what_was_declared_equal_is_in_step():
    assert standing(pages(EN, ES)) == []


def test_what_is_accepted_again_keeps_the_day_on_which_it_was_compared():
    comparison = compare(pages(EN, changed(ES, _2="Dos está acá.")), {}, LOCK)
    again = accept(comparison, LOCK, ["docs"], date(2027, 1, 1)).entries
    assert sorted(str(entry.day) for entry in again) == [*(str(DAY) for _ in LOCK[1:]), "2027-01-01"]


def test_english_only_changed_so_spanish_is_behind():
    assert standing(pages(changed(EN, _2="Two stands right there."), ES)) == [("a.3", "behind", "es")]


def test_spanish_only_changed_so_english_is_behind():
    assert standing(pages(EN, changed(ES, _2="Dos está acá."))) == [("a.3", "behind", "en")]


def test_both_changed_is_to_be_confirmed():
    assert standing(pages(changed(EN, _2="Two stands elsewhere."), changed(ES, _2="Dos está en otro lado."))) == [
        ("a.3", "to be confirmed", "enes")
    ]


@pytest.mark.parametrize(
    "en, es",
    [
        ("One stands\nhere.  \n\n\nTwo stands there.\n\nThree goes\n  far away.", ES),
        (EN, "Uno   está aquí.\n\nDos está\nallá.\n\nTres se va muy lejos."),
        (["* One stands here.", "* Two stands there.", "1. Three goes far away."], ES),
    ],
)
def test_another_dress_is_no_change(en, es):
    assert standing(pages(en, es)) == []


@pytest.mark.parametrize(
    "old, new",
    [
        ("A *small* and **big** [link](b.md).", "A _small_ and __big__ [link](b.md)."),
        ("- one\n- two", "* one\n* two"),
        ("1. one\n2. two", "1) one\n1) two"),
        ('He said "no" and left.', "He said “no” and left."),
        ("| A | B |\n|---|---|\n| c | d |", "|A|B|\n|:--|--:|\n|c|d|"),
        ("> A quiet word.", "> A quiet\n> word."),
        ("A co-facilitator helps.", "A co-\nfacilitator helps."),
        ("A café.", "A cafe\u0301."),
        ("A word. <!-- a remark -->", "A word."),
        ("A [link](b.md){ .md-button }.", "A [link](b.md)."),
    ],
)
def test_marks_that_mean_the_same_are_no_change(old, new):
    assert standing(pages(new, old), locked(pages(old, old))) == []


@pytest.mark.parametrize(
    "old, new",
    [
        ("Can you come?", "Can you come!"),
        ("We can.", "We cannot."),
        ("A small step.", "A *small* step."),
        ("We meet at 5.", "We meet at 6."),
        ("Read [this](b.md).", "Read [this](c.md)."),
        ("Read [this](https://a.example/).", "Read [this](https://b.example/)."),
        ("Read [this](b.md) or [that](c.md).", "Read [this](c.md) or [that](b.md)."),
        ("[A](b.md), [B](b.md), [C](c.md).", "[A](b.md), [B](c.md), [C](b.md)."),
        ('A {{ term("a") }}, a {{ term("b") }}.', 'A {{ term("b") }}, a {{ term("a") }}.'),
        ("snake_case_name", "snakecasename"),
        ("| A | B |\n|---|---|\n| ✓ | – |", "| A | B |\n|---|---|\n| – | ✓ |"),
        ("They lead.", "they lead."),
    ],
)
def test_other_words_marks_and_links_are_a_change(old, new):
    assert {languages for _, _, languages in standing(pages(new, old), locked(pages(old, old)))} == {"es"}


def test_what_goes_back_to_what_was_declared_is_in_step_again():
    assert standing(pages(changed(EN, _1="One."), ES)) and standing(pages(EN, ES)) == []


def test_a_block_that_moves_with_its_twin_is_in_step():
    assert standing(pages(EN[::-1], ES[::-1])) == []


def test_a_page_that_moves_with_its_twin_is_in_step():
    assert standing(pages(EN, ES, "part-2/b.md")) == []


def test_a_page_that_moved_with_its_twin_still_knows_what_changed():
    assert standing(pages(changed(EN, _3="Three stays."), ES, "part-2/b.md")) == [("a.4", "behind", "es")]


def test_a_link_that_was_renamed_in_both_languages_is_no_change():
    lock = locked(pages("Read [this](b.md#x).", "Lean [esto](b.md#x)."))
    assert standing(pages("Read [this](c.md#y).", "Lean [esto](c.md#y)."), lock) == []


def test_links_in_another_order_than_in_the_other_language_are_no_change():
    en, es = "[One](b.md) before [two](c.md).", "[Dos](c.md) después de [uno](b.md)."
    lock = locked(pages(en, es))
    assert standing(pages(en, es), lock) == []
    renamed = (text.replace("c.md", "d.md").replace("b.md", "c.md") for text in (en, es))
    assert standing(pages(*renamed), lock) == []
    assert standing(pages(en, es.replace("c.md", "x").replace("b.md", "c.md").replace("x", "b.md")), lock) == [
        ("a.2", "behind", "en")
    ]


def test_a_lock_that_does_not_know_the_order_of_links_is_believed_until_it_is_written_anew():
    en, es = "[One](b.md), [two](c.md).", "[Uno](b.md), [dos](c.md)."
    lock = locked(pages(en, es))
    old = [
        replace(entry, **{locale: replace(entry[locale], links=entry[locale].links[:4]) for locale in ("en", "es")})
        for entry in lock
    ]
    assert old != lock
    assert standing(pages(en, es), old) == []
    assert locked(pages(en, es), before=old) == lock


def test_a_block_that_moved_and_changed_is_behind_and_nothing_else_is():
    assert standing(pages([EN[1], EN[2], "One stands right here."], [ES[1], ES[2], ES[0]])) == [("a.4", "behind", "es")]


@pytest.mark.parametrize("place", range(4))
def test_what_is_new_in_one_language_is_all_that_is_reported(place):
    assert standing(pages([*EN[:place], "A new one.", *EN[place:]], ES)) == [(f"a.{place + 2}", "no twin", "es")]
    assert standing(pages(EN, [*ES[:place], "Algo nuevo.", *ES[place:]])) == [(f"a.{place + 2}", "no twin", "en")]


@pytest.mark.parametrize("place", range(3))
def test_what_was_removed_in_one_language_is_all_that_is_reported(place):
    assert standing(pages([*EN[:place], *EN[place + 1 :]], ES)) == [(f"a.{place + 2}", "no twin", "es")]
    assert standing(pages(EN, [*ES[:place], *ES[place + 1 :]])) == [(f"a.{place + 2}", "no twin", "en")]


def test_what_is_new_in_both_languages_is_to_be_confirmed():
    assert standing(pages([*EN, "A new one."], [*ES, "Algo nuevo."])) == [("a.5", "to be confirmed", "enes")]


def test_what_was_removed_in_both_languages_is_nothing():
    assert standing(pages(EN[1:], ES[1:])) == []


def test_a_new_block_beside_a_changed_one_is_told_apart():
    new, edited = "Somebody wrote all of this today.", "Two stands there now."
    assert standing(pages([EN[0], new, edited, EN[2]], ES)) == [("a.3", "no twin", "es"), ("a.4", "behind", "es")]
    assert standing(pages([EN[0], edited, new, EN[2]], ES)) == [("a.3", "behind", "es"), ("a.4", "no twin", "es")]


def test_a_block_that_moved_in_one_language_only_is_named_once():
    assert standing(pages([EN[2], EN[0], EN[1]], ES)) == [("a.2", "moved", "enes")]


def test_a_section_that_is_missing_in_one_language_does_not_upset_the_others():
    heading = "## B { #b }"
    en, es = [EN[0], heading, *EN[1:]], [ES[0], heading, *ES[1:]]
    assert standing(pages(EN, es), locked(pages(en, es))) == [("a.3", "no twin", "es")]


def test_the_same_sentence_on_two_pages_is_two_pairs():
    first = pages(EN, ES)

    def beside(second):
        return {locale: first[locale] | second[locale] for locale in ("en", "es")}

    both = beside(pages(EN, ES, "part-1/b.md"))
    edited = beside(pages(changed(EN, _1="One."), ES, "part-1/b.md"))
    found = compare(edited, {}, locked(both)).open
    assert [(pair.scope, pair.state.value, pair.behind) for pair in found] == [("part-1/b.md", "behind", ("es",))]


def test_a_copy_that_nobody_accepted_yet_still_knows_which_side_changed():
    copied = [[EN[0], EN[2], *EN[1:]], [ES[0], ES[2], *ES[1:]]]
    assert standing(pages(*copied)) == []
    assert standing(pages(changed(copied[0], _2="Three goes quite far away."), copied[1])) == [("a.3", "behind", "es")]


@pytest.mark.parametrize("edited", [0, 1])
def test_the_same_words_twice_in_a_section_stay_apart(edited):
    lock, en = locked(pages(["Again.", "Again."], ["Otra vez.", "Otra vez."])), ["Again.", "Again."]
    en[edited] = "Once more."
    assert standing(pages(en, ["Otra vez.", "Otra vez."]), lock) == [(f"a.{edited + 2}", "behind", "es")]
