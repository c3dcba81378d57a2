"""What lists, tables and cards say of each of their entries; their order in each language is asked in test_views.py."""

from dataclasses import replace

import pytest
from lxml import html

from macros.components.context import Context
from macros.components.decks import all_decks
from macros.components.delivery.model import Delivery
from macros.components.resource.model import Resource
from macros.components.sector.model import Sector
from macros.components.source.model import Source
from macros.components.views import MACROS
from macros.components.worksheet.model import Words as WorksheetWords
from macros.components.worksheet.model import Worksheet
from macros.rules.load import load_curriculum
from macros.source.languages import LOCALES
from tests.moved import moved

PAGE = "for-trainers/index.md"


@pytest.fixture
def shown(curriculum):
    """What a macro makes on a page of a language, as a tree."""

    def make(name: str, locale: str, *arguments: str, told=curriculum) -> html.HtmlElement:
        return html.fragment_fromstring(
            MACROS[name].view(Context(told, told.pages[locale][PAGE], str), *arguments), create_parent=True
        )

    return make


def words(element) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("locale", LOCALES)
def test_an_agenda_has_each_module_with_its_minutes_and_all_of_them_below(shown, curriculum, locale):
    for part in curriculum.parts:
        rows = [[words(cell) for cell in row[:2]] for row in shown("agenda", locale, part.id).iter("tr")][1:]
        expected = [
            [curriculum.module_page(part, module, locale).title, str(module.minutes)] for module in part.modules
        ]
        assert rows[:-1] == expected and rows[-1][1] == str(sum(module.minutes for module in part.modules)), part.id


@pytest.mark.parametrize("locale", LOCALES)
def test_each_resource_says_its_name_who_makes_it_where_it_is_named_and_where_it_is(shown, curriculum, locale):
    entries = {entry.get("id"): entry for entry in shown("resources", locale).find_class("cp-tile")}
    for resource in curriculum.all(Resource).values():
        entry = entries.pop(resource.id)
        assert [
            text
            for text in (
                resource.name,
                resource.what_for[locale],
                resource.by,
                curriculum.all(Source)[resource.source].title,
            )
            if text not in words(entry)
        ] == [], resource.id
        leads = [link.get("href") for link in entry.iter("a") if "sectors/" not in link.get("href")]
        assert leads == ([resource.link.url] if resource.link else []), resource.id
        assert set(entry.get("data-tags").split()) == set(resource.sectors or curriculum.all(Sector)), (
            resource.id
        )  # one for all sectors stays whichever is chosen
    assert entries == {}


def test_the_last_delivery_comes_first(shown, curriculum):
    id, delivery = next(iter(curriculum.all(Delivery).items()))
    later = moved(delivery, days=365)
    for deliveries in ({id: delivery, "later": later}, {"later": later, id: delivery}):
        days = [
            time.get("datetime")
            for time in shown(
                "sessions", "en", told=replace(curriculum, records={**curriculum.records, Delivery: deliveries})
            ).iter("time")
        ]
        assert (
            days[0] == later.sessions[0].start.date().isoformat()
            and days[-1] == delivery.sessions[-1].start.date().isoformat()
        )


@pytest.mark.parametrize("locale", LOCALES)
def test_a_worksheets_card_leads_to_its_page_and_to_each_of_its_files(shown, curriculum, locale):
    labels = curriculum.the(WorksheetWords)
    for id in curriculum.all(Worksheet):
        links = [
            (words(link), link.get("href").rpartition("../")[2]) for link in shown("worksheet", locale, id).iter("a")
        ]
        files = [
            (labels.pdf[locale], f"files/{id}.pdf"),
            (labels.large_print[locale], f"files/{id}-large-print.pdf"),
            (labels.word[locale], f"files/{id}.docx"),
        ]
        page = f"worksheets/{id}/"
        assert links == [(curriculum.all(Worksheet)[id].title[locale], page), (labels.fill_in[locale], page), *files], (
            id
        )


def test_no_click_on_a_slide_leads_away(sample):
    page = sample / "docs/en/part-1/begin.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace(
            "/// slide | Why begin\n", "/// slide | Why begin\nSee [the end](finish.md), or call [988](tel:988).\n\n"
        ),
        encoding="utf-8",
    )
    curriculum = load_curriculum(sample)
    decks = all_decks(curriculum)
    deck = html.fragment_fromstring(
        MACROS["deck"].view(
            Context(curriculum, curriculum.pages["en"]["part-1/present.md"], str, decks=decks), "part-1"
        ),
        create_parent=True,
    )
    assert "See the end, or call 988." in words(deck)
    assert [link.get("href") for body in deck.find_class("cp-slide__body") for link in body.iter("a")] == []
