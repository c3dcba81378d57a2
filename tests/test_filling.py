"""A new site is put into its place so that readers always find whole pages, and nothing of somebody else's is lost."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from macros.site import filling
from macros.site.filling import HalfwayError, TakenError
from tests.two_sites import NEW, OLD, OTHERS, Site, folders, read, write


@pytest.fixture
def site(tmp_path) -> Site:
    return Site(tmp_path)


def test_the_new_site_is_there_and_the_old_one_is_gone_and_what_is_not_ours_stays(site):
    assert site.fill() == [".git/", ".well-known/", "CNAME", "files/their.pdf", "gone/"]
    assert read(site.place) == NEW | OTHERS
    assert not (site.place / "old").exists() and not list(site.place.rglob("*.part"))


def test_folders_that_are_empty_now_go(site):
    (site.place / "gone/their.txt").unlink()
    site.fill()
    assert not (site.place / "gone").exists()


def test_what_has_not_changed_is_not_written_again(site):
    """Whoever uploads by the time of the last change sends only what is new."""
    site.make(OLD)
    for path in OLD:
        os.utime(site.place / path, (0, 0))
    site.fill()
    assert {(site.place / path).stat().st_mtime for path in OLD} == {0}


def killed(site: Site, moment: int) -> bool:
    """Fill the place in a process that is gone before its nth act on the disk; whether it had so many."""
    child = os.fork()
    if child == 0:
        acts = 0

        def count(event: str, arguments: tuple) -> None:
            nonlocal acts
            acts += event in ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate")
            acts += event == "open" and bool(arguments[2] & (os.O_WRONLY | os.O_RDWR))
            if acts > moment:
                os._exit(9)

        sys.addaudithook(count)
        site.fill()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.parametrize("step", [pytest.param(1, marks=pytest.mark.exhaustive), 4])
def test_a_build_that_is_killed_at_any_moment_leaves_no_broken_link_and_the_next_one_mends_it(tmp_path, step):
    moment, is_killed = 0, True
    while is_killed:
        folder = tmp_path / str(moment)
        site = Site(folder)
        is_killed = killed(site, moment)
        assert site.broken_links() == [], f"killed at moment {moment}"
        assert OTHERS.items() <= read(site.place).items()
        site.fill()
        assert read(site.place) == NEW | OTHERS, f"killed at moment {moment}"
        shutil.rmtree(folder)
        moment += step
    assert moment > 50


def test_a_build_that_was_killed_is_mended_by_one_of_other_words_too(tmp_path):
    for moment in range(3, 57, 3):
        site = Site(tmp_path / str(moment))
        assert killed(site, moment)
        site.make(OLD)
        site.fill()
        assert read(site.place) == OLD | OTHERS, f"killed at moment {moment}"


def test_a_full_disk_changes_nothing(site, monkeypatch):
    before, there = read(site.place), folders(site.place)
    copy, copied = shutil.copyfile, []
    for room in range(7):
        copied.clear()

        def until_full(source, goal, room=room):
            if len(copied) == room:
                Path(goal).write_bytes(b"half")
                raise OSError(28, "No space left on device", str(goal))
            copied.append(goal)
            copy(source, goal)

        monkeypatch.setattr(filling.shutil, "copyfile", until_full)
        with pytest.raises(OSError, match="No space left"):
            site.fill()
        assert (read(site.place), folders(site.place)) == (before, there)
    monkeypatch.undo()
    site.fill()
    assert read(site.place) == NEW | OTHERS


def test_a_disk_that_fails_later_is_told_as_such(site, monkeypatch):
    replace, replaced = Path.replace, []

    def fail_in_between(path, goal):
        if path.name == ".index.html.part":
            raise OSError(5, "Input/output error")
        replaced.append(goal)
        return replace(path, goal)

    monkeypatch.setattr(Path, "replace", fail_in_between)
    with pytest.raises(HalfwayError) as caught:
        site.fill()
    assert caught.value.cause.errno == 5 and replaced
    monkeypatch.undo()
    assert site.broken_links() == []
    site.fill()
    assert read(site.place) == NEW | OTHERS


def test_without_a_record_nothing_is_deleted_and_what_is_left_is_told(site):
    for record in (None, b"", b"{", b"[]", b'{"CNAME": "x", "index.html": 1}', b"\xff"):
        site.record.unlink(missing_ok=True)
        if record is not None:
            site.record.write_bytes(record)
        assert {"old.js", "old.png", "CNAME"} <= set(site.fill())
        assert read(site.place) == OLD | NEW | OTHERS


def test_a_record_cannot_name_what_is_elsewhere_or_was_changed_by_somebody(site, tmp_path):
    write(tmp_path, {"their.txt": "secret"})
    (site.place / "old.js").write_text("changed by hand")
    text = site.record.read_text()
    told = text.replace('"old.png"', f'"../their.txt": ["{filling._digest(tmp_path / "their.txt")}"], "old.png"')
    site.record.write_text(told)
    assert "old.js" in site.fill()
    assert (tmp_path / "their.txt").read_text() == "secret"
    assert (site.place / "old.js").read_text() == "changed by hand" and not (site.place / "old.png").exists()


def test_our_own_file_makes_room_for_a_folder_and_our_own_folder_for_a_file(site):
    site.make({"index.html": "", "old.js/index.html": "", "part": ""})
    site.fill()
    assert read(site.place) == {"index.html": "", "old.js/index.html": "", "part": ""} | OTHERS


@pytest.mark.parametrize("path", ["CNAME/index.html", ".git", "gone"])
def test_what_is_in_the_way_and_not_ours_is_told_and_nothing_is_changed(site, path):
    before = read(site.place)
    site.make({"index.html": "", path: ""})
    with pytest.raises(TakenError, match=f"`{site.place / path.split('/')[0]}`"):
        site.fill()
    assert read(site.place) == before


def test_a_link_in_the_place_is_replaced_and_what_it_leads_to_is_not_touched(site, tmp_path):
    for text in ("theirs", NEW["index.html"]):
        write(tmp_path, {"elsewhere.html": text})
        (site.place / "index.html").unlink()
        (site.place / "index.html").symlink_to(tmp_path / "elsewhere.html")
        site.fill()
        assert read(site.place) == NEW | OTHERS and not (site.place / "index.html").is_symlink()
        assert (tmp_path / "elsewhere.html").read_text() == text


@pytest.mark.parametrize("are_one", [False, True])
def test_a_name_in_other_capitals_goes_unless_both_names_are_one_file(site, monkeypatch, are_one):
    """As on the disks of most Macs and of Windows."""
    monkeypatch.setattr(Path, "samefile", lambda path, other: are_one)
    site.make({"index.html": "", "OLD.png": ""})
    site.fill()
    assert ("old.png" in read(site.place)) == are_one
