"""Promises of a part's deck: the plan's seconds, the order of the page, and the trainer's notes."""

import re

import pytest
from lxml import html

from macros.components.chat_prompt.model import ChatPrompt
from macros.components.decks import all_decks
from macros.components.poll.model import Poll
from macros.components.poll.model import Words as PollWords
from macros.rules.load import load_curriculum
from macros.source.languages import LOCALES
from tests.published import published


@pytest.fixture
def decks(site, curriculum):
    """The slides on the page of each part in each language."""
    pages = {
        (part, locale): published(site, locale, f"{part.id}/present/index.html")
        for part in curriculum.parts
        for locale in LOCALES
    }
    return {of: html.parse(str(page)).findall(".//section[@class='cp-slide']") for of, page in pages.items()}


def seconds(slides, module, name: str) -> list[int]:
    return [
        int(slide.get(name))
        for slide in slides
        if slide.get("data-module") == module.id and slide.get("data-kind") != "title"
    ]


def test_the_seconds_of_a_deck_are_the_minutes_of_the_session(decks):
    for (part, locale), slides in decks.items():
        assert slides[0].get("data-kind") == "title" and (
            slides[0].get("data-seconds"),
            slides[0].get("data-late-seconds"),
        ) == ("0", "0")
        for module in part.modules:
            assert sum(seconds(slides, module, "data-seconds")) == module.minutes * 60, (part.id, locale, module.id)
            late = module.when_late.minutes if module.when_late else module.minutes
            assert sum(seconds(slides, module, "data-late-seconds")) == late * 60, (part.id, locale, module.id)


def test_seconds_that_cannot_be_shared_evenly_go_to_the_first_slides(sample):
    """Seven slides in 50 minutes, and in 40 when late: 3000 and 2400 seconds."""
    for locale in LOCALES:
        page = sample / f"docs/{locale}/part-1/begin.md"
        slide = re.search(r"^/// slide.*?^///$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)[0]
        page.write_text(page.read_text(encoding="utf-8").replace(slide, "\n\n".join([slide] * 7)), encoding="utf-8")
    curriculum = load_curriculum(sample)
    decks = all_decks(curriculum)
    for locale in LOCALES:
        shown = [slide for slide in decks[locale, "part-1"] if slide.module.id == "begin" and slide.kind == "slide"]
        assert [slide.seconds for slide in shown] == [429, 429, 429, 429, 428, 428, 428]
        assert [slide.late_seconds for slide in shown] == [343, 343, 343, 343, 343, 343, 342]


def test_both_languages_show_the_same_kinds_of_slides_for_the_same_time(decks, curriculum):
    for part in curriculum.parts:
        english, spanish = (
            [
                [
                    slide.get(name)
                    for name in (
                        "data-kind",
                        "data-module",
                        "data-seconds",
                        "data-late-seconds",
                        "data-first",
                        "data-last",
                    )
                ]
                for slide in decks[part, locale]
            ]
            for locale in LOCALES
        )
        assert english == spanish, part.id


def test_slides_polls_and_prompts_come_in_the_order_of_their_page(sample):
    curriculum = load_curriculum(sample)
    deck = all_decks(curriculum)["es", "part-1"]
    assert [(slide.kind, slide.module.id, slide.title) for slide in deck] == [
        ("title", "begin", "Primeros pasos"),
        ("slide", "begin", "Por qué comenzar"),
        ("poll", "finish", "¿Está listo su equipo?"),
        ("chat-prompt", "finish", "Saludo"),
        ("slide", "finish", "El final"),
    ]
    assert [slide.is_first for slide in deck] == [False, True, True, False, False]
    assert [slide.is_last for slide in deck] == [False, True, False, False, True]


def test_a_slide_shows_its_poll_with_all_answers_and_its_prompt_in_both_languages(decks, curriculum):
    for (part, locale), slides in decks.items():
        polls, prompts = [], []
        for call in (
            item
            for module in part.modules
            for item in curriculum.module_page(part, module, locale).items
            if getattr(item, "name", "") in ("poll", "chat_prompt")
        ):
            (polls if call.name == "poll" else prompts).append(call.arguments[0])
        shown = [
            [" ".join(item.text_content().split()) for item in slide.iterfind(".//ol/li")]
            for slide in slides
            if slide.get("data-kind") == "poll"
        ]
        away = curriculum.the(PollWords).abstain[locale]
        assert shown == [[*(option[locale] for option in curriculum.all(Poll)[id].options), away] for id in polls], (
            part.id,
            locale,
        )
        to_paste = [
            {said.get("lang"): said.text_content() for said in slide.find_class("cp-slide__prompt")}
            for slide in slides
            if slide.get("data-kind") == "chat-prompt"
        ]
        assert to_paste == [
            {other: curriculum.all(ChatPrompt)[id].prompt[other] for other in LOCALES} for id in prompts
        ], (part.id, locale)


def test_no_note_for_the_trainer_is_lost(decks, curriculum):
    for (part, locale), slides in decks.items():
        said, needed = {}, {}
        for slide in slides:
            [aside] = slide.find_class("cp-notes")
            said.setdefault(slide.get("data-module"), []).append(html.tostring(aside, encoding="unicode"))
        for module in part.modules:
            blocks = [
                block
                for block in curriculum.module_page(part, module, locale).items
                if getattr(block, "name", "") in ("facilitator", "content-note")
            ]
            assert blocks, (part.id, module.id)
            written = re.sub(r"\]\([^)]*\)", "", " ".join(block.body for block in blocks))  # a link's words alone
            needed[module.id] = set(re.findall(r"\w{4,}", written))
        missing = {
            (module, word)
            for module, words in needed.items()
            for notes in said[module]
            for word in words
            if word not in notes
        }
        assert missing == set(), (part.id, locale)


@pytest.mark.parametrize("name", ["present", "presenter"])
@pytest.mark.parametrize("locale", LOCALES)
def test_search_and_menu_do_not_lead_to_the_trainers_pages(site, curriculum, locale, name):
    for part in curriculum.parts:
        page = published(site, locale, f"{part.id}/{name}/index.html").read_text(encoding="utf-8")
        assert 'content="noindex"' in page and "md-content__inner" not in page, part.id
        assert "cp-exit" not in page and "md-header" not in page, part.id
        assert f"{name}/" not in published(site, locale, f"{part.id}/index.html").read_text(encoding="utf-8"), part.id
        assert f"/{part.id}/{name}/" not in (site / "sitemap.xml").read_text(encoding="utf-8")
