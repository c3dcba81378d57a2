"""Only what the site is made from may lie in `docs/`; the rest is told, and never published."""

import os
import socket
from pathlib import Path

import pytest

from macros.postprocess.assets import BUNDLES, ON_DEMAND
from macros.rules.load import load_curriculum
from macros.rules.strays import ASSETS, IMAGES, stray_files
from macros.source.files import read_text
from macros.source.problems import CurriculumError
from tests.conftest import ROOT

STRAY = {
    "en/part-1/begin.md.bak": "no part of the site reads this file.",
    "en/part-1/begin.md.orig": "no part of the site reads this file.",
    "en/part-1/handout.docx": "no part of the site reads this file.",
    "es/part-1/lista.xlsx": "no part of the site reads this file.",
    "es/part-1/page.html": "no part of the site reads this file.",
    "en/part-1/begin.markdown": "rename it to `begin.md`",
    "en/part-1/BEGIN.MD": "rename it to `BEGIN.md`",
    "en/part-1/photo.png": "Move it to docs/assets/images/",
    "en/part-1/poll.yml": "Data lie in docs/data/",
    "en/.draft.md": "no part of the site reads this file.",
    "fr/index.md": "the site is not written in `fr`",
    "pt-BR/index.md": "the site is not written in `pt-BR`",
    "drafts/index.md": "no part of the site reads this folder.",
    ".well-known/security.txt": "the finished site: a build leaves there what is not its own.",
    "CNAME": "the finished site: a build leaves there what is not its own.",
    "index.md": "Pages lie in docs/en/ and docs/es/",
    "robots.txt": "no part of the site reads this file.",
    "assets/notes.txt": "no part of the site reads this file.",
    "assets/downloads/form.pdf": "Use one of: both, css, deck, images, js, on-demand, search.",
    "assets/css/print.scss": "In docs/assets/css/ lie only files that end in `.css`.",
    "assets/css/old/print.css": "Put its files into docs/assets/css/ itself.",
    "assets/images/logo.psd": "`.webp`",
    "assets/images/LOGO.PNG": "write the end of its name in small letters",
    "data/schemas/polls.json.bak": "no part of the site reads this file.",
    "data/polls/ready.yml.bak": "did you mean `polls/ready.yml`?",
    "data/polls/.ready.yml": "no part of the site reads this file.",
}


def write(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\xff not for anybody\n")


def problems(root: Path) -> list:
    try:
        load_curriculum(root)
    except CurriculumError as error:
        return error.problems
    return []


def test_the_real_curriculum_holds_nothing_stray():
    assert list(stray_files(ROOT)) == []


def test_every_stray_file_is_told_once_with_its_place_and_what_to_do(sample):
    for path in STRAY:
        write(sample / "docs" / path)
    told = {}
    for problem in problems(sample):
        assert problem.place.path not in told, problem
        told[problem.place.path] = f"{problem.what} {problem.fix}"
    for path, said in STRAY.items():
        found = [text for place, text in told.items() if f"docs/{path}".startswith(place)]
        assert len(found) == 1 and said in found[0], f"{path}: {found}"


def the_only_problem(root: Path, path: str) -> str:
    told = [problem for problem in problems(root) if problem.place.path == path]
    assert len(told) == 1, told
    return told[0].what


def test_a_link_that_leads_out_to_nothing_or_in_a_circle_is_told_in_words(sample, tmp_path):
    secret, en = tmp_path / "secret.md", sample / "docs/en"
    secret.write_text("# Secret\n", encoding="utf-8")
    (tmp_path / "more").mkdir()
    (en / "out.md").symlink_to(secret)
    (en / "more").symlink_to(tmp_path / "more")
    (sample / "docs/data/polls/gone.yml").symlink_to("nowhere.yml")
    (en / "circle.md").symlink_to("circle.md")
    (en / "twice").symlink_to("part-1")
    for path, what in {
        "docs/en/out.md": "leads out of docs/",
        "docs/en/more": "leads out of docs/",
        "docs/data/polls/gone.yml": "leads to nothing",
        "docs/en/circle.md": "leads back to itself",
        "docs/en/twice": "link to a folder",
    }.items():
        assert what in the_only_problem(sample, path)


def test_a_link_to_a_file_beside_it_is_as_good_as_the_file(sample):
    page = sample / "docs/es/part-1/begin.md"
    page.rename(page.with_name("moved.md"))
    page.symlink_to("moved.md")
    assert list(stray_files(sample)) == []


def test_what_is_no_file_is_told_and_never_read(sample):
    """To read a pipe would never end."""
    os.mkfifo(sample / "docs/en/part-1/pipe.md")
    (sample / "docs/data/polls/ready.yml").rename(sample / "docs/data/polls/other.yml")
    os.mkfifo(sample / "docs/data/polls/ready.yml")
    for path in ("docs/en/part-1/pipe.md", "docs/data/polls/ready.yml"):
        assert "this is no file but a pipe" in the_only_problem(sample, path)


def test_a_command_that_reads_one_file_does_not_wait_for_a_pipe(sample):
    series = sample / "docs/data/series.yml"
    series.unlink()
    os.mkfifo(series)
    with pytest.raises(CurriculumError, match="the file cannot be opened: it is no file"):
        read_text(series, sample)


def test_a_socket_and_a_folder_with_the_name_of_a_file_are_told(sample):
    (sample / "docs/en/part-1/begin.md").unlink()
    (sample / "docs/en/part-1/begin.md").mkdir()
    (sample / "docs/data/labels.yml").unlink()
    (sample / "docs/data/labels.yml").mkdir()
    here = Path.cwd()
    os.chdir(sample / "docs/es")  # the whole path can be too long for a socket
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind("ear.md")
            assert "this is no file but a socket" in the_only_problem(sample, "docs/es/ear.md")
    finally:
        os.chdir(here)
    for path in ("docs/en/part-1/begin.md", "docs/data/labels.yml"):
        assert "a folder with the name of a file" in the_only_problem(sample, path)


def test_a_name_that_is_no_text_is_shown_all_the_same(sample):
    for name in (b"caf\xe9.txt", b"caf\xe9.md"):
        Path(os.fsdecode(os.fsencode(sample / "docs/en") + b"/" + name)).write_bytes(b"# x\n")
    said = str(CurriculumError(problems(sample))).encode().decode()
    assert said.startswith("2 problems") and said.count("this name is not written in UTF-8.") == 2
    assert r"docs/en/caf\udce9.md" in said


def test_the_folders_of_assets_are_those_that_the_site_takes():
    taken = {(folder, f".{name.split('.')[1]}") for name, folders in BUNDLES.items() for folder in folders}
    taken |= {(Path(ON_DEMAND).name, ".js")} | {("images", ending) for ending in IMAGES}
    assert {(folder, ending) for folder, endings in ASSETS.items() for ending in endings} == taken
