"""Nothing in the Word files would have to be repaired by Word, and what would is noticed."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn

from tests.word_files import DOCUMENT, files, opened, rich
from tests.word_rules import changed, faults, last_first, removed

__all__ = ["files", "rich"]  # the fixtures


def test_the_library_alone_would_write_the_day(rich):
    saved = BytesIO()
    opened(rich).save(saved)
    assert {entry.date_time for entry in ZipFile(saved).infolist()} != {(1980, 1, 1, 0, 0, 0)}


def test_word_has_nothing_to_repair(files):
    for edition, file in files.items():
        assert faults(file) == [], edition


def number_all_7(root) -> None:
    for id in root.iter(qn("w:id")):
        id.set(qn("w:val"), "7")


@pytest.mark.parametrize(
    ("name", "harm", "fault"),
    [
        (DOCUMENT, number_all_7, "two controls have the number 7"),
        (DOCUMENT, lambda root: last_first(root, "w:sdt"), "sdt: sdtPr after sdtContent"),
        (DOCUMENT, lambda root: removed(next(root.iter(qn("w:sdtContent")))), "sdt has no sdtContent"),
        (DOCUMENT, lambda root: last_first(root, "w:tblPr"), "tblPr: tblStyle after tblDescription"),
        (DOCUMENT, lambda root: next(root.iter(qn("w:pStyle"))).set(qn("w:val"), "Gone"), "no style Gone"),
        (DOCUMENT, lambda root: next(root.iter(qn("w:numId"))).set(qn("w:val"), "99"), "no list 99"),
        (DOCUMENT, lambda root: removed(next(root.iter(qn("w:tc")))[-1]), "a cell without a paragraph at its end"),
        ("word/styles.xml", lambda root: last_first(root, "w:style"), "style: name after qFormat"),
        ("word/_rels/document.xml.rels", lambda root: root[0].set("Target", "gone.xml"), "word/gone.xml is missing"),
    ],
)
def test_what_word_would_have_to_repair_is_noticed(rich, name, harm, fault):
    assert fault in faults(changed(rich, name, harm))
