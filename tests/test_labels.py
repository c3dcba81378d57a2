"""Every label is printed: whoever visits the site, or opens a file from it, meets its words in both languages."""

import re
from collections.abc import Iterator

import pytest

from macros.components.labels import Labels
from macros.source.localized import Label, Record
from tests.markup import built_pages

ELSEWHERE = {
    "delivery.afternoon": "in the middle of a sentence about a session; tests/test_views.py",
    "delivery.morning": "in the middle of a sentence about a session; tests/test_views.py",
    "desk.zoom_csv": "if mkdocs.yml has the staff's own template for polls",
    "run_sheet.shorten": "before the words that say how",
    "series.paste": "in the notes of the PowerPoint files",
    "series.slides_with_notes": "the title of a PDF; tests/test_trainer_files.py",
    "site.description": "in Spanish: nowhere but in the site's settings; in English on the page for wrong addresses",
    "slide.no_notes": "on the presenter's window, for a module without notes",
    "source.section": "beside a source, around a title in English",
    "translation.behind": "where one language is newer; tests/test_notices.py",
    "translation.read": "where one language is newer; tests/test_notices.py",
    "translation.sheet_behind": "on paper, where one language is newer; tests/test_notices.py",
    "translation.sheet_unconfirmed": "on paper, where both languages changed",
    "translation.unconfirmed": "where both languages changed; tests/test_notices.py",
    "worksheet.contents": "in the PDF of a guide",
    "worksheet.page_of": "at the foot of PDFs and Word files; tests/test_pdf_read_aloud.py",
    "worksheet.row": "in the names of fields; tests/test_blanks.py",
}
"""Labels that pages and text files of this curriculum do not show, or not as a whole, each with where it is shown."""

SHORT = 2
"""A label of so few words must be all that stands in one place; a longer one may stand in the middle of a text."""


def labels(record: Record, path: str = "") -> Iterator[tuple[str, Label]]:
    for name in type(record).model_fields:
        value = getattr(record, name)
        yield from [(path + name, value)] if isinstance(value, Label) else labels(value, f"{path}{name}.")


def shown(site, locale: str) -> set[str]:
    """Each text and each attribute of the pages, and each line of the text files, without the marks around it."""
    said = set()
    for path, page in built_pages(site):
        if path == "404.html" or path.startswith("es/") == (locale == "es"):
            for element in page.iter("*"):
                said.update(text for text in (element.text, element.tail, *element.values()) if text)
            said.update(element.text_content() for element in page.iter("p", "li", "td", "dd", "caption"))
    for path in (site / ("es/files" if locale == "es" else "files")).glob("*.txt"):
        said.add(path.read_text(encoding="utf-8-sig"))
    return {bare(line) for text in said for line in text.splitlines()}


def bare(text: str) -> str:
    return " ".join(text.split()).strip(" .,:;!?¡¿()“”\"'")


@pytest.mark.parametrize("locale", ["en", "es"])
def test_every_label_is_printed_somewhere(site, curriculum, locale):
    lines = shown(site, locale)
    everything = "\n".join(lines)
    unseen = set()
    for name, label in labels(curriculum.the(Labels)):
        text = bare(label[locale])
        words = re.sub(r"\\\{\w+\\\}", ".+", re.escape(text))
        wanted = words if len(text.split()) > SHORT else f"^{words}$"
        if text not in lines and not re.search(wanted, everything, re.MULTILINE):
            unseen.add(name)
    assert sorted(unseen - ELSEWHERE.keys()) == []
