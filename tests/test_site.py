"""Promises of the built pages: who is told what, and that nothing typed leaves them."""

import re
from collections import Counter

import pytest

from macros.components.sector.model import Sector
from macros.components.series.schedule import on_time
from tests.markup import built_pages
from tests.published import text


def test_facilitator_notes_are_not_in_any_participants_page(site, curriculum):
    notes = [
        block.body
        for pages in curriculum.pages.values()
        for page in pages.values()
        for block in page.items
        if getattr(block, "name", "") == "facilitator"
    ]
    lines = [line for note in notes for line in note.splitlines() if line.startswith("**")]
    sentences = {re.sub(r"\*\*|\{\{.*?\}\}", "", line)[:60] for line in lines}
    starts = {start.split(". ", 1)[-1][:40] for start in sentences if len(start) > 50}
    assert len(starts) > len(notes)
    found = re.compile("cp-facilitator|" + "|".join(map(re.escape, starts)))
    told = {}
    for path in site.rglob("index.html"):
        is_of_trainers = path.parent.name in ("facilitator-guide", "present", "presenter", "gallery")
        if not is_of_trainers and (match := found.search(path.read_text(encoding="utf-8"))):
            told[path.relative_to(site).as_posix()] = match[0]
    assert told == {}


def test_facilitator_guide_has_every_module_with_its_clock_time_and_notes(site, curriculum):
    for part in curriculum.parts:
        for folder in ("", "es/"):
            guide = text(site, f"{folder}{part.id}/facilitator-guide/index.html")
            for slot in on_time(part):
                assert f'id="{slot.module.id}"' in guide
                assert f"{slot.start:%-H:%M}–{slot.end:%-H:%M}" in guide
            assert guide.count('class="cp-box cp-facilitator"') >= len(part.modules)


def test_a_sectors_page_says_that_hard_material_comes_before_it_comes(site, curriculum):
    pages = {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in site.glob("**/sectors/*/index.html")
    }
    assert len(pages) == 2 * len(curriculum.all(Sector))
    assert [path for path, page in pages.items() if not 0 < page.find("cp-content-note") < page.find("<h2")] == []


def test_no_page_has_inline_styles_or_handlers_and_its_images_have_words_and_sizes(site):
    wrong, seen = [], Counter()
    for path, page in built_pages(site):
        for element in page.iter("*"):
            tag, names = element.tag, element.keys()
            seen[tag] += 1
            is_refused = tag in ("style", "iframe", "object", "embed")
            if is_refused or "style" in names or any(name.startswith("on") for name in names):
                wrong.append(f"{path}: {tag} {names}")
            if tag == "img" and not (element.get("alt") and {"width", "height"} <= set(names)):
                wrong.append(f"{path}: img {names}")
    assert wrong == [] and seen["html"] > 1 and seen["script"] > 2 * seen["html"]


def test_no_field_lets_the_browser_remember_or_send_what_is_typed(site):
    """Some spell checkers send the text away; forget.js empties the forms with `autocomplete="off"`."""
    wrong, typed = [], 0
    for path, page in built_pages(site):
        wrong += [
            f"{path}: a form remembers"
            for form in page.iter("form")
            if form.get("autocomplete") != "off" and form.get("class") != "md-header__option"
        ]
        lines = [field for field in page.iter("input") if field.get("type", "text") in ("text", "url", "search")]
        fields = [*page.iter("textarea"), *lines]
        nearest = "ancestor-or-self::*[@autocomplete][1]/@autocomplete"
        kept = [field.get("name") or field.get("type") for field in fields if field.xpath(nearest) != ["off"]]
        wrong += [f"{path}: {name} is remembered" for name in kept]
        checked = [field.get("name") for field in fields if field.get("spellcheck") != "false"]
        wrong += [f"{path}: {name} is sent to a spell checker" for name in checked]
        typed += len(fields)
    assert wrong == [] and typed > 100


LIMITS = {
    "": ("Browser history", "Spyware", "Synced devices", "Network logs"),
    "es/": ("historial del navegador", "programas espía", "dispositivos sincronizados", "registros de la red"),
}


@pytest.mark.parametrize("folder", LIMITS)
def test_the_safety_page_says_what_the_exit_cannot_do(site, folder):
    page = text(site, folder + "safety-and-privacy/index.html")
    limits = page.split('id="what-the-site-cannot-do"')[1].split("<h2")[0]
    assert [word for word in LIMITS[folder] if word not in limits] == []
