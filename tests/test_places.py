"""Real builds into real places: mounted, linked, full, read-only, two at once, killed; and `mkdocs gh-deploy`.

Disks are mounted in a namespace of their own, so that nothing is left of them.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from tests.conftest import environment, mkdocs

MKDOCS = f"{sys.executable} -m mkdocs build"
CANNOT_MOUNT = subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode != 0

on_disks = pytest.mark.skipif(CANNOT_MOUNT, reason="this machine lets nobody mount a disk")


def in_a_namespace(project: Path, script: str) -> str:
    """What is said by commands that may mount disks."""
    told = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script],
        cwd=project,
        env={**environment(project), "XDG_CACHE_HOME": str(project.parent / "user")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert "Traceback" not in told.stdout, told.stdout
    return told.stdout


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def broken_links(site: Path) -> list[str]:
    """Each address in a page that leads to a file of the site which is not there."""
    broken = []
    for page in site.rglob("index.html"):
        here = page.parent.relative_to(site).as_posix()
        for address in re.findall(r'(?:href|src)="([^"#?]+)', page.read_text(encoding="utf-8")):
            if urlsplit(address).scheme or address.startswith("/"):
                continue
            goal = site / normpath(join(here, unquote(address)))
            if not (goal / "index.html" if address.endswith("/") or goal.is_dir() else goal).is_file():
                broken.append(f"{here}: {address}")
    return broken


def change(project: Path) -> None:
    """Words, a worksheet and a slide are other ones."""
    for path, old, new in [
        ("docs/es/part-1/finish.md", "trata de finales", "trata de despedidas"),
        ("docs/data/polls/ready.yml", "¿Está listo su equipo?", "¿Ya está listo su equipo?"),
    ]:
        file = project / path
        assert old in file.read_text(encoding="utf-8")
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.fixture
def built(project) -> Path:
    told = mkdocs(project, "build")
    assert told.returncode == 0, told.stdout + told.stderr
    return project


@pytest.mark.exhaustive
@on_disks
def test_a_checkout_that_can_only_be_read_publishes_into_a_mounted_volume_beside_what_is_there(project):
    (project / "volume").mkdir()
    (project / "site").symlink_to("volume")
    shutil.rmtree(project / ".cache")
    said = in_a_namespace(
        project,
        f"""
        mount --bind . . && cd "$PWD" && mount -o remount,ro,bind . && ! touch docs/x 2>/dev/null &&
        mount -t tmpfs disk volume && echo example.org > volume/CNAME && mkdir volume/.git && {MKDOCS} && echo WELL &&
        mkdir ../out && cp -r volume/. ../out
        """,
    )
    assert said.rstrip().endswith("WELL"), said
    assert f"the build keeps its files in {project.parent}/user/collective-power/" in said
    assert "Not of this site, and left as they are: .git/, CNAME." in said
    out = project.parent / "out"
    assert (out / "CNAME").read_text() == "example.org\n" and (out / ".git").is_dir()
    assert (out / "es/index.html").is_file() and broken_links(out) == []
    assert not list(out.rglob("*.part"))


@pytest.mark.exhaustive
@on_disks
@pytest.mark.parametrize(
    "full, size", [("site", "6m"), (".cache", "300k"), (".cache", "2m"), (".cache/building", "4m")]
)
def test_a_full_disk_is_told_in_a_sentence_and_the_last_output_stays(built, full, size):
    before = contents(built / "site")
    change(built)
    if full == "site":
        mounted = f"""
        cp -r site ../old && mount -t tmpfs -o size={size} disk site && cp -r ../old/. site
        cat /dev/zero > site/theirs
        """
    else:
        mounted = f"mkdir -p {full} && mount -t tmpfs -o size={size} disk {full} &&"
    said = in_a_namespace(built, f"{mounted} {MKDOCS}; echo code $?; rm -rf ../out; cp -r site ../out")
    assert said.rstrip().endswith("code 1"), said
    assert re.search(
        r"(The disk is full|Pagefind.* has failed).*Nothing was built; the last good output stays\.", said
    ), said
    out = contents(built.parent / "out")
    out.pop("theirs", None)
    assert out == before


@pytest.mark.exhaustive
@on_disks
def test_a_place_that_can_only_be_read_is_told_at_once(built):
    said = in_a_namespace(built, f"mount --bind site site && mount -o remount,ro,bind site && {MKDOCS}; echo code $?")
    assert (
        said.rstrip().endswith("code 1")
        and "the site cannot be published here, for this folder cannot be written." in said
    )


@pytest.mark.exhaustive
def test_two_builds_at_once_give_one_whole_site(built):
    (built / "alone").mkdir()
    change(built)
    assert mkdocs(built, "build", "--site-dir", "alone").returncode == 0
    command = [sys.executable, "-m", "mkdocs", "build"]
    both = [
        subprocess.Popen(
            command, cwd=built, env=environment(built), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        for _ in range(2)
    ]
    said = [build.communicate()[0] for build in both]
    assert [build.returncode for build in both] == [0, 0], said
    assert sum("Another build is going on." in each for each in said) == 1
    assert contents(built / "site") == contents(built / "alone") and broken_links(built / "site") == []


@pytest.mark.exhaustive
def test_a_build_killed_at_any_of_ten_moments_leaves_a_whole_site_and_the_next_one_mends_it(built):
    old = contents(built / "site")
    change(built)
    command, new = [sys.executable, "-m", "mkdocs", "build", "-q"], built / "new"
    begun = time.monotonic()
    assert mkdocs(built, "build", "--site-dir", "new").returncode == 0
    whole = time.monotonic() - begun
    for moment in range(10):
        shutil.rmtree(built / ".cache/handouts", ignore_errors=True)
        build = subprocess.Popen(command, cwd=built, env=environment(built), start_new_session=True)
        time.sleep(whole * (moment + 0.7) / 10)
        os.killpg(build.pid, signal.SIGKILL)
        build.wait()
        there = contents(built / "site")
        assert broken_links(built / "site") == [] and all(
            content in (old.get(path), (new / path).read_bytes() if (new / path).is_file() else None)
            for path, content in there.items()
            if not path.endswith(".part")
        ), f"killed at moment {moment}"
    assert mkdocs(built, "build").returncode == 0
    assert contents(built / "site") == contents(new)


@pytest.mark.exhaustive
def test_gh_deploy_publishes_the_finished_site(project):
    def git(*arguments: str) -> str:
        name = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        return subprocess.run(
            ["git", *name, *arguments], cwd=project, capture_output=True, text=True, check=True
        ).stdout

    git("init", "-q", "--bare", "../bare.git")
    git("init", "-q")
    git("remote", "add", "origin", "../bare.git")
    git("commit", "-q", "--allow-empty", "-m", "begun")
    (project / "site").mkdir()
    (project / "site/CNAME").write_text("example.org\n")
    author = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    for _ in range(2):
        told = mkdocs(project, "gh-deploy", **author)
        assert told.returncode == 0, told.stdout + told.stderr
    deployed = git("--git-dir", "../bare.git", "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert set(deployed) == set(contents(project / "site")) and {"CNAME", "es/index.html"} <= set(deployed)
