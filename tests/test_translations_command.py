"""`python -m macros translations`: what people read, and what machines read."""

import argparse
import json

from macros.translations.command import add_arguments, run
from macros.translations.listing import word_diff
from tests.conftest import ROOT
from tests.test_errors import spoil
from tests.translations_told import BEGIN_EN, commit, told

__all__ = ["told"]  # the fixture


def test_the_real_curriculum_is_in_step(capsys):
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    assert run(parser.parse_args([]), ROOT) == 0, "".join(capsys.readouterr())


def test_in_step_is_said_in_one_line_and_exits_with_0(told):
    code, output, errors = told()
    assert (code, errors) == (0, "") and output.startswith("Both languages are in step: ")


def test_what_is_behind_is_listed_with_a_word_diff_and_both_places(told, sample):
    commit(sample)
    spoil(sample, [BEGIN_EN])
    assert told() == (
        1,
        """part-1/begin.md

  ideas.3 · slide item · the Spanish is behind
    docs/en/part-1/begin.md:12
      Because {+we can+}
    docs/es/part-1/begin.md:12
      Porque sí
    When both say the same: python -m macros translations --accept docs/es/part-1/begin.md#ideas.3

1 text needs a person:
     1  part-1/begin.md
""",
        "",
    )


def test_a_link_that_leads_elsewhere_is_shown_on_both_sides(told, sample):
    spoil(sample, [{"file": "docs/en/index.md", "old": "(glossary.md#partner)", "new": "(part-1/finish.md)"}])
    output = " ".join(told()[1].split())
    assert "(links: part-1/finish.md, part-1/begin.md#worksheet-first-talk) docs/es/index.md" in output
    assert "(links: glossary.md#partner, part-1/begin.md#worksheet-first-talk) When both" in output


def test_links_that_changed_places_are_shown_on_both_sides_in_their_order(told, sample):
    one, other = "(glossary.md#partner)", "(part-1/begin.md#worksheet-first-talk)"
    for old, new in (one, "(x)"), (other, one), ("(x)", other):
        spoil(sample, [{"file": "docs/en/index.md", "old": old, "new": new}])
    code, output, _ = told()
    output = " ".join(output.split())
    assert code == 1 and "(links: part-1/begin.md#worksheet-first-talk, glossary.md#partner) docs/es/index.md" in output
    assert "(links: glossary.md#partner, part-1/begin.md#worksheet-first-talk) When both" in output


def test_what_was_removed_in_one_language_is_shown_as_it_was(told, sample):
    commit(sample)
    spoil(sample, [{"file": "docs/es/part-1/finish.md", "old": "Esta página trata de finales.", "new": ""}])
    code, output, _ = told()
    assert code == 1 and "is the text before it\n      [-Esta página trata de finales.-]\n" in output


def test_without_history_the_listing_says_so(told, sample):
    spoil(sample, [BEGIN_EN])
    assert "      Because we can (the old text is not in the history here)\n" in told()[1]


def test_word_diff_keeps_what_is_the_same():
    assert word_diff("We ask two groups first", "We ask three groups") == "We ask [-two-]{+three+} groups [-first-]"


def test_machines_get_the_same_as_json(told, sample):
    spoil(sample, [BEGIN_EN])
    code, output, _ = told("--json")
    found = json.loads(output)
    of_all = {"version": 1, "status": 1, "pages": {"part-1/begin.md": 1}, "problems": []}
    assert code == 1 and {name: found[name] for name in of_all} == of_all
    assert found["pairs"] == [
        {
            "id": "docs/es/part-1/begin.md#ideas.3",
            "state": "behind",
            "behind": ["es"],
            "kind": "item",
            "inside": "slide",
            "confirmed": "2026-11-22",
            "en": {"file": "docs/en/part-1/begin.md", "line": 12, "text": "Because we can", "links": [], "old": None},
            "es": {"file": "docs/es/part-1/begin.md", "line": 12, "text": "Porque sí", "links": [], "old": None},
        }
    ]


def test_help_tells_the_exit_codes(capsys):
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    parser.print_help()
    said = " ".join(capsys.readouterr().out.split())
    assert "Exit code: 0 if both languages are in step, 1 if something is behind, 2 if something is broken" in said
