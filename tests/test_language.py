"""Plain words in both languages, and no paragraph left in the other one.

English: Flesch-Kincaid grade. Spanish: Fernández Huerta, where 70 to 80 is "fairly easy" and more is easier.
"""

import re
from statistics import median

import py3langid
import pytest
import textstat

from macros.loading import load_curriculum
from macros.rules.words import published_titles
from tests.conftest import ROOT
from tests.prose import data_texts, paragraphs, written_pages

FORMULA = {"en": textstat.flesch_kincaid_grade, "es": textstat.fernandez_huerta}
LANGUAGE_OF = {"en": "en_US", "es": "es"}

HARD_PAGES: dict[str, str] = {}
"""Pages that may be harder than the rest, each with the reason. The list may only shrink."""


@pytest.fixture(scope="module")
def curriculum():
    return load_curriculum(ROOT)


def reading_levels(curriculum, locale: str) -> dict[str, float]:
    """The level of each page of one language: a school grade for English, ease up to 100 for Spanish."""
    textstat.set_lang(LANGUAGE_OF[locale])
    levels = {}
    for page in written_pages(curriculum, locale):
        sentences = [text if text[-1] in ".?!:" else f"{text}." for _, text in paragraphs(page, curriculum) if len(text.split()) > 3]
        levels[page.file] = round(FORMULA[locale](" ".join(sentences)), 1)
    print("\n".join(f"{level:6} {file}" for file, level in sorted(levels.items(), key=lambda item: item[1])))
    return levels


def test_english_is_grade_8_or_below_and_no_page_is_above_10(curriculum):
    levels = reading_levels(curriculum, "en")
    assert median(levels.values()) <= 8
    assert {file: level for file, level in levels.items() if level > 10 and file not in HARD_PAGES} == {}


def test_spanish_is_fairly_easy_and_no_page_is_difficult(curriculum):
    levels = reading_levels(curriculum, "es")
    assert median(levels.values()) >= 70
    assert {file: level for file, level in levels.items() if level < 60 and file not in HARD_PAGES} == {}


def test_the_list_of_hard_pages_holds_no_page_that_has_become_easy(curriculum):
    levels = {**reading_levels(curriculum, "en"), **{file: 100 - level for file, level in reading_levels(curriculum, "es").items()}}
    assert [file for file in HARD_PAGES if levels.get(file, 0) <= 10] == []


@pytest.mark.parametrize("locale", ["en", "es"])
def test_no_paragraph_is_in_the_other_language(curriculum, locale):
    py3langid.set_languages(["en", "es"])
    names = [*curriculum.names.en, *curriculum.names.es, *published_titles(curriculum), *(resource.by for resource in curriculum.resources.resources)]
    texts = [pair for page in written_pages(curriculum, locale) for pair in paragraphs(page, curriculum)] + list(data_texts(curriculum, locale))
    assert len(texts) > 1000
    strange = []
    for place, text in texts:
        for name in sorted(names, key=len, reverse=True):
            text = text.replace(name, " ")
        text = re.sub(r"\{\w+\}", " ", text)
        if len(re.findall(r"[^\W\d_]+", text)) >= 4 and py3langid.classify(text)[0] != locale:
            strange.append(f"{place}: {text}")
    assert strange == []


def test_the_detector_notices_a_paragraph_left_in_english():
    py3langid.set_languages(["en", "es"])
    assert py3langid.classify("Write down names. If you have none, write who might know one.")[0] == "en"
    assert py3langid.classify("Anoten nombres. Si no tienen ninguno, escriban quién podría conocer alguno.")[0] == "es"
