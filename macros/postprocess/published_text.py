"""The words of what is published, file by file, as participants get them."""

import gzip
import json
import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2

from macros.postprocess.tokens import rest_of, tokenize
from macros.shapes.elements import INLINE

_FOR_LEADERS = re.compile(
    r"(^|/)((facilitator-guide|run-sheet)/(index\.html)?|(guide|slides)-[^/]+\.pdf|chat-[^/]+\.txt)$"
)
"""The guide, the run sheet, the slides with notes, and what is pasted into a chat."""

_TAG = re.compile(r"<[^>]+>")
_SLIDE = re.compile(r"ppt/slides/[^/]+\.xml")


def for_participants(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the site that participants may get, with its path; those in a zip file too."""
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name, content = path.relative_to(site).as_posix(), path.read_bytes()
        files = [(name, content)]
        if path.suffix == ".zip":
            with ZipFile(BytesIO(content)) as packed:
                files = [(f"{name}/{inside}", packed.read(inside)) for inside in packed.namelist()]
        yield from ((name, content) for name, content in files if not _FOR_LEADERS.search(name))


def texts_in(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """What there is to read in a file, piece by piece, each with the name of where it stands."""
    if read := _READERS.get(name.rpartition(".")[2]):
        yield from read(name, content)


def _plain(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    yield name, content.decode()


def _page(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """A page's words, paragraph by paragraph, without scripts, and without a deck's notes for the presenter."""
    words: list[str] = []
    tokens = iter(tokenize(content.decode()))
    for token in tokens:
        if token.starts("script", "style") or "cp-notes" in token.attributes.get("class", "").split():
            rest_of(token.name, tokens)
        elif token.kind == "text":
            words.append(unescape(token.source))
        elif token.name not in INLINE:
            yield name, "".join(words)
            words.clear()
        for said in (token.attributes[each] for each in ("content", "alt", "title") if each in token.attributes):
            yield name, said
    yield name, "".join(words)


def _fragment(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """A page as the search knows it."""
    text = gzip.decompress(content).decode()
    page = json.loads(text[text.index("{") :])
    if not _FOR_LEADERS.search(page["url"]):
        yield f"{name} ({page['url']})", page["content"]


def _pdf(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    document = pypdfium2.PdfDocument(content)
    yield name, " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()


def _word(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    with ZipFile(BytesIO(content)) as file:
        yield name, unescape(_TAG.sub(" ", file.read("word/document.xml").decode()))


def _slides(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """What the room sees; the notes below are for whoever leads."""
    with ZipFile(BytesIO(content)) as file:
        for slide in filter(_SLIDE.fullmatch, file.namelist()):
            yield f"{name}, {slide}", unescape(_TAG.sub(" ", file.read(slide).decode()))


_READERS: Mapping[str, Callable[[str, bytes], Iterator[tuple[str, str]]]] = {
    **dict.fromkeys(["txt", "json", "ics", "xml"], _plain),
    "html": _page,
    "pf_fragment": _fragment,
    "pdf": _pdf,
    "docx": _word,
    "pptx": _slides,
}
"""By the ending of the file's name; the others hold no words of the curriculum."""
