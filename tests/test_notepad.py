"""Files saved by Windows programs say the same as ours: they begin with a mark and end their lines with two letters."""

from macros.rules.load import load_curriculum


def test_pages_and_data_saved_with_notepad_are_read_as_they_were_written(sample):
    before = load_curriculum(sample)
    for file in [*(sample / "docs").rglob("*.md"), *(sample / "docs/data").rglob("*.yml")]:
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert load_curriculum(sample) == before
