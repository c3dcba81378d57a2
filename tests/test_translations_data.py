"""Texts of data files: both languages stand side by side, so they are a pair wherever they stand."""

import pytest

from tests.two_languages import EN, ES, files, locked, pages, standing

POLL = """\
options:
  - id: one
    label:
      en: Yes
      es: Sí
  - id: two
    label:
      en: No
      es: No
more:
  - en: A
    es: B
  - en: C
    es: D
"""


@pytest.mark.parametrize(
    "old, new, told",
    [
        ("en: Yes", "en: Of course", [("options.one.label", "behind", "es")]),
        ("es: Sí", "es: Claro", [("options.one.label", "behind", "en")]),
        ("en: C\n    es: D", "en: X\n    es: Y", [("more.2", "to be confirmed", "enes")]),
        ("  - en: A\n    es: B\n  - en: C\n    es: D\n", "  - en: C\n    es: D\n  - en: A\n    es: B\n", []),
        (
            "  - en: A\n    es: B\n  - en: C\n    es: D\n",
            "  - en: C\n    es: X\n  - en: A\n    es: B\n",
            [("more.1", "behind", "en")],
        ),
        ("  - en: A\n    es: B\n", "", []),
        ("en: Yes", 'en: "Yes"', []),
        ("en: Yes", "en: No", [("options.one.label", "behind", "es")]),
        ("      es: Sí\n", "", [("options.one.label", "no twin", "en")]),
        ("en: A\n", 'en: ""\n', [("more.1", "no twin", "es")]),
        ("  - en: A", "  - en: N\n    es: M\n  - en: A", [("more.1", "to be confirmed", "enes")]),
    ],
)
def test_texts_of_data_files_are_pairs_wherever_they_stand(old, new, told):
    lock, now = locked(pages(EN, ES), files(POLL)), files(POLL.replace(old, new, 1))
    assert old in POLL and standing(pages(EN, ES), lock, now) == told


def test_a_data_file_that_was_renamed_is_in_step():
    assert standing(pages(EN, ES), locked(pages(EN, ES), files(POLL)), files(POLL, "polls/other.yml")) == []


GLOSSARY = """\
terms:
  - id: partner
    avoid:
      en: [ally, helper]
      es: [socia]
  - id: sector
    avoid:
      es: [ramo]
"""


@pytest.mark.parametrize(
    "old, new, told",
    [
        ("ally, helper", "ally, helpers", [("terms.partner.avoid", "behind", "es")]),
        ("[socia]", "[socia, socio]", [("terms.partner.avoid", "behind", "en")]),
        ("      es: [ramo]", "      es: [ramo]\n      en: [branch]", [("terms.sector.avoid", "behind", "es")]),
        ("      es: [socia]\n", "", [("terms.partner.avoid", "behind", "en")]),
        ("[ramo]", "[rama, ramo]", [("terms.sector.avoid", "behind", "en")]),
    ],
)
def test_the_words_that_a_term_stands_for_are_compared_as_a_whole(old, new, told):
    lock, now = locked(pages(EN, ES), files(GLOSSARY)), files(GLOSSARY.replace(old, new, 1))
    assert old in GLOSSARY and standing(pages(EN, ES), lock, files(GLOSSARY)) == []
    assert standing(pages(EN, ES), lock, now) == told


def test_names_that_stay_in_their_language_have_no_twins():
    assert locked(pages(EN, ES), files("en:\n  - The Alliance\nes: []\n")) == locked(pages(EN, ES))


def test_a_note_for_translators_is_not_a_text_for_readers():
    label = "a:\n  en: Open\n  es: Abrir\n  note: a button\n"
    now = files(label.replace("a button", "a link"))
    assert standing(pages(EN, ES), locked(pages(EN, ES), files(label)), now) == []
