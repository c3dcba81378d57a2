"""The seconds of the slides: on the built pages they add up to the plan's minutes.

What does not divide evenly is not lost.
"""

from dataclasses import replace

import pytest
from lxml import html

from macros.components.series.model import SESSION_MINUTES
from macros.components.slide.deck import to_deck
from macros.shapes.markdown import from_markdown
from macros.source.languages import LOCALES
from macros.source.page import Block


@pytest.mark.parametrize("frame", ["present", "presenter"])
@pytest.mark.parametrize("locale", LOCALES)
def test_the_slides_of_a_module_have_its_minutes_on_time_and_after_a_late_start(site, curriculum, locale, frame):
    wrong = []
    for part in curriculum.parts:
        page = html.fromstring(
            (site / ("" if locale == LOCALES[0] else locale) / part.id / frame / "index.html").read_bytes()
        )
        slides = [slide.attrib for slide in page.iter("section") if "cp-slide" in slide.get("class", "").split()]
        for module in part.modules:
            shown = [
                (int(slide["data-seconds"]), int(slide["data-late-seconds"]))
                for slide in slides
                if slide["data-module"] == module.id
            ]
            late = module.when_late.minutes if module.when_late else module.minutes
            wrong += (
                [(part.id, module.id, shown)]
                if [sum(seconds) for seconds in zip(*shown)] != [module.minutes * 60, late * 60]
                else []
            )
        plan = next(box.attrib for box in page.iter("section") if box.get("class") == "cp-clock")
        wrong += (
            []
            if (int(plan["data-minutes"]), int(plan["data-late-minutes"]))
            == (SESSION_MINUTES, SESSION_MINUTES - part.late_start)
            else [(part.id, dict(plan))]
        )
    assert wrong == []


class WithSlides:
    """The curriculum, with so many slides on every module's page."""

    def __init__(self, curriculum, count: int):
        self.curriculum, self.count = curriculum, count

    def __getattr__(self, name):
        return getattr(self.curriculum, name)

    def module_page(self, *where):
        page = self.curriculum.module_page(*where)
        return replace(page, items=(Block(1, 3, "slide", "A title", "Words."),) * self.count)


@pytest.mark.parametrize("count", [1, 7, 11])
def test_seconds_that_do_not_divide_evenly_go_to_the_first_slides(curriculum, count):
    for part in curriculum.parts:
        deck = to_deck(WithSlides(curriculum, count), part, "en", from_markdown)
        assert sum(slide.seconds for slide in deck) == SESSION_MINUTES * 60
        for module in part.modules:
            slides = [slide for slide in deck if slide.module == module and slide.kind != "title"]
            shares, late = [slide.seconds for slide in slides], [slide.late_seconds for slide in slides]
            assert len(shares) == count and sum(shares) == module.minutes * 60
            assert sum(late) == (module.when_late.minutes if module.when_late else module.minutes) * 60
            assert (
                shares == sorted(shares, reverse=True) and max(shares) - min(shares) <= 1 and max(late) - min(late) <= 1
            )
