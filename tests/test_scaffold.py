"""`python -m macros new` in the sample: what it writes is complete.

It becomes part of the curriculum once its words are written.
"""

import sys
from types import SimpleNamespace

import pytest

from macros import __main__ as door
from macros.components.source.model import Source
from macros.rules.load import load_curriculum
from macros.source.languages import LANGUAGES
from macros.source.problems import CurriculumError

CALLS = {
    "worksheet": '{{ worksheet("extra") }}',
    "poll": '{{ poll("extra") }}',
    "chat-prompt": '{{ chat_prompt("extra") }}',
    "sector": "",
    "module": "",
}

NEXT = {
    **{kind: f"  2. Write {call} on the module's page, in both languages.\n" for kind, call in CALLS.items()},
    "sector": "  2. The page that lists every sector shows it by itself.\n",
    "module": "  2. In docs/data/series.yml, add `- id: extra` with its `minutes:` to the modules of part-1, "
    "and take the minutes from other modules: a part has 90.\n",
}
"""What the command says comes next."""


@pytest.fixture
def new(sample, monkeypatch, capsys):
    """Runs the command in the sample: its exit code, output and errors."""

    def new(*words: str) -> SimpleNamespace:
        monkeypatch.setattr(door, "ROOT", sample)
        monkeypatch.setattr(sys, "argv", ["macros", "new", *words])
        code = door.main()
        output, errors = capsys.readouterr()
        return SimpleNamespace(returncode=code, stdout=output, stderr=errors)

    return new


def written_files(sample, output: str):
    return [sample / line.removeprefix("Written: ") for line in output.splitlines() if line.startswith("Written: ")]


def use(sample, kind: str) -> None:
    """Do what the command says comes next."""
    for locale in ("en", "es"):
        page = sample / f"docs/{locale}/part-1/finish.md"
        page.write_text(page.read_text(encoding="utf-8") + f"\n{CALLS[kind]}\n", encoding="utf-8")
    if kind == "module":
        series = sample / "docs/data/series.yml"
        text = series.read_text(encoding="utf-8")
        series.write_text(
            text.replace(
                "- id: finish\n        minutes: 40",
                "- id: finish\n        minutes: 30\n      - id: extra\n        minutes: 10",
            ),
            encoding="utf-8",
        )


@pytest.mark.parametrize("kind", CALLS)
def test_a_starting_point_fits_once_its_marks_are_gone(new, sample, kind):
    source = next(iter(load_curriculum(sample).all(Source)))
    made = new(kind, "part-1/extra" if kind == "module" else "extra")
    assert made.returncode == 0, made.stderr
    for file in written_files(sample, made.stdout):
        text = file.read_text(encoding="utf-8").replace("valor-slides", source)
        for language in LANGUAGES.values():
            text = text.replace(f"{language.to_be_written} ", "")
        file.write_text(text, encoding="utf-8")
    use(sample, kind)
    load_curriculum(sample)
    first = written_files(sample, made.stdout)[0].relative_to(sample).as_posix()
    assert NEXT[kind] in made.stdout
    assert made.stdout.endswith(
        f"  3. When both languages say the same: python -m macros translations --accept {first}\n"
    )


def test_each_text_of_a_starting_point_is_reported_until_it_is_written(new, sample):
    new("poll", "extra")
    use(sample, "poll")
    with pytest.raises(CurriculumError) as error:
        load_curriculum(sample)
    assert len(error.value.problems) == 8
    assert str(error.value.problems[0]) == (
        "docs/data/polls/extra.yml:7:3\n"
        "  the English text is still to be written.\n"
        "  Fix: Write it, and take the mark “(to be written)” away."
    )


def test_nothing_is_overwritten(new, sample):
    file = sample / "docs/data/polls/ready.yml"
    before = file.read_text(encoding="utf-8")
    made = new("poll", "ready")
    assert made.returncode == 1 and file.read_text(encoding="utf-8") == before
    told = (
        "docs/data/polls/ready.yml\n"
        "  this file is already there, and nothing was overwritten.\n"
        "  Fix: Choose another id, or edit this file."
    )
    assert told in made.stderr


@pytest.mark.parametrize(
    "words, says",
    [
        (
            ("module", "extra"),
            "new module extra\n  a module belongs to a part.\n  Fix: Write the part before the id: `part-1/extra`.",
        ),
        (
            ("module", "part-9/extra"),
            "new module part-9/extra\n  there is no part `part-9`.\n  Fix: Did you mean `part-1`?",
        ),
        (
            ("poll", "Extra Poll"),
            "new poll Extra Poll\n  `Extra Poll` is not a name in kebab-case.\n"
            "  Fix: Use small letters without accents, digits, and single hyphens, such as `partner-map`.",
        ),
        (("poll", "part-1/extra"), "new poll part-1/extra\n  a poll belongs to no folder.\n  Fix: Write only `extra`."),
    ],
)
def test_a_name_that_cannot_be_one_is_refused(new, words, says):
    made = new(*words)
    assert made.returncode == 1
    assert says in made.stderr


@pytest.mark.parametrize(
    "spoil, said",
    [
        (
            lambda text: text.replace("\nparts:", "\npart:"),
            "there is no such key as `part` here.\n  Fix: Did you mean `parts`?",
        ),
        (lambda text: "", "the file is empty."),
        (lambda text: "- id: part-1\n", "this is a list."),
        (lambda text: text.replace("\nparts:", "\nparts: ["), "docs/data/series.yml:"),
    ],
    ids=["a key misspelt", "empty", "a list", "no YAML"],
)
def test_a_series_that_cannot_be_read_is_told_like_any_mistake(new, sample, spoil, said):
    series = sample / "docs/data/series.yml"
    series.write_text(spoil(series.read_text(encoding="utf-8")), encoding="utf-8")
    ended = new("module", "part-1/extra")
    assert ended.returncode == 1 and said in ended.stderr and "Fix: " in ended.stderr
    assert not (sample / "docs/en/part-1/extra.md").exists()


def test_a_series_that_is_not_there_is_told_like_any_mistake(new, sample):
    (sample / "docs/data/series.yml").unlink()
    ended = new("poll", "extra")
    assert ended.returncode == 1 and "docs/data/series.yml" in ended.stderr
