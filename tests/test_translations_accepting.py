"""`python -m macros translations --accept`: what is declared equal, and what is not."""

import json

import pytest

from macros.translations.lock import FILE
from tests.test_errors import spoil
from tests.translations_told import BEGIN_EN, lines, told

__all__ = ["told"]  # the fixture


@pytest.mark.parametrize(
    "wanted",
    [
        "docs/es/part-1/begin.md#ideas.3",
        "docs/en/part-1/begin.md#ideas.3",
        "docs/en/part-1/begin.md",
        "./docs/es/part-1/",
        "docs",
        ".",
    ],
)
def test_accept_declares_equal_and_changes_one_line(told, sample, wanted):
    before = lines(sample)
    spoil(sample, [BEGIN_EN])
    code, output, _ = told("--accept", wanted)
    assert code == 0 and "docs/es/part-1/begin.md#ideas.3: in step\n" in output and told()[0] == 0
    assert len(set(before) - set(lines(sample))) == len(set(lines(sample)) - set(before)) == 1


def test_accept_of_one_block_leaves_the_others(told, sample):
    spoil(sample, [BEGIN_EN, {"file": "docs/es/part-1/begin.md", "old": "# Comenzar", "new": "# El comienzo"}])
    told("--accept", "docs/es/part-1/begin.md#ideas.3")
    code, output, _ = told("--json")
    assert (code, [pair["id"] for pair in json.loads(output)["pairs"]]) == (1, ["docs/en/part-1/begin.md#top.2"])


def test_accept_refuses_what_has_no_twin_and_says_so(told, sample):
    spoil(sample, [{"file": "docs/es/part-1/finish.md", "old": "# ", "new": "Algo nuevo.\n\n# "}])
    before = (sample / FILE).read_bytes()
    alone = [pair["id"] for pair in json.loads(told("--json")[1])["pairs"]]
    assert alone != []
    for wanted in ["docs/es/part-1/finish.md", *alone]:  # by the page, and by the block's own name
        code, _, errors = told("--accept", wanted)
        assert code == 1 and "not accepted: added in Spanish, missing in English. Mend it first." in errors
        assert (sample / FILE).read_bytes() == before


def test_accept_of_what_does_not_exist_changes_nothing_and_suggests(told, sample):
    before = (sample / FILE).read_bytes()
    code, _, errors = told("--accept", "docs/es/part-1/begim.md")
    assert code == 2 and "docs/es/part-1/begim.md\n  no text in two languages is there." in errors
    assert "there.\n  Fix: Did you mean `docs/es/part-1/begin.md`?" in errors
    code, _, errors = told("--accept", "docs/es/part-1/begin.md#idea.3")
    assert code == 2 and "there is no block `idea.3`.\n  Fix: Did you mean `ideas." in errors
    assert (sample / FILE).read_bytes() == before


def test_what_is_gone_from_both_languages_leaves_the_lock_with_its_page(told, sample):
    for locale, text in (("en", "This page is about endings."), ("es", "Esta página trata de finales.")):
        spoil(sample, [{"file": f"docs/{locale}/part-1/finish.md", "old": text, "new": ""}])
    count = len(lines(sample))
    assert told()[0] == 0 and len(lines(sample)) == count
    told("--accept", "docs/en/part-1/finish.md")
    assert len(lines(sample)) == count - 1


def test_a_lock_written_twice_is_the_same_and_has_its_lines_in_order(told, sample):
    before = (sample / FILE).read_bytes()
    places = [line.split(" ")[:2] for line in lines(sample)]
    assert places == sorted(places)
    told("--accept", "docs")
    assert (sample / FILE).read_bytes() == before
