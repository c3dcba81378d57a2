"""Whatever stands in a file of the curriculum, reading it ends soon: with a curriculum, or with problems to mend."""

import random
import resource
import time
from pathlib import Path

import pytest

from macros.rules.load import load_curriculum
from macros.source.problems import CurriculumError
from tests.conftest import make_sample

SEEDS, CHANGES = range(20), 40
"""Each seed spoils the sample anew, so many times."""

SECONDS, MEGABYTES = 20, 300
"""What reading the sample once may take, on a machine that is busy, and by how much a run may grow."""

MARKS = """
{{ }} {% %} {# #} {{{{ {#x} {prat} {0} {a.b} ') ") &lt; <!-- --> <? <![CDATA[ <script> </script> <textarea>
``` ~~~ /// --- *** === # ## [x]() [a][b] [a](b ![]( ]( |---| >>>>>>> ======= &a *a !x ... .inf .nan 1e999 null true
{ } [ ] ( ) < > | & * ! % @ ` : , - ? ' " \\ ~ ^ + $ /
"""
INVISIBLE = "\x00\x07\x0b\x1b\x7f\x85\xa0\xad\u200b\u202e\u2028\ufeff\ufffd\U0001f389\U000e0041"
LINES = """
{{ poll(
{ #x }
<a href=
<div markdown>
//// html | div
/// slide
/// slide | x
/// facilitator
[x]: y
| a | b | c |
<<<<<<< a
&a [*a]
!!python/object:x y
? [a]
<<: *a
%YAML 1.1
2021-13-45 99:99
"""
LONG = [mark * 300 for mark in ("9", "[", "{a: ", "- ", "(", "é", "{{ a(", "> ", "*", "a: ")]
ODD = [*MARKS.split(), *INVISIBLE, *LINES.strip().split("\n"), *LONG]
"""What stands where it does not belong."""

OTHERS = "[] {} null true -1 0 1.5 '' text [a,{b:c}] {en:a,es:b} 2021-01-01"
KINDS = OTHERS.split()
"""Values of another kind."""


def spoilt(text: str, chance: random.Random, mistakes: int) -> str:
    """A text with so many mistakes."""
    return text if not mistakes else spoilt(_with_one_more(text, chance), chance, mistakes - 1)


def _with_one_more(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    n, m = chance.randrange(len(lines)), chance.randrange(len(lines))
    line = lines[n]
    at = chance.randrange(len(line) + 1)
    match chance.randrange(9):
        case 0:
            del lines[n]
        case 1:
            lines.insert(m, line)
        case 2:
            lines[n], lines[m] = lines[m], lines[n]
        case 3 | 4:
            lines[n] = line[:at] + chance.choice(ODD) + line[at:]
        case 5:
            lines.insert(n, chance.choice(ODD))
        case 6:
            lines[n] = line[:at] + line[at + chance.randrange(1, 9) :]
        case 7:
            key, colon, _ = line.partition(": ")
            lines[n] = f"{key}: {chance.choice(KINDS)}" if colon else f" {line}"
        case _:
            return text[: chance.randrange(len(text) + 1)]
    return "\n".join(lines)


def told(root: Path) -> list[str]:
    """What is wrong with the problems that somebody reads; empty if nothing is."""
    try:
        load_curriculum(root)
    except CurriculumError as error:
        return [
            f"{problem.place}: {problem.what!r} / {problem.fix!r}"
            for problem in error.problems
            if not (problem.place.path.strip() and problem.what.strip(" .") and problem.fix.strip(" ."))
            or "␦" in problem.what + problem.fix
            or len(problem.what) + len(problem.fix) > 2000
            or not problem.what.endswith((".", "…"))
        ]
    return []


@pytest.mark.exhaustive
@pytest.mark.parametrize("seed", SEEDS)
def test_reading_ends_with_a_curriculum_or_with_problems_to_mend(tmp_path, seed):
    spoil_and_read(tmp_path, random.Random(seed), CHANGES)


def test_a_few_mistakes_by_chance_end_with_problems_to_mend(tmp_path):
    spoil_and_read(tmp_path, random.Random("a few"), 15)


def spoil_and_read(folder: Path, chance: random.Random, changes: int) -> None:
    root = make_sample(folder / "sample")
    files = sorted(path for path in (root / "docs").rglob("*") if path.suffix in (".md", ".yml"))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(changes):
        several = chance.sample(files, chance.choice([1, 1, 1, 3]))
        good = {file: file.read_text(encoding="utf-8") for file in several}
        for file, text in good.items():
            file.write_text(spoilt(text, chance, chance.choice([1, 1, 2, 5])), encoding="utf-8")
        begun = time.monotonic()
        try:
            wrong = told(root)
        except BaseException as error:
            texts = {file.relative_to(root).as_posix(): file.read_text(encoding="utf-8") for file in good}
            raise AssertionError(f"reading these files failed: {texts}") from error
        texts = {file.relative_to(root).as_posix(): file.read_text(encoding="utf-8") for file in good}
        assert not wrong, f"{wrong}\n{texts}"
        assert time.monotonic() - begun < SECONDS, texts
        for file, text in good.items():
            file.write_text(text, encoding="utf-8")
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    assert grown < MEGABYTES, f"{grown} MB more"


LEANT_ON = """
[ [a]( ( [a][b] ` <a <!-- { {{ {# *a ![a] {a= [a[ <a: > - | {{a("x")}} the
🎉 <b> &amp; \\ ~~~ ''' "" #x : ? !a &a
"""
ENDLESS = LEANT_ON.split()
"""What a file may hold many thousand times, if somebody leans on a key or means harm."""


@pytest.mark.exhaustive
@pytest.mark.parametrize("between", ["", " ", "\n"], ids=["together", "apart", "on lines"])
@pytest.mark.parametrize("mark", ENDLESS)
def test_a_mark_without_end_is_read_in_seconds(sample, mark, between):
    for file in ("docs/en/index.md", "docs/data/polls/ready.yml"):
        good = (sample / file).read_text(encoding="utf-8")
        (sample / file).write_text(f"{good}\n{between.join([mark] * 5_000)}\n", encoding="utf-8")
        begun = time.monotonic()
        assert told(sample) == []
        assert time.monotonic() - begun < SECONDS, file
        (sample / file).write_text(good, encoding="utf-8")


@pytest.mark.exhaustive
@pytest.mark.parametrize(
    "line", ["k{n}: 1", "  - a", "k: 1", "k{n}: &a{n} x", "- {{en: a, es: b}}", "? a{n}", "k{n}: *a"]
)
def test_lines_without_end_are_read_in_seconds(sample, line):
    for file in ("docs/data/polls/ready.yml", "docs/data/labels.yml", "docs/data/glossary.yml"):
        good = (sample / file).read_text(encoding="utf-8")
        lines = "\n".join(line.format(n=n) for n in range(5_000))
        (sample / file).write_text(f"{good}\n{lines}\n", encoding="utf-8")
        begun = time.monotonic()
        assert told(sample) == []
        assert time.monotonic() - begun < SECONDS, file
        (sample / file).write_text(good, encoding="utf-8")
