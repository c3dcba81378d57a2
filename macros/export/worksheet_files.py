"""Every file to download: which there are, made once and kept in a cache, so that an edit makes anew only what it touches."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from macros.components.curriculum import Curriculum
from macros.export.cache import code, make_missing
from macros.export.pdf.booklet import Booklet, template_data
from macros.export.pdf.engine import pages_of, pdf
from macros.export.word.document import word
from macros.source.localized import LOCALES


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


@dataclass(frozen=True)
class Facts:
    """What people want to know before they download: the size in kB (1000 bytes), and the pages of a PDF (0 for others)."""

    size: int
    pages: int


Standing = Mapping[tuple[str, str], str]
"""For each language and worksheet, what its PDF says at its foot of the other language."""


def downloads(curriculum: Curriculum, standing: Standing | None = None) -> list[Download]:
    """Each worksheet as PDF, in large print and for Word; each part, and the series, as a packet in both print sizes; in both languages."""
    found = []
    for locale in LOCALES:
        sheets = {
            part.id: [(id, part.name[locale]) for id in curriculum.worksheets_of(part)]
            for part in curriculum.series.parts
        }
        words = curriculum.labels.worksheet
        for id, part in (sheet for part in sheets.values() for sheet in part):
            title = curriculum.worksheets[id].title[locale]
            found += _both_sizes(id, Booklet(title, locale, ((id, part),)))
            found.append(Download(f"files/{id}.docx", Booklet(title, locale, ((id, part),))))
        for part in curriculum.series.parts:
            found += _both_sizes(
                part.id,
                Booklet(
                    words.packet[locale].format(part=part.name[locale]), locale, tuple(sheets[part.id]), packet=True
                ),
            )
        everything = tuple(sheet for part in sheets.values() for sheet in part)
        found += _both_sizes("series", Booklet(words.packet_of_series[locale], locale, everything, packet=True))
    return [_standing(download, standing) for download in found] if standing else found


def _standing(download: Download, standing: Standing) -> Download:
    """The download with a line on each sheet that says how its languages stand; Word files go their own way."""
    if download.is_word:
        return download
    lines = tuple(standing[download.booklet.locale, id] for id, _ in download.booklet.sheets)
    return replace(download, booklet=replace(download.booklet, standing=lines))


def _both_sizes(name: str, booklet: Booklet) -> list[Download]:
    large = Booklet(booklet.title, booklet.locale, booklet.sheets, large=True, packet=booklet.packet)
    return [Download(f"files/{name}.pdf", booklet), Download(f"files/{name}-large-print.pdf", large)]


def make(
    curriculum: Curriculum, kept: Path, paper: str, standing: Standing | None = None
) -> dict[tuple[str, str], Path]:
    """Every download as a file in the folder `kept`, by language and path; what is no longer needed there is deleted.

    Raises:
        PrintingError, DrawingError: A document cannot be made.
    """
    wanted = {
        download: kept / (key(download, curriculum, paper) + Path(download.path).suffix)
        for download in downloads(curriculum, standing)
    }
    longest_first = dict(
        sorted(wanted.items(), key=lambda job: -len(job[0].booklet.sheets))
    )  # so that no process waits for them at the end
    make_missing(longest_first, kept, _make_one, curriculum, paper)
    return {(download.booklet.locale, download.path): path for download, path in wanted.items()}


def facts(files: dict[tuple[str, str], Path], small: dict[tuple[str, str], bytes]) -> dict[tuple[str, str], Facts]:
    """The size and the pages of each file."""
    large = {
        key: Facts(_kilobytes(path.stat().st_size), pages_of(path) if path.suffix == ".pdf" else 0)
        for key, path in files.items()
    }
    return large | {key: Facts(_kilobytes(len(content)), 0) for key, content in small.items()}


def _kilobytes(size: int) -> int:
    return max(1, round(size / 1000))


def _make_one(download: Download, curriculum: Curriculum, paper: str) -> bytes:
    booklet = download.booklet
    if not download.is_word:
        return pdf(booklet, curriculum, paper)
    (id, part), words = booklet.sheets[0], curriculum.labels.worksheet
    return word(curriculum.worksheets[id], words, booklet.locale, part)


def key(download: Download, curriculum: Curriculum, paper: str) -> str:
    """The same key means the same bytes: words, template, code and libraries."""
    data = json.dumps([download.path, code(), template_data(download.booklet, curriculum, paper)], sort_keys=True)
    return sha256(data.encode()).hexdigest()[:24]
