"""What whoever publishes the site decides, and what they read when it cannot work."""

import pytest

from macros.problems import CurriculumError
from macros.settings import check_settings

GOOD = {"paper": "letter", "exit": {"en": "https://example.org/", "es": "https://example.org/es/"}}


def test_good_settings_are_taken():
    assert check_settings(GOOD).paper == "letter"


def test_wrong_settings_are_told_all_at_once():
    with pytest.raises(CurriculumError) as caught:
        check_settings({"paper": "leter", "exit": {"en": "http://example.org/"}})
    assert str(caught.value) == """3 problems found. Nothing was built; the last good output stays.

mkdocs.yml
  extra.exit.en: the exit has no secure destination.
  Fix: Write the address of a neutral page that begins with https://.

mkdocs.yml
  extra.exit.es: the exit has no secure destination.
  Fix: Write the address of a neutral page that begins with https://.

mkdocs.yml
  extra.paper: there is no paper `leter`.
  Fix: Did you mean `letter`?"""
