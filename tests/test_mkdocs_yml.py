"""What the site needs of mkdocs.yml: whatever is missing or of the wrong kind, its editor reads what to write."""

import logging
import re
from pathlib import Path

import pytest
from mkdocs.config import load_config

from macros.site.mkdocs_yml import check_config, problems_of
from macros.source.problems import CurriculumError
from tests.conftest import ROOT, mkdocs

WITHOUT = {
    "plugins: `search` is missing.": r"  - search.*?\n",
    "plugins: `i18n` is missing.": r"  - i18n:.*?(?=  - macros)",
    "plugins: `macros` is missing.": r"  - macros:.*?\n(?=\nhooks)",
    "plugins.macros.on_undefined: is not `strict`.": r"      on_undefined: strict\n",
    "plugins.macros.on_error_fail: is not `true`.": r"      on_error_fail: true\n",
    "plugins.macros.module_name: is not `macros`.": r"      module_name: macros\n",
    "theme.custom_dir: is not `macros/theme`.": r"  custom_dir: .*?\n",
}
"""What is said, and what is missing then."""


def config_of(folder: Path, text: str):
    """The settings as MkDocs reads them, with the paths of the real project."""
    file = folder / "mkdocs.yml"
    (folder / "docs").mkdir(exist_ok=True)
    file.write_text(
        text.replace("macros/", f"{ROOT}/macros/").replace("[macros]", f"[{ROOT}/macros]"), encoding="utf-8"
    )
    return load_config(str(file))


def told(folder: Path, text: str) -> list[str]:
    try:
        check_config(config_of(folder, text))
    except CurriculumError as error:
        return [problem.what for problem in error.problems]
    return []


@pytest.fixture
def written(caplog) -> str:
    caplog.set_level(logging.CRITICAL)
    return (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def test_our_own_has_all_that_is_needed(tmp_path, written):
    assert told(tmp_path, written) == []


@pytest.mark.parametrize("says", WITHOUT)
def test_what_is_missing_is_told(tmp_path, written, says):
    changed, count = re.subn(WITHOUT[says], "", written, count=1, flags=re.DOTALL)
    assert count == 1 and says in told(tmp_path, changed)


def test_addresses_of_pages_end_with_a_slash(tmp_path, written):
    assert told(tmp_path, f"{written}\nuse_directory_urls: false\n") == [
        "use_directory_urls: the site needs a folder for each page, and it is switched off."
    ]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("paper: letter", "paper: ledger", "extra.paper: there is no paper `ledger`."),
        ("name: material", "name: mkdocs", "theme.name: is not `material`."),
        ("strict: true", "strict: perhaps", "MkDocs cannot read it; why, stands above."),
        ("strict: true", "strict: [", "MkDocs cannot read it; why, stands above."),
    ],
)
def test_check_says_what_a_build_would_say(tmp_path, written, old, new, says):
    config_of(tmp_path, written)
    file = tmp_path / "mkdocs.yml"
    assert problems_of(file) == []
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert says in [problem.what for problem in problems_of(file)]


def test_an_extension_of_markdown_that_would_not_be_used_is_told(tmp_path, written):
    assert told(tmp_path, f"{written}\nmarkdown_extensions: [attr_list, admonition]\n") == [
        f"markdown_extensions: `{name}` would not be used, for checks and slides have to read pages alike."
        for name in ("admonition", "attr_list")
    ]


@pytest.mark.parametrize("missing", ["  - i18n:.*?(?=  - macros)", "hooks: .*?\n", r"use_directory_urls"])
def test_a_build_without_what_it_needs_says_so_and_nothing_else(project, missing):
    file = project / "mkdocs.yml"
    text = file.read_text(encoding="utf-8")
    new = re.sub(missing, "", text, count=1, flags=re.DOTALL)
    file.write_text(new if new != text else f"{text}\n{missing}: false\n", encoding="utf-8")
    result = mkdocs(project, "build")
    said = result.stdout + result.stderr
    assert result.returncode == 1 and "  Fix: " in said and "Traceback" not in said, said
    assert not (project / "site").exists()


KINDS = {"a list": "[a, 1]", "a number": "5", "nothing": "", "a text": "words", "keys": "{a: b}"}
KEYS = {
    "paper": r"(?<=\n  paper:)[^\n]*",
    "exit": r"(?<=\n  exit:).*?es: [^\n]*",
    "exit.en": r"(?<=\n    en:) https[^\n]*",
    "translations": r"(?<=\n  translations:)[^\n]*",
    "zoom_csv": r"(?<=\n  )# zoom_csv:[^\n]*",
    "extra": r"(?<=\nextra:).*?(?=\n\n)",
    "site_url": r"(?<=\nsite_url:)[^\n]*",
    "plugins": r"(?<=\nplugins:).*?(?=\n\n)",
    "languages": r"(?<=\n      languages:).*?(?=\n  - macros)",
    "i18n": r"(?<=\n  - i18n:).*?(?=\n  - macros)",
    "macros": r"(?<=\n  - macros:).*?(?=\n\n)",
    "theme": r"(?<=\ntheme:).*?(?=\n\n)",
    "hooks": r"(?<=\nhooks:)[^\n]*",
    "docs_dir": r"(?<=\ndocs_dir:)[^\n]*",
    "exclude_docs": r"(?<=\nexclude_docs:).*?(?=\nstrict)",
    "locale": r"(?<=\n        - locale:) es",
    "validation": r"(?<=\nvalidation:)[^\n]*",
    "extra_javascript": r"(?<=\nextra_javascript:)\n[^\n]*",
    "watch": r"(?<=\nwatch:)[^\n]*",
}
"""Each key that is read, with what stands behind it."""


@pytest.mark.exhaustive
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("key", KEYS)
def test_no_key_of_another_kind_ends_in_a_traceback(project, key, kind):
    file = project / "mkdocs.yml"
    new = f" {KINDS[kind]}" if key != "zoom_csv" else f"zoom_csv: {KINDS[kind]}"
    text, count = re.subn(KEYS[key], new, file.read_text(encoding="utf-8"), count=1, flags=re.DOTALL)
    assert count == 1
    file.write_text(text, encoding="utf-8")
    result = mkdocs(project, "build")
    said = result.stdout + result.stderr
    assert result.returncode in (0, 1) and "Traceback" not in said and "no mistake of yours" not in said, said
