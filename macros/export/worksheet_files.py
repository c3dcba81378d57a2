"""Every file to download: which there are, made once and kept in a cache.

An edit makes anew only what it touches.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from macros.components.curriculum import Curriculum
from macros.components.worksheet.model import Words as WorksheetWords
from macros.components.worksheet.model import Worksheet
from macros.export.cache import code, make_missing
from macros.export.pdf.booklet import Booklet, SheetOfPart, template_data
from macros.export.pdf.engine import pages_of, pdf
from macros.export.target import Target
from macros.export.word.document import word
from macros.source.languages import LOCALES


@dataclass(frozen=True)
class Download:
    """A file to download.

    Attributes:
        path: Below the language's folder: `files/partner-map.pdf`.
        booklet: What is in it.
    """

    path: str
    booklet: Booklet

    @property
    def is_word(self) -> bool:
        return self.path.endswith(".docx")

    @property
    def target(self) -> Target:
        return Target(self.booklet.locale, self.path)


@dataclass(frozen=True)
class Facts:
    """What people want to know before they download: the size in kB (1000 bytes), and a PDF's pages (0 for others)."""

    size: int
    pages: int


class Sheet(NamedTuple):
    """A worksheet in one language, by its id."""

    locale: str
    worksheet: str


Standing = Mapping[Sheet, str]
"""What the PDF of a worksheet says at its foot of the other language."""


def downloads(curriculum: Curriculum, standing: Standing | None = None) -> list[Download]:
    """Each worksheet as PDF, in large print and for Word; each part, and the series, as a packet in both print sizes.

    All of them in both languages.
    """
    files = [download for locale in LOCALES for download in _in_language(curriculum, locale)]
    return [_with_standing(download, standing) for download in files] if standing else files


def _in_language(curriculum: Curriculum, locale: str) -> Iterator[Download]:
    words, parts = curriculum.the(WorksheetWords), curriculum.parts
    sheets = {
        part.id: tuple(SheetOfPart(id, part.name[locale]) for id in curriculum.shown_in(part, "worksheet"))
        for part in parts
    }
    everything = tuple(sheet for of_part in sheets.values() for sheet in of_part)
    for sheet in everything:
        alone = Booklet(curriculum.all(Worksheet)[sheet.id].title[locale], locale, (sheet,))
        yield from _both_sizes(sheet.id, alone)
        yield Download(f"files/{sheet.id}.docx", alone)
    for part in parts:
        title = words.packet[locale].format(part=part.name[locale])
        yield from _both_sizes(part.id, Booklet(title, locale, sheets[part.id], packet=True))
    yield from _both_sizes("series", Booklet(words.packet_of_series[locale], locale, everything, packet=True))


def _with_standing(download: Download, standing: Standing) -> Download:
    """The download with a line on each sheet that says how its languages stand; Word files go their own way."""
    if download.is_word:
        return download
    lines = tuple(standing[Sheet(download.booklet.locale, sheet.id)] for sheet in download.booklet.sheets)
    return replace(download, booklet=replace(download.booklet, standing=lines))


def _both_sizes(name: str, booklet: Booklet) -> list[Download]:
    large = replace(booklet, large=True)
    return [Download(f"files/{name}.pdf", booklet), Download(f"files/{name}-large-print.pdf", large)]


def make(curriculum: Curriculum, kept: Path, paper: str, standing: Standing | None = None) -> dict[Target, Path]:
    """Every download as a file in the folder `kept`; what is no longer needed there is deleted.

    Raises:
        PrintingError, DrawingError: A document cannot be made.
    """
    wanted = {
        download: key(download, curriculum, paper) + Path(download.path).suffix
        for download in downloads(curriculum, standing)
    }
    # so that no process waits for them at the end
    longest_first = dict(sorted(wanted.items(), key=lambda job: -len(job[0].booklet.sheets)))
    files = make_missing(longest_first, kept, _make_one, curriculum, paper)
    return {download.target: files[download] for download in wanted}


def facts(files: Mapping[Target, Path], small: Mapping[Target, bytes]) -> dict[Target, Facts]:
    """The size and the pages of each file."""
    large = {
        target: Facts(_kilobytes(path.stat().st_size), pages_of(path) if path.suffix == ".pdf" else 0)
        for target, path in files.items()
    }
    return large | {target: Facts(_kilobytes(len(content)), 0) for target, content in small.items()}


def _kilobytes(size: int) -> int:
    return max(1, round(size / 1000))


def _make_one(download: Download, curriculum: Curriculum, paper: str) -> bytes:
    booklet = download.booklet
    if not download.is_word:
        return pdf(booklet, curriculum, paper)
    sheet = booklet.sheets[0]
    return word(curriculum.all(Worksheet)[sheet.id], curriculum.the(WorksheetWords), booklet.locale, sheet.part)


def key(download: Download, curriculum: Curriculum, paper: str) -> str:
    """The same key means the same bytes: words, template, code and libraries."""
    data = json.dumps([download.path, code(), template_data(download.booklet, curriculum, paper)], sort_keys=True)
    return sha256(data.encode()).hexdigest()[:24]
