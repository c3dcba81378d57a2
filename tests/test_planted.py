"""Every text of every data file may hold anything that looks like code: people read it, and nothing else happens."""

from collections.abc import Iterator
from io import StringIO

import pytest
from lxml import html
from ruamel.yaml import YAML

from macros.rules.load import DATA_FILES
from macros.source.data_file import parse_yaml
from macros.source.languages import LOCALES
from macros.source.validate import check_record
from tests.conftest import make_project, mkdocs

PLANTED = "{{7*191}}<script>q()</script>\" onq='1"
"""A sum for a template, a script for a page, and an attribute for a tag."""

YAML_FILE = YAML(typ="rt", pure=True)


def texts(value, steps=()) -> Iterator[tuple]:
    """The steps to every text in a file."""
    if isinstance(value, str):
        yield steps
    elif isinstance(value, (dict, list)):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from texts(inner, (*steps, key))


def plant(path, model) -> int:
    """Add what is planted to each text of a file that may hold it, and count them: the name of something may not."""
    data, planted = YAML_FILE.load(path), 0
    for *way, last in list(texts(data)):
        holder = data
        for step in way:
            holder = holder[step]
        keys = [key for key in LOCALES if last == LOCALES[0] and key in holder] or [last]  # languages have like braces
        if last in ("note", "time_zone", *LOCALES[1:]) or "pages" in way:
            continue
        was = {key: holder[key] for key in keys}
        if path.name == "labels.yml":  # asked once below, for there are hundreds; a label that has braces is refused
            holder.update({key: f"{was[key]} {PLANTED.removeprefix('{{7*191}}')}" for key in keys})
        else:
            for key in keys:
                holder[key] = f"{was[key]} {PLANTED}"
            if check_record(model, parse_yaml(dumped(data), path.name))[1]:
                for key in keys:
                    holder[key] = was[key]
                continue
        planted += len(keys)
    path.write_text(dumped(data), encoding="utf-8")
    assert check_record(model, parse_yaml(dumped(data), path.name))[1] == []
    return planted


def dumped(data) -> str:
    out = StringIO()
    YAML_FILE.dump(data, out)
    return out.getvalue()


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    project = make_project(tmp_path_factory.mktemp("planted") / "project")
    folder = project / "docs/data"
    count = {}
    for data in DATA_FILES:
        for path in folder.glob(f"{data.path}*.yml" if data.is_folder else data.path):
            count[data.name] = plant(path, data.model)
    assert all(count.values())
    return project / "site", mkdocs(project, "build")


def test_no_text_of_the_data_runs_as_a_template_or_on_a_page(planted):
    site, told = planted
    assert told.returncode == 0, told.stdout + told.stderr
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        page = html.fromstring(text)
        assert "1337" not in text, path
        assert [each for each in page.iter("script") if "q()" in (each.text or "")] == [], path
        assert [element.tag for element in page.iter() if "onq" in element.attrib] == [], path


def test_people_read_it_letter_for_letter(planted):
    for name in ("sectors/media/index.html", "es/sectors/media/index.html", "glossary/index.html"):
        words = html.fromstring((planted[0] / name).read_text(encoding="utf-8")).text_content()
        assert PLANTED in words, name
