"""A lock that is missing or broken, and what else cannot be paired."""

import json
import sys

import pytest

from macros import __main__ as door
from macros.translations.lock import FILE
from tests.test_errors import spoil
from tests.translations_told import BEGIN_EN, HEAD, LOOK, PLACE, rewrite, told

__all__ = ["told"]  # the fixture


def test_no_lock_is_told(told, sample):
    (sample / FILE).unlink()
    said = (
        f"\n1 {HEAD}docs/translations.lock\n"
        "  there is no lock, so nobody can say what is behind.\n"
        "  Fix: Bring it back from Git. For the first one, compare everything, and then run "
        "`python -m macros translations --accept docs`.\n"
    )
    assert told() == (2, "", said)


@pytest.mark.parametrize(
    "change",
    [
        lambda line: line.replace("2026-11-22", "2025-11-22"),
        lambda line: line[:-1] + ("0" if line[-1] != "0" else "1"),
        lambda line: line[:40],
        lambda line: "Some words.",
        lambda line: line.replace("part-1", "part-2"),
    ],
)
def test_a_line_that_a_hand_changed_is_refused_and_nothing_is_written(told, sample, change):
    written = (sample / FILE).read_text(encoding="utf-8").splitlines()
    place = next(n for n, line in enumerate(written, 1) if line.startswith(PLACE))
    rewrite(sample, lambda all: [change(line) if n == place else line for n, line in enumerate(all, 1)])
    before = (sample / FILE).read_bytes()
    said = f"""1 {HEAD}docs/translations.lock:{place}
  this line is not as the tool wrote it.
  Fix: Bring the line back as Git has it (`git checkout -- docs/translations.lock`), or delete it. {LOOK}
"""
    assert told() == (2, "", said) and told("--accept", "docs") == (2, "", said)
    assert (sample / FILE).read_bytes() == before


def test_a_block_that_moved_in_one_language_names_both_places(told, sample):
    for locale, old, new in (
        ("en", 'Find a {{ term("partner") }}. A {{ term("partner") }} is somebody.', "First.\n\nSecond."),
        ("es", 'Busquen una {{ term("partner") }}. Una {{ term("partner") }} es alguien.', "Primero.\n\nSegundo."),
    ):
        spoil(sample, [{"file": f"docs/{locale}/part-1/begin.md", "old": f"{old}\n\n", "new": f"{new}\n\n"}])
    told("--accept", "docs/en/part-1/begin.md")
    spoil(sample, [{"file": "docs/en/part-1/begin.md", "old": "First.\n\nSecond.", "new": "Second.\n\nFirst."}])
    code, output, errors = told()
    assert code == 2 and "moved in one language only" in output
    said = f"""
1 {HEAD}docs/es/part-1/begin.md:9
  this paragraph stands at another place than its twin, docs/en/part-1/begin.md:7.
  Fix: Move one of them, so that both languages have the same order.
"""
    assert errors == said
    code, _, errors = told("--accept", "docs/en/part-1/begin.md")
    assert code == 2 and "not accepted: moved in one language only. Mend it first." in errors


def test_a_twin_page_that_is_missing_is_broken_and_nothing_is_called_in_step(told, sample):
    (sample / "docs/es/part-1/finish.md").unlink()
    said = f"""
1 {HEAD}docs/es/part-1/finish.md
  the Spanish page is missing; its English twin is docs/en/part-1/finish.md.
  Fix: Write this page, or delete its twin.
"""
    assert told() == (2, "", said)


@pytest.mark.parametrize("wanted", ["docs", "docs/en/part-1/begin.md"])
def test_the_lock_keeps_what_it_knows_of_a_page_whose_twin_is_missing(told, sample, wanted):
    before, page = (sample / FILE).read_bytes(), sample / "docs/es/part-1/finish.md"
    text = page.read_bytes()
    page.unlink()
    assert told("--accept", wanted)[0] == 2 and (sample / FILE).read_bytes() == before
    page.write_bytes(text)
    assert told()[0] == 0


def test_every_problem_of_files_and_lock_is_told_at_once(told, sample):
    rewrite(sample, lambda all: [*all, "Some words."])
    spoil(sample, [{"file": "docs/data/polls/ready.yml", "text": "title:\n\ten: A\n"}])
    code, _, errors = told()
    assert code == 2 and errors.startswith("2 problems found.")
    assert "docs/data/polls/ready.yml:2" in errors and "docs/translations.lock:" in errors


UNREADABLE = {
    "not UTF-8": {"file": "docs/es/part-1/finish.md", "bytes": "# Fin\xe9\n"},
    "not merged": {"file": "docs/en/part-1/finish.md", "old": "# ", "new": "<<<<<<< HEAD\n# "},
    "not closed": {"file": "docs/en/part-1/finish.md", "old": "# ", "new": "/// facilitator\n\n# "},
    "front matter": {"file": "docs/es/part-1/finish.md", "text": "---\na: [\n---\n\n# Fin\n"},
    "data": {"file": "docs/data/polls/ready.yml", "text": "title:\n\ten: A\n"},
}
"""Files of which nothing can be compared."""


@pytest.mark.parametrize("change", UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_told_and_all_else_is_listed(told, sample, change):
    spoil(sample, [BEGIN_EN])
    _, listed, nothing = told()
    before = (sample / FILE).read_bytes()
    spoil(sample, [change])
    code, output, errors = told()
    assert (code, output, nothing) == (2, listed, "")
    assert errors.startswith(f"\n1 {HEAD}{change['file']}"), errors
    machine = json.loads(told("--json")[1])
    assert [pair["id"] for pair in machine["pairs"]] == ["docs/es/part-1/begin.md#ideas.3"]
    assert [problem["file"] for problem in machine["problems"]] == [change["file"]]
    assert told("--accept", "docs")[0] == 2 and (sample / FILE).read_bytes() == before


def test_the_check_refuses_a_broken_lock_and_says_the_rest_too(told, sample, monkeypatch, capsys):
    rewrite(sample, lambda all: [*all, "Some words."])
    spoil(sample, [{"file": "docs/data/polls/ready.yml", "text": "title:\n\ten: A\n"}])
    monkeypatch.setattr(door, "ROOT", sample)
    monkeypatch.setattr(door, "problems_of", lambda file: [])  # the sample has no settings
    monkeypatch.setattr(sys, "argv", ["macros", "check"])
    assert door.main() == 1
    errors = capsys.readouterr().err
    assert errors.startswith("2 problems found.")
    assert "docs/data/polls/ready.yml:2" in errors and "this line is not as the tool wrote it" in errors
