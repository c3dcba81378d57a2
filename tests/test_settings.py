"""What whoever publishes the site decides, and what they read when it cannot work."""

import pytest

from macros.site.settings import check_settings
from macros.source.problems import CurriculumError

SITE = "https://example.org/collective-power/"
GOOD = {"paper": "letter", "exit": {"en": "https://www.weather.gov/", "es": "https://www.weather.gov/es?a=1"}}


def told(extra: dict, site_url: str | None = SITE) -> str:
    """What is said about wrong settings."""
    with pytest.raises(CurriculumError) as caught:
        check_settings(extra, site_url)
    return str(caught.value)


def one(what: str, fix: str) -> str:
    return f"1 problem found. Nothing was built; the last good output stays.\n\nmkdocs.yml\n  {what}\n  Fix: {fix}"


@pytest.mark.parametrize(
    "site_url", [SITE, "http://127.0.0.1:8000/", "https://name.github.io/collective-power/", "http://localhost/"]
)
def test_good_settings_are_taken(site_url):
    assert check_settings(GOOD, site_url).paper == "letter"


def test_wrong_settings_are_told_all_at_once():
    assert (
        told({"paper": "leter", "exit": {"en": "http://example.org/"}}, None)
        == """4 problems found. Nothing was built; the last good output stays.

mkdocs.yml
  extra.exit.en: the exit leads to `http://example.org/`, which is not secure.
  Fix: Write the address of a neutral page that begins with https://.

mkdocs.yml
  extra.exit.es: the exit has no destination.
  Fix: Write the address of a neutral page that begins with https://.

mkdocs.yml
  extra.paper: there is no paper `leter`.
  Fix: Did you mean `letter`?

mkdocs.yml
  site_url: the site has no address.
  Fix: Write the whole address of the home page, such as https://example.org/collective-power/."""
    )


@pytest.mark.parametrize(
    "url, fault",
    [
        ("https://", "the exit leads to `https://`, which is not a whole address"),
        ("https:///news", "the exit leads to `https:///news`, which is not a whole address"),
        ("https://weather", "the exit leads to `https://weather`, which is not a whole address"),
        ("https://www.weather .gov/", "the exit leads to `https://www.weather .gov/`, which is not a whole address"),
        ("https://www.weather.gov:x/", "the exit leads to `https://www.weather.gov:x/`, which is not a whole address"),
        ("https://ana@www.weather.gov/", "the exit leads to `https://ana@www.weather.gov/`, which holds a user name"),
        ("https://example.org/other/", "the exit leads to this site itself"),
        ("javascript:alert(1)", "the exit leads to `javascript:alert(1)`, which is not secure"),
    ],
)
def test_an_exit_that_leads_nowhere_or_back_is_refused(url, fault):
    assert told({**GOOD, "exit": {**GOOD["exit"], "es": url}}) == one(
        f"extra.exit.es: {fault}.", "Write the address of a neutral page that begins with https://."
    )


def test_an_exit_for_an_unknown_language_is_refused():
    assert told({**GOOD, "exit": {**GOOD["exit"], "sp": "https://www.weather.gov/"}}) == one(
        "extra.exit: there is no language `sp`.", "Write one of: en, es."
    )


@pytest.mark.parametrize(
    "url, fault",
    [
        ("example.org/collective-power/", "`example.org/collective-power/` is not the address of a site"),
        ("ftp://example.org/", "`ftp://example.org/` is not the address of a site"),
        ("https://example.org/collective-power", "`https://example.org/collective-power` does not end with a slash"),
        ("https://example.org/?a=/", "`https://example.org/?a=/` holds more than an address"),
        ("https://example.org/#a/", "`https://example.org/#a/` holds more than an address"),
    ],
)
def test_a_site_without_a_whole_address_is_refused(url, fault):
    assert told(GOOD, url) == one(
        f"site_url: {fault}.",
        "Write the whole address of the home page, such as https://example.org/collective-power/.",
    )


def test_an_unknown_way_with_translations_is_refused():
    assert told({**GOOD, "translations": "shout"}) == one(
        "extra.translations: there is no `shout`.",
        "Write `fail`, to build nothing while one language is behind, or `tell`, to tell the readers.",
    )
    assert [
        check_settings({**GOOD, **given}, SITE).translations
        for given in ({}, {"translations": "fail"}, {"translations": "tell"})
    ] == ["tell", "fail", "tell"]


def test_a_zoom_template_is_optional_and_keeps_its_order():
    assert check_settings(GOOD, SITE).zoom_columns == ()
    given = [{"header": "Frage", "holds": "question"}, {"header": "A", "holds": "answer-1"}]
    columns = check_settings({**GOOD, "zoom_csv": given}, SITE).zoom_columns
    assert [column.header for column in columns] == ["Frage", "A"]


HOLDS = (
    "answer-1, answer-10, answer-2, answer-3, answer-4, answer-5, answer-6, answer-7, answer-8, answer-9, "
    "fixed, kind, nothing, question, title"
)
"""What a column can hold."""

WRONG_COLUMNS = f"""6 problems found. Nothing was built; the last good output stays.

mkdocs.yml
  extra.zoom_csv[0].holds: nothing of a poll is called `tittle`.
  Fix: Did you mean `title`?

mkdocs.yml
  extra.zoom_csv[1].header: the text is missing.
  Fix: Write `header:` as your template has it, in quotation marks.

mkdocs.yml
  extra.zoom_csv[2].multiple: the text is missing.
  Fix: Write `multiple:` as your template has it, in quotation marks.

mkdocs.yml
  extra.zoom_csv[3].holds: this is missing.
  Fix: Use one of: {HOLDS}.

mkdocs.yml
  extra.zoom_csv[4].text: the text is missing.
  Fix: Write `text:` as your template has it, in quotation marks.

mkdocs.yml
  extra.zoom_csv[4]: there is no such key as `txt` here.
  Fix: Did you mean `text`?"""

WRONG_ROW = """3 problems found. Nothing was built; the last good output stays.

mkdocs.yml
  extra.zoom_csv: no column holds `answer-2`, and one holds `answer-3`.
  Fix: Number the columns of the answers from answer-1 on without a gap.

mkdocs.yml
  extra.zoom_csv: no column holds the question.
  Fix: Write `holds: question` for the column that has it.

mkdocs.yml
  extra.zoom_csv: two columns hold `title`.
  Fix: Let each column hold something else."""

NO_LIST = """1 problem found. Nothing was built; the last good output stays.

mkdocs.yml
  extra.zoom_csv: must be a list of columns.
  Fix: Write one line a column: `- {header: …, holds: …}`."""


@pytest.mark.parametrize(
    "given, says",
    [
        (
            [
                {"header": "Name", "holds": "tittle"},
                {"holds": "question"},
                {"header": "Type", "holds": "kind", "single": "One"},
                {"header": "X"},
                {"header": "Anonymous", "holds": "fixed", "txt": True},
            ],
            WRONG_COLUMNS,
        ),
        (
            [
                {"header": "A", "holds": "title"},
                {"header": "B", "holds": "title"},
                {"header": "C", "holds": "answer-1"},
                {"header": "D", "holds": "answer-3"},
            ],
            WRONG_ROW,
        ),
        (["Poll name", "Question"], NO_LIST),
    ],
    ids=["columns", "row", "no list"],
)
def test_an_unknown_column_of_the_zoom_template_is_refused(given, says):
    with pytest.raises(CurriculumError) as caught:
        check_settings({**GOOD, "zoom_csv": given}, SITE)
    assert str(caught.value) == says
