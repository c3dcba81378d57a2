"""Each component's examples are valid, and each of their texts can be seen where the gallery shows them.

In both languages.
"""

import re
from html import unescape

import pytest

from macros.components.context import Context
from macros.components.examples import WITH_EXAMPLES, shelf
from macros.components.gallery.views import gallery, shown
from macros.components.register import COMPONENTS
from macros.source.languages import LOCALES
from macros.source.localized import Localized, Record

WITHOUT = {
    "poll": ("title",),
    "sector": (
        "who",
        "meeting_point",
        "common_ground",
        "first_questions",
        "they_offer",
        "you_offer",
        "cautions",
        "cross_training",
        "look_for",
    ),
    "glossary": ("avoid",),
    "series": ("name", "title", "when_late"),
    "spectrum": (),
}
"""Texts that stand elsewhere: in the meeting tool, on a sector's own page, in the checks, on the run sheet."""


def texts(value, locale: str, without: tuple = ()):
    if isinstance(value, Localized):
        yield value[locale]
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            if name not in without:
                yield from texts(getattr(value, name), locale, without)
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item, locale, without)


def on_gallery(curriculum, locale: str) -> Context:
    return Context(curriculum, curriculum.pages[locale]["contributing/gallery.md"], str)


@pytest.mark.parametrize("component", WITH_EXAMPLES)
def test_each_text_of_an_example_is_seen(curriculum, component):
    unseen = []
    for example in shelf(component).examples:
        for locale in LOCALES:
            seen = " ".join(
                unescape(re.sub(r"<[^>]+>", " ", shown(on_gallery(curriculum, locale), component, example))).split()
            )
            expected = [
                line
                for text in texts(example.record, locale, WITHOUT.get(component, ()))
                for line in re.sub(r"/{3} ?[\w-]* ?\|?|\*\*|^- ", "\n", text, flags=re.MULTILINE).splitlines()
            ]
            unseen += [
                f"{example.id}, {locale}: {line}" for line in expected if line.strip() and line.strip() not in seen
            ]
    assert shelf(component).examples and unseen == []


@pytest.mark.parametrize("component", WITH_EXAMPLES)
def test_the_gallery_shows_what_the_author_wrote(curriculum, component):
    context = on_gallery(curriculum, "es")
    shown = unescape(context.placeholders.fill(gallery(context)))
    for example in shelf(component).examples:
        assert example.text in shown


def test_each_component_with_data_has_examples():
    with_data = {name for name, component in COMPONENTS.items() if component.data}
    # a name's only mark is a `lang` that nobody sees; time zones are choices of a form
    assert with_data - set(WITH_EXAMPLES) == {"name", "time_zone"}
