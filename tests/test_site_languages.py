"""The site has as many languages as `macros/source/languages.py` names: with one or three of them it builds too."""

import json
import re
import shutil
from pathlib import Path

import pytest

from macros.source.data_file import parse_yaml
from tests.conftest import mkdocs

FRENCH = 'Language("fr", "French", "fr-CA", "french", "(à écrire)", "e?s?"),'
IN_THREE = """        - locale: fr
          name: Français
          build: true
"""


def in_languages(value, change):
    """A value of a data file with each text in the languages that there are now."""
    if isinstance(value, dict):
        texts = change(value) if "es" in value else value
        return {key: in_languages(inner, change) for key, inner in texts.items()}
    if isinstance(value, tuple):
        return [in_languages(entry, change) for entry in value if change is with_french or not is_spanish(entry)]
    return value


def is_spanish(entry) -> bool:
    """Whether it is in Spanish alone, such as a session."""
    return isinstance(entry, dict) and entry.get("locale") == "es"


def without_spanish(texts: dict) -> dict:
    return {key: text for key, text in texts.items() if key != "es"}


def with_french(texts: dict) -> dict:
    return {**texts, "fr": texts["es"]}


def rewrite(project: Path, change) -> None:
    """Hold every data file to the languages that there are now."""
    for file in (project / "docs/data").rglob("*.yml"):
        value = parse_yaml(file.read_text(encoding="utf-8"), file.name).value
        file.write_text(json.dumps(in_languages(value, change), ensure_ascii=False), encoding="utf-8")


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert len(re.findall(old, text)) == 1, (file, old)
    file.write_text(re.sub(old, lambda _: new, text), encoding="utf-8")


def built(project: Path) -> Path:
    result = mkdocs(project, "build")
    assert result.returncode == 0, result.stderr
    return project / "site"


def test_a_site_in_one_language_is_built(project):
    edit(project / "macros/source/languages.py", r'(?s) +Language\(\n +"es",.*?\n        \),\n', "")
    edit(project / "mkdocs.yml", r"(?s) +- locale: es\n.*?(?=  - macros:)", "")
    edit(project / "mkdocs.yml", r" +es: https.*\n", "")
    shutil.rmtree(project / "docs/es")
    rewrite(project, without_spanish)
    site = built(project)
    page = (site / "part-1/begin/index.html").read_text(encoding="utf-8")
    assert not (site / "es").exists() and 'hreflang="es"' not in page
    assert {file.name for file in (site / "offline").iterdir()} == {"training-en.zip"}
    assert "Español" not in page and "404" in (site / "404.html").read_text(encoding="utf-8")


@pytest.mark.exhaustive
def test_a_site_in_three_languages_is_built(project):
    edit(project / "macros/source/languages.py", r'(?=    \)\n\}\n"""By their tag)', f"        {FRENCH}\n")
    edit(project / "mkdocs.yml", r"(?=  - macros:)", IN_THREE)
    edit(project / "mkdocs.yml", r"(?<=    es: https://www.weather.gov/\n)", "    fr: https://www.weather.gov/\n")
    shutil.copytree(project / "docs/es", project / "docs/fr")
    rewrite(project, with_french)
    site = built(project)
    for folder in ("", "es/", "fr/"):
        page = (site / folder / "part-1/begin/index.html").read_text(encoding="utf-8")
        assert set(re.findall(r'rel="?alternate "? hreflang="?([\w-]+)', page)) >= {"en", "es", "fr"}, folder
    assert {file.name for file in (site / "offline").iterdir()} == {
        "training-en.zip",
        "training-es.zip",
        "training-fr.zip",
        "training-both.zip",
    }
    assert (site / "fr/files").is_dir()


@pytest.mark.parametrize("missing", ["es", "en"])
def test_a_language_that_is_not_built_is_told(project, missing):
    edit(project / "mkdocs.yml", rf"(?m)(?<=- locale: ){missing}$", "fr")
    said = mkdocs(project, "build").stderr
    assert "plugins.i18n.languages: the site is built in" in said and "Traceback" not in said
