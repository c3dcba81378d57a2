"""The trainer's desk of each part leads to the presenter, the run sheet and every file of that part.

All of them are in its own language.
"""

from urllib.parse import urljoin

import pytest
from lxml import html

from macros.source.languages import LOCALES

KINDS = {"PDF": ".pdf", "PowerPoint": ".pptx", "Moodle": ".gift.", "Zoom": ".zoom.", "Google": ".google-forms."}
"""What a link's words promise, and what its address has then."""
PAGES = ["{part}/facilitator-guide/", "for-trainers/"]


@pytest.mark.parametrize("locale", LOCALES)
def test_each_desk_has_every_file_of_its_part_once(site, curriculum, locale):
    folder, wrong = "" if locale == LOCALES[0] else f"{locale}/", []
    files = {path.name for path in (site / folder / "files").iterdir()}
    for page in PAGES:
        for number, part in enumerate(curriculum.parts):
            path = folder + page.format(part=part.id)
            desks = [
                box
                for box in html.fromstring((site / path / "index.html").read_bytes()).iter("div")
                if "cp-desk" in box.get("class", "").split()
            ]
            desk = desks[number if page == "for-trainers/" else 0]
            links = {link.get("href"): link.text_content() for link in desk.iter("a")}
            leads = sorted(urljoin(f"/{path}", href).lstrip("/") for href in links)
            of_part = [name for name in files if name.split(".")[0].removesuffix("-large-print").endswith(part.id)]
            right = sorted(
                [
                    f"{folder}{part.id}/present/",
                    f"{folder}{part.id}/run-sheet/",
                    *(f"{folder}files/{name}" for name in of_part),
                ]
            )
            wrong += [(path, part.id, leads, right)] if leads != right or not of_part else []
            wrong += [
                (path, href, words)
                for href, words in links.items()
                for name, mark in KINDS.items()
                if name in words and mark not in href
            ]
    assert wrong == []
