"""The files that the built site publishes, as its data say that there must be.

And few of them, one of each kind, for what takes long.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.components.curriculum import Curriculum
from macros.components.worksheet.model import Words as WorksheetWords
from macros.components.worksheet.model import Worksheet
from macros.source.languages import LOCALES
from tests.conftest import ROOT

FOLDERS = {"en": "", "es": "es/"}

SIZES = {"letter": (612, 792), "a4": (595, 842)}
"""Paper in points."""

PAPER = re.search(r"^  paper: (\w+)", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)[1]
"""The setting that the site is built with."""


def published(site: Path, locale: str, path: str) -> Path:
    """A file by its language and its path below the language's folder."""
    return site / FOLDERS[locale] / path


@dataclass(frozen=True)
class Paper:
    """A PDF of one worksheet, or a packet of several.

    Attributes:
        sheets: The worksheets' ids with the names of the parts that they belong to.
    """

    locale: str
    path: str
    title: str
    sheets: tuple[tuple[str, str], ...]
    is_large: bool
    is_packet: bool

    @property
    def name(self) -> str:
        return f"{self.locale}/{self.path}"

    def field_name(self, id: str, blank: str) -> str:
        """A packet holds many worksheets, so its fields are named after theirs."""
        return f"{id}--{blank}" if self.is_packet else blank


def papers(curriculum: Curriculum) -> list[Paper]:
    """Every PDF with worksheets: each in both sizes of print, the packets of the parts and of the series too."""
    found, labels = [], curriculum.the(WorksheetWords)
    for locale in LOCALES:
        parts = {
            part: tuple((id, part.name[locale]) for id in _worksheets_of(curriculum, part, locale))
            for part in curriculum.parts
        }
        everything = tuple(sheet for sheets in parts.values() for sheet in sheets)
        named = [(id, curriculum.all(Worksheet)[id].title[locale], ((id, part),), False) for id, part in everything]
        named += [
            (part.id, labels.packet[locale].replace("{part}", part.name[locale]), sheets, True)
            for part, sheets in parts.items()
        ]
        named.append(("series", labels.packet_of_series[locale], everything, True))
        for name, title, sheets, is_packet in named:
            found += [
                Paper(locale, f"files/{name}{ending}.pdf", title, sheets, bool(ending), is_packet)
                for ending in ("", "-large-print")
            ]
    return found


def few_papers(curriculum: Curriculum) -> list[Paper]:
    """A worksheet with every kind of field in both languages and sizes, and the smallest packet in each language.

    One of the packets is in large print.
    """
    rich = richest(curriculum)
    packet = min(curriculum.parts, key=lambda part: len(curriculum.shown_in(part, "worksheet"))).id
    wanted = {f"{locale}/files/{rich}{ending}.pdf" for locale in LOCALES for ending in ("", "-large-print")}
    wanted |= {f"en/files/{packet}.pdf", f"es/files/{packet}-large-print.pdf"}
    return [paper for paper in papers(curriculum) if paper.name in wanted]


HOW_MANY = [pytest.param(few_papers, id="few"), pytest.param(papers, id="all", marks=pytest.mark.exhaustive)]
"""For `which`, in a test that asks the same of each PDF."""


def rich_pdf(site: Path, curriculum: Curriculum) -> bytes:
    """A published worksheet with all kinds of fields."""
    return published(site, "es", f"files/{richest(curriculum)}.pdf").read_bytes()


def richest(curriculum: Curriculum) -> str:
    """The worksheet with the most kinds of fields."""
    return max(
        curriculum.all(Worksheet), key=lambda id: len({field.kind for field in curriculum.all(Worksheet)[id].fields})
    )


def _worksheets_of(curriculum: Curriculum, part, locale: str) -> list[str]:
    """A part's worksheets in teaching order, as its modules' pages have them."""
    pages = [curriculum.module_page(part, module, locale) for module in part.modules]
    return list(dict.fromkeys(id for page in pages for id in page.calls("worksheet")))


def text(site: Path, path: str) -> str:
    """A file's text, by its path in the site."""
    return (site / path).read_text(encoding="utf-8")
