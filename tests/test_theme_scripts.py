"""The scripts of a page: the theme's, as its templates have them, and no other."""

from pathlib import Path

import material
import pytest

from macros.postprocess.theme_scripts import StrangeScriptError, inline_scripts, refuse_strangers, theme_scripts
from macros.postprocess.tokens import tokenize
from tests.conftest import ROOT

FOLDERS = [ROOT / "macros/theme", Path(material.__file__).parent / "templates"]

PALETTE = (FOLDERS[1] / "partials/javascripts/palette.html").read_text(encoding="utf-8")
"""A script of the theme in which nothing is filled in."""


@pytest.fixture(scope="module")
def known():
    return theme_scripts(FOLDERS)


def test_every_script_of_every_page_is_the_themes(site, known):
    """Three kinds of pages have scripts of their own: the pages, the page for wrong addresses, and the slides."""
    for name in ("index.html", "es/part-1/welcome/index.html", "404.html", "part-1/present/index.html"):
        page = tokenize((site / name).read_text(encoding="utf-8"))
        refuse_strangers(name, page, known)
        assert inline_scripts(page), name


@pytest.mark.parametrize(
    "script",
    [
        "<script>alert(1)</script>",
        "<SCRIPT type=module>alert(1)</SCRIPT>",
        "<script type='text/javascript' data-x='>'>alert(1)</script>",
        "<script></script>",
        '<script>__md_scope=new URL("..",alert(1))</script>',
    ],
)
def test_another_script_is_refused_and_named(known, script):
    text = f"<html>{PALETTE}<article>{script}</article></html>"
    with pytest.raises(StrangeScriptError) as error:
        refuse_strangers("index.html", tokenize(text), known)
    assert str(error.value).startswith("index.html: a script that is not the theme's stands on the page: ")


def test_a_script_of_the_themes_with_more_in_it_is_another(known):
    refuse_strangers("index.html", tokenize(PALETTE), known)
    with pytest.raises(StrangeScriptError):
        refuse_strangers("index.html", tokenize(PALETTE.replace("</script>", ";alert(1)</script>")), known)


def test_what_the_theme_fills_in_is_a_way_and_nothing_else(tmp_path):
    (tmp_path / "page.html").write_text('<script>{#- why #}go("{{ base_url }}")</script>', encoding="utf-8")
    known = theme_scripts([tmp_path])
    assert known.fullmatch('go("../..")') and not known.fullmatch('go("x");alert("y")')
