"""`python -m macros new` in a copy of the sample: what it writes is complete, and becomes part of the curriculum once it is written."""

import subprocess
import sys

import pytest

from macros.loading import load_curriculum
from macros.localized import TO_BE_WRITTEN
from macros.problems import CurriculumError
from tests.conftest import environment

CALLS = {"worksheet": '{{ worksheet("extra") }}', "poll": '{{ poll("extra") }}', "chat-prompt": '{{ chat_prompt("extra") }}', "sector": "", "module": ""}


def new(project, *words) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-m", "macros", "new", *words], cwd=project, env=environment(project), capture_output=True, text=True)


def written_files(project, output: str):
    return [project / line.removeprefix("Written: ") for line in output.splitlines() if line.startswith("Written: ")]


def use(project, kind: str) -> None:
    """Do what the command says comes next."""
    for locale in ("en", "es"):
        page = project / f"docs/{locale}/part-1/finish.md"
        page.write_text(page.read_text(encoding="utf-8") + f"\n{CALLS[kind]}\n", encoding="utf-8")
    if kind == "module":
        series = project / "docs/data/series.yml"
        text = series.read_text(encoding="utf-8")
        series.write_text(text.replace("- id: finish\n        minutes: 40", "- id: finish\n        minutes: 30\n      - id: extra\n        minutes: 10"), encoding="utf-8")


@pytest.mark.parametrize("kind", CALLS)
def test_a_starting_point_fits_once_its_marks_are_gone(project, kind):
    source = next(iter(load_curriculum(project).sources))
    made = new(project, kind, "part-1/extra" if kind == "module" else "extra")
    assert made.returncode == 0, made.stderr
    for file in written_files(project, made.stdout):
        text = file.read_text(encoding="utf-8").replace("valor-slides", source)
        for mark in TO_BE_WRITTEN.values():
            text = text.replace(f"{mark} ", "")
        file.write_text(text, encoding="utf-8")
    use(project, kind)
    load_curriculum(project)
    first = written_files(project, made.stdout)[0].relative_to(project).as_posix()
    assert made.stdout.endswith(f"  3. When both languages say the same: python -m macros translations --accept {first}\n")


def test_each_text_of_a_starting_point_is_reported_until_it_is_written(project):
    new(project, "poll", "extra")
    use(project, "poll")
    with pytest.raises(CurriculumError) as error:
        load_curriculum(project)
    assert len(error.value.problems) == 8
    assert str(error.value.problems[0]) == (
        "docs/data/polls/extra.yml:7:3\n"
        "  the English text is still to be written.\n"
        "  Fix: Write it, and take the mark “(to be written)” away."
    )


def test_nothing_is_overwritten(project):
    file = project / "docs/data/polls/ready.yml"
    before = file.read_text(encoding="utf-8")
    made = new(project, "poll", "ready")
    assert made.returncode == 1 and file.read_text(encoding="utf-8") == before
    assert "docs/data/polls/ready.yml\n  this file is already there, and nothing was overwritten.\n  Fix: Choose another id, or edit this file." in made.stderr


@pytest.mark.parametrize("words, says", [
    (("module", "extra"), "new module extra\n  a module belongs to a part.\n  Fix: Write the part before the id: `part-1/extra`."),
    (("module", "part-9/extra"), "new module part-9/extra\n  there is no part `part-9`.\n  Fix: Did you mean `part-1`?"),
    (("poll", "Extra Poll"), "new poll Extra Poll\n  `Extra Poll` is not a name in kebab-case.\n  Fix: Use small letters without accents, digits, and single hyphens, such as `partner-map`."),
    (("poll", "part-1/extra"), "new poll part-1/extra\n  a poll belongs to no folder.\n  Fix: Write only `extra`."),
])
def test_a_name_that_cannot_be_one_is_refused(project, words, says):
    made = new(project, *words)
    assert made.returncode == 1
    assert says in made.stderr
