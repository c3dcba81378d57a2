"""Files to download: which there are, and which an edit makes anew."""

from dataclasses import replace

import pytest

from macros.documents import downloads, key, make
from macros.loading import load_curriculum
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def curriculum():
    return load_curriculum(ROOT)


def keys(curriculum, paper: str = "letter") -> dict[str, str]:
    return {f"{download.booklet.locale}/{download.path}": key(download, curriculum, paper) for download in downloads(curriculum)}


def test_there_is_every_format_of_every_worksheet_and_packet_in_both_languages(curriculum):
    names = set(keys(curriculum))
    for locale in ("en", "es"):
        for id in curriculum.worksheets:
            assert {f"{locale}/files/{id}{end}" for end in (".pdf", "-large-print.pdf", ".docx")} <= names
        for packet in (*(part.id for part in curriculum.series.parts), "series"):
            assert {f"{locale}/files/{packet}{end}" for end in (".pdf", "-large-print.pdf")} <= names
    assert len(names) == 2 * (3 * len(curriculum.worksheets) + 2 * (len(curriculum.series.parts) + 1))


def test_an_edit_makes_anew_only_the_documents_it_touches(curriculum):
    worksheet = curriculum.worksheets["partner-map"]
    edited = worksheet.model_copy(update={"title": worksheet.title.model_copy(update={"es": "Otro mapa"})})
    before, after = keys(curriculum), keys(replace(curriculum, worksheets={**curriculum.worksheets, "partner-map": edited}))
    touched = {name for name in before if before[name] != after[name]}
    endings = ("partner-map.pdf", "partner-map-large-print.pdf", "partner-map.docx", "part-1.pdf", "part-1-large-print.pdf", "series.pdf", "series-large-print.pdf")
    assert touched == {f"es/files/{ending}" for ending in endings}


def test_another_paper_makes_every_pdf_anew(curriculum):
    before, after = keys(curriculum), keys(curriculum, "a4")
    assert all(before[name] != after[name] for name in before if name.endswith(".pdf"))


def test_what_is_kept_is_not_made_again_and_what_is_stale_goes(project, tmp_path):
    sample, kept = load_curriculum(project), tmp_path / "kept"
    first = make(sample, kept, "letter")
    times = {path: path.stat().st_mtime_ns for path in first.values()}
    (kept / "stale.pdf").write_bytes(b"old")
    assert make(sample, kept, "letter") == first
    assert {path: path.stat().st_mtime_ns for path in kept.iterdir()} == times


def test_what_another_build_is_at_is_left_alone(project, tmp_path):
    sample, kept = load_curriculum(project), tmp_path / "kept"
    kept.mkdir()
    (kept / "worksheet.1.part").write_bytes(b"half")
    make(sample, kept, "letter")
    assert [path.name for path in kept.iterdir() if path.suffix == ".part"] == ["worksheet.1.part"]
