"""`python -m macros translations`: what people read, what machines read, and what a broken lock says."""

import argparse
import json
import subprocess
from datetime import date

import pytest

from macros.translations import command
from macros.translations.command import add_arguments, run
from macros.translations.listing import word_diff
from macros.translations.lock import FILE
from tests.conftest import ROOT
from tests.test_errors import spoil

BEGIN_EN = {"file": "docs/en/part-1/begin.md", "old": "- Because", "new": "- Because we can"}
PLACE = "part-1/begin.md#ideas"
TODAY = date(2026, 11, 22)


@pytest.fixture
def told(sample, capsys, monkeypatch):
    """Runs the command in the sample, whose lock was just written, and returns exit code, output and errors."""
    monkeypatch.setattr(command, "today", lambda: TODAY)

    def told(*words: str) -> tuple[int, str, str]:
        parser = argparse.ArgumentParser()
        add_arguments(parser)
        code = run(parser.parse_args(words), sample)
        return code, *capsys.readouterr()

    told("--accept", "docs")
    return told


def lines(sample) -> list[str]:
    written = (sample / FILE).read_text(encoding="utf-8").splitlines()
    return [line for line in written if line and not line.startswith("#")]


def git(sample, *words: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *words],
        cwd=sample,
        check=True,
        capture_output=True,
    )


def test_the_real_curriculum_is_in_step(capsys):
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    assert run(parser.parse_args([]), ROOT) == 0, "".join(capsys.readouterr())


def test_in_step_is_said_in_one_line_and_exits_with_0(told):
    code, output, errors = told()
    assert (code, errors) == (0, "") and output.startswith("Both languages are in step: ")


def test_what_is_behind_is_listed_with_a_word_diff_and_both_places(told, sample):
    git(sample, "init")
    git(sample, "add", "docs")
    git(sample, "commit", "-m", "All")
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
    assert "(links: part-1/begin.md#worksheet-first-talk, part-1/finish.md) docs/es/index.md" in output
    assert "(links: glossary.md#partner, part-1/begin.md#worksheet-first-talk) When both" in output


def test_what_was_removed_in_one_language_is_shown_as_it_was(told, sample):
    git(sample, "init")
    git(sample, "add", "docs")
    git(sample, "commit", "-m", "All")
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


def test_help_tells_the_exit_codes(capsys):
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    parser.print_help()
    said = " ".join(capsys.readouterr().out.split())
    assert "Exit code: 0 if both languages are in step, 1 if something is behind, 2 if something is broken" in said
