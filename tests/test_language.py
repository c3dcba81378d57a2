"""Plain words in both languages, and no paragraph left in the other one.

English: Flesch-Kincaid grade. Spanish: Fernández Huerta, where 70 to 80 is "fairly easy" and more is easier.
"""

import re
from statistics import median

import py3langid
import pytest
import textstat

from macros.components.name.model import Names
from macros.components.resource.model import Resource
from macros.rules.words import published_titles
from tests.prose import data_texts, paragraphs, written_pages

FORMULA = {"en": textstat.flesch_kincaid_grade, "es": textstat.fernandez_huerta}
LANGUAGE_OF = {"en": "en_US", "es": "es"}


def reading_levels(curriculum, locale: str) -> dict[str, float]:
    """The level of each page of one language: a school grade for English, ease up to 100 for Spanish."""
    textstat.set_lang(LANGUAGE_OF[locale])
    levels = {}
    for page in written_pages(curriculum, locale):
        sentences = [
            text if text[-1] in ".?!:" else f"{text}."
            for _, text in paragraphs(page, curriculum)
            if len(text.split()) > 3
        ]
        levels[page.file] = round(FORMULA[locale](" ".join(sentences)), 1)
    print("\n".join(f"{level:6} {file}" for file, level in sorted(levels.items(), key=lambda item: item[1])))
    return levels


def test_english_is_grade_8_or_below_and_no_page_is_above_10(curriculum):
    levels = reading_levels(curriculum, "en")
    assert median(levels.values()) <= 8
    assert {file: level for file, level in levels.items() if level > 10} == {}


def test_spanish_is_fairly_easy_and_no_page_is_difficult(curriculum):
    levels = reading_levels(curriculum, "es")
    assert median(levels.values()) >= 70
    assert {file: level for file, level in levels.items() if level < 60} == {}


@pytest.mark.parametrize("locale", ["en", "es"])
def test_no_paragraph_is_in_the_other_language(curriculum, locale):
    py3langid.set_languages(["en", "es"])
    names = sorted(
        [
            *curriculum.the(Names).en,
            *curriculum.the(Names).es,
            *published_titles(curriculum),
            *(resource.by for resource in curriculum.all(Resource).values()),
        ],
        key=len,
        reverse=True,
    )
    texts = [pair for page in written_pages(curriculum, locale) for pair in paragraphs(page, curriculum)]
    texts += data_texts(curriculum, locale)
    assert len(texts) > 10 * len(curriculum.pages[locale])
    strange = []
    for place, text in texts:
        bare = text
        for name in names:
            bare = bare.replace(name, " ")
        bare = re.sub(r"\{\w+\}", " ", bare)
        if len(re.findall(r"[^\W\d_]+", bare)) >= 4 and py3langid.classify(bare)[0] != locale:
            strange.append(f"{place}: {bare}")
    assert strange == []


def test_the_detector_notices_a_paragraph_left_in_english():
    py3langid.set_languages(["en", "es"])
    assert py3langid.classify("Write down names. If you have none, write who might know one.")[0] == "en"
    assert py3langid.classify("Anoten nombres. Si no tienen ninguno, escriban quién podría conocer alguno.")[0] == "es"
