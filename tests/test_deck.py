"""Promises of a part's deck: the plan's seconds, the order of the page, and the trainer's notes."""

import re

import pytest

from macros.components.slide.deck import to_deck, without_links
from macros.loading import load_curriculum
from tests.conftest import ROOT

CURRICULUM = load_curriculum(ROOT)
DECKS = [(part, locale) for part in CURRICULUM.series.parts for locale in CURRICULUM.pages]


@pytest.mark.parametrize("part, locale", DECKS, ids=lambda value: getattr(value, "id", value))
def test_the_seconds_of_a_deck_are_the_minutes_of_the_session(part, locale):
    deck = to_deck(CURRICULUM, part, locale)
    assert sum(slide.seconds for slide in deck) == 5400
    for module in part.modules:
        slides = [slide for slide in deck if slide.module == module]
        assert sum(slide.seconds for slide in slides) == module.minutes * 60
        assert sum(slide.late_seconds for slide in slides) == (module.when_late.minutes if module.when_late else module.minutes) * 60


@pytest.mark.parametrize("part", CURRICULUM.series.parts, ids=lambda part: part.id)
def test_both_languages_show_the_same_kinds_of_slides_for_the_same_time(part):
    english, spanish = (to_deck(CURRICULUM, part, locale) for locale in ("en", "es"))
    assert [(slide.kind, slide.module.id, slide.id, slide.seconds) for slide in english] == [(slide.kind, slide.module.id, slide.id, slide.seconds) for slide in spanish]


def test_slides_polls_and_prompts_come_in_the_order_of_their_page(project):
    curriculum = load_curriculum(project)
    deck = to_deck(curriculum, curriculum.part("part-1"), "es")
    assert [(slide.kind, slide.module.id, slide.title) for slide in deck] == [
        ("title", "begin", "Primeros pasos"),
        ("slide", "begin", "Por qué comenzar"),
        ("poll", "finish", "¿Está listo su equipo?"),
        ("chat-prompt", "finish", "Saludo"),
        ("slide", "finish", "El final"),
    ]
    assert [slide.is_first for slide in deck] == [False, True, True, False, False]
    assert [slide.is_last for slide in deck] == [False, True, False, False, True]


@pytest.mark.parametrize("part, locale", DECKS, ids=lambda value: getattr(value, "id", value))
def test_no_note_for_the_trainer_is_lost(part, locale, site):
    deck = to_deck(CURRICULUM, part, locale)
    page = (site / ("" if locale == "en" else "es") / part.id / "present/index.html").read_text(encoding="utf-8")
    asides = re.findall(r'<aside class="cp-notes">(.*?)</aside>', page, flags=re.S)
    assert len(asides) == len(deck)
    for slide, aside in zip(deck, asides):
        blocks = [block for block in CURRICULUM.module_page(part, slide.module, locale).items if getattr(block, "name", "") in ("facilitator", "content-note")]
        assert blocks
        for word in re.findall(r"\w{4,}", " ".join(without_links(block.body) for block in blocks)):
            assert word in aside


def test_a_link_on_a_slide_is_only_its_words():
    assert without_links("See [the map](step.md#map) and [this](https://example.org).") == "See the map and this."


@pytest.mark.parametrize("name", ["present", "presenter"])
@pytest.mark.parametrize("locale", ["", "es/"])
def test_search_and_menu_do_not_lead_to_the_trainers_pages(site, locale, name):
    page = (site / locale / "part-1" / name / "index.html").read_text(encoding="utf-8")
    assert 'content="noindex"' in page and "md-content__inner" not in page
    assert "cp-exit" not in page and "md-header" not in page
    assert f"{name}/" not in (site / locale / "part-1/index.html").read_text(encoding="utf-8")
    assert f"/part-1/{name}/" not in (site / "sitemap.xml").read_text(encoding="utf-8")
