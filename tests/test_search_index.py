"""A search index that is cut off is never published: on a full disk, Pagefind says that all is well."""

import gzip
from pathlib import Path

import pytest

from macros.postprocess.search_index import _is_whole


@pytest.fixture
def index(tmp_path) -> Path:
    (tmp_path / "fragment").mkdir()
    (tmp_path / "pagefind-entry.json").write_text("{}")
    (tmp_path / "pagefind.js").write_text("export {}")
    for name in ("fragment/en_1.pf_fragment", "wasm.en.pagefind"):
        (tmp_path / name).write_bytes(gzip.compress(b"words" * 100))
    return tmp_path


DAMAGES = {
    "pagefind-entry.json": b"",
    "pagefind.js": b"",
    "fragment/en_1.pf_fragment": gzip.compress(b"words" * 100)[:-9],
    "wasm.en.pagefind": b"no zip",
}


def test_an_index_that_is_cut_off_anywhere_is_noticed(index):
    assert _is_whole(index)
    for name, content in DAMAGES.items():
        before = (index / name).read_bytes()
        (index / name).write_bytes(content)
        assert not _is_whole(index), name
        (index / name).write_bytes(before)
    (index / "pagefind-entry.json").unlink()
    assert not _is_whole(index)
