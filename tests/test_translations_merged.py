"""A lock after a merge: what Git merges well, what a person must settle, and how that is told."""

from dataclasses import replace
from datetime import date
from shutil import copy

import pytest

from macros.source.problems import CurriculumError
from macros.translations import command
from macros.translations.lock import FILE, parse_lock, read_lock
from tests.conftest import ROOT
from tests.test_errors import spoil
from tests.translations_told import BEGIN_EN, HEAD, LOOK, TODAY, commit, git, lines, rewrite, told

__all__ = ["told"]  # the fixture


def test_a_merge_conflict_is_told_at_its_first_line(told, sample):
    marks = "<<<<<<< HEAD", "=======", ">>>>>>> theirs"
    rewrite(sample, lambda all: [*all[:2], marks[0], all[2], marks[1], "what they have", marks[2], *all[3:]])
    said = f"""1 {HEAD}docs/translations.lock:3
  a merge conflict is not settled here.
  Fix: Remove the lines with the marks, and keep the lines of both sides. {LOOK}
"""
    assert told() == (2, "", said)


def test_a_line_that_a_merge_left_twice_is_one_entry(told, sample):
    before = (sample / FILE).read_bytes()
    rewrite(sample, lambda all: [*all, all[2]])
    assert told()[0] == 0
    told("--accept", "docs")
    assert (sample / FILE).read_bytes() == before


def test_git_merges_what_two_people_confirmed_beside_each_other(told, sample):
    commit(sample)
    for branch, edit in {"one": BEGIN_EN, "two": {**BEGIN_EN, "old": "## Ideas", "new": "## New ideas"}}.items():
        git(sample, "checkout", "-b", branch, "main")
        spoil(sample, [edit])
        told("--accept", "docs")
        git(sample, "commit", "-am", branch)
    git(sample, "merge", "one", "-m", "Both")
    assert len(read_lock(sample)) == len(lines(sample)) and told()[0] == 0


def test_git_merges_what_two_people_added_to_one_section(told, sample):
    copy(ROOT / ".gitattributes", sample)
    commit(sample, ".gitattributes")
    for branch, place in {"one": "slide | ", "two": "facilitator"}.items():
        git(sample, "checkout", "-b", branch, "main")
        for locale in ("en", "es"):
            words = "\n\n".join(f"New in {branch} and {locale}, text {n}." for n in range(9))
            old = f"/// {place}"
            spoil(sample, [{"file": f"docs/{locale}/part-1/begin.md", "old": old, "new": f"{words}\n\n{old}"}])
        told("--accept", "docs")
        git(sample, "commit", "-am", branch)
    git(sample, "merge", "one", "-m", "Both")
    assert told()[0] == 0


@pytest.mark.parametrize("days", [(1, 2), (2, 1)], ids=["later one merged", "earlier one merged"])
def test_of_two_people_who_confirmed_the_same_words_the_later_day_stands(told, sample, monkeypatch, days):
    copy(ROOT / ".gitattributes", sample)
    commit(sample, ".gitattributes")
    for branch, day in zip(("one", "two"), days):
        git(sample, "checkout", "-b", branch, "main")
        spoil(sample, [BEGIN_EN])
        monkeypatch.setattr(command, "today", lambda day=day: date(2027, 1, day))
        told("--accept", "docs")
        git(sample, "commit", "-am", branch)
    git(sample, "merge", "one", "-m", "Both")
    assert told()[0] == 0
    assert sorted({entry.day for entry in read_lock(sample)}) == [TODAY, date(2027, 1, 2)]
    told("--accept", "docs")
    assert len(lines(sample)) == len(read_lock(sample))


def test_two_people_who_confirmed_the_same_text_in_two_ways_are_told(told, sample):
    entry = read_lock(sample)[0]
    other = replace(entry, en=replace(entry.en, words="0123456789ab"), day=date(2020, 1, 1))
    text = f"{entry}\n{other}\n"
    said = f"""1 {HEAD}docs/translations.lock:2
  the entry {entry.id} of {entry.place} stands here and at docs/translations.lock:1.
  Fix: Two people confirmed it in two ways. Delete one of them. {LOOK}"""
    with pytest.raises(CurriculumError) as caught:
        parse_lock(text)
    assert str(caught.value) == said
