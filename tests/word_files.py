"""The Word files that the site publishes, opened once a worker: fixtures and what stands in them."""

from functools import cache
from io import BytesIO

import pytest
from docx import Document

from macros.components.worksheet.model import Words as WorksheetWords
from macros.components.worksheet.model import Worksheet
from macros.source.languages import LOCALES
from tests.published import published, richest

DOCUMENT = "word/document.xml"


@pytest.fixture(scope="session")
def files(site, curriculum) -> dict[tuple[str, str], bytes]:
    """Every worksheet by its id and language."""
    return {
        (id, locale): published(site, locale, f"files/{id}.docx").read_bytes()
        for id in curriculum.all(Worksheet)
        for locale in LOCALES
    }


@pytest.fixture(scope="session")
def rich(files, curriculum) -> bytes:
    """One of them, with all kinds of blanks."""
    return files[richest(curriculum), "es"]


@pytest.fixture(scope="session")
def words(curriculum):
    return curriculum.the(WorksheetWords)


@cache
def opened(file: bytes):
    return Document(BytesIO(file))


@cache
def styled(file: bytes) -> dict[str, list]:
    """The paragraphs outside tables by the name of their style."""
    found = {}
    for paragraph in opened(file).paragraphs:
        found.setdefault(paragraph.style.name, []).append(paragraph)
    return found


def texts(file: bytes, style: str) -> list[str]:
    return [paragraph.text for paragraph in styled(file).get(style, ())]
