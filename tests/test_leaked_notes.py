"""Facilitator notes reach nobody who should not have them: they are looked for in what is published, of every kind."""

import gzip
import json
from io import BytesIO
from zipfile import ZipFile

import pytest
import typst
from docx import Document
from pptx import Presentation

from macros.components.block.notes import note_runs
from macros.postprocess.leaked_notes import LeakedNoteError, refuse_leaked_notes
from macros.rules.load import load_curriculum
from tests.conftest import mkdocs

NOTE = "Count slowly to ten before you say anything, for silence makes room for those who think."
PLACE = "docs/en/part-1/begin.md:15"


@pytest.fixture
def notes(sample):
    page = sample / "docs/en/part-1/begin.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace(
            "**Do.**", f"{NOTE}\n\nBecause of what stands on this page anyway.\n\n"
        ),
        encoding="utf-8",
    )
    finish = sample / "docs/en/part-1/finish.md"
    finish.write_text(
        finish.read_text(encoding="utf-8").rstrip() + "\n\nBecause of what stands on this page anyway.\n",
        encoding="utf-8",
    )
    return note_runs(load_curriculum(sample))


def word(text: str) -> bytes:
    document, file = Document(), BytesIO()
    document.add_paragraph(text)
    document.save(file)
    return file.getvalue()


def slides(text: str, note: str = "") -> bytes:
    deck, file = Presentation(), BytesIO()
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    slide.shapes.title.text = text
    slide.notes_slide.notes_text_frame.text = note
    deck.save(file)
    return file.getvalue()


def packed(name: str, content: bytes) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as zipped:
        zipped.writestr(name, content)
    return file.getvalue()


def fragment(url: str, text: str) -> bytes:
    return gzip.compress(b"pagefind_dcd" + json.dumps({"url": url, "content": text}).encode())


PAGE = "<html><body><p>Words</p><ul><li>{}</li></ul></body></html>"
DECK = '<html><body><section><div>{}</div><aside class="cp-notes"><p>{}</p></aside></section></body></html>'

FILES = {
    "part-1/begin/index.html": lambda text: PAGE.format(text.replace("silence", "<em>silence</em>")).encode(),
    "part-1/end/index.html": lambda text: (
        f'<html><head><meta name="description" content="{text}"></head></html>'.encode()
    ),
    "part-1/present/index.html": lambda text: DECK.format(text, "").encode(),
    "files/first-talk.pdf": lambda text: typst.compile(text.encode(), format="pdf"),
    "files/first-talk.docx": word,
    "files/slides-part-1.pptx": slides,
    "files/polls-part-1.gift.txt": lambda text: text.upper().encode(),
    "offline/training-en.zip": lambda text: packed("part-1/begin/index.html", PAGE.format(text).encode()),
    "pagefind/fragment/en_1.pf_fragment": lambda text: fragment("/part-1/begin/", text),
}


def look(site, notes):
    refuse_leaked_notes(site, notes, "", site.parent / "memory")


def write(site, name, content):
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_bytes(content)


@pytest.mark.parametrize("name", FILES)
def test_a_note_is_found_where_it_should_not_be_and_named(tmp_path, notes, name):
    site = tmp_path / "site"
    write(site, name, FILES[name]("Nothing of it."))
    look(site, notes)
    write(site, name, FILES[name](NOTE))
    with pytest.raises(LeakedNoteError) as error:
        look(site, notes)
    assert str(error.value).startswith(name) and f"the notes at {PLACE}: “count slowly to ten before you" in str(
        error.value
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("part-1/facilitator-guide/index.html", PAGE.format(NOTE).encode()),
        ("part-1/present/index.html", DECK.format("Words", NOTE).encode()),
        ("files/slides-part-1.pptx", slides("Words", NOTE)),
        ("files/guide-part-1.pdf", typst.compile(NOTE.encode(), format="pdf")),
        ("offline/training-en.zip", packed("es/part-1/facilitator-guide/index.html", PAGE.format(NOTE).encode())),
        ("pagefind/fragment/en_1.pf_fragment", fragment("/part-1/facilitator-guide/", NOTE)),
        ("part-1/finish/index.html", PAGE.format("Because of what stands on this page anyway.").encode()),
        ("part-1/begin/index.html", PAGE.format("Count slowly to ten before you say.").encode()),
    ],
)
def test_where_it_belongs_nothing_is_said(tmp_path, notes, name, content):
    write(tmp_path / "site", name, content)
    look(tmp_path / "site", notes)


def test_a_build_with_a_leaked_note_stops_and_says_where(project):
    page = project / "docs/en/part-1/begin.md"
    page.write_text(page.read_text(encoding="utf-8").replace("**Do.**", f"{NOTE} **Do.**"), encoding="utf-8")
    frame = project / "macros/theme/partials/copyright.html"
    frame.write_text(f"{frame.read_text(encoding='utf-8')}<p>{NOTE}</p>", encoding="utf-8")
    told = mkdocs(project, "build")
    assert (
        told.returncode == 1 and f"here stand words of the notes at {PLACE}: “count slowly" in told.stdout + told.stderr
    )
    assert not (project / "site").exists()
