"""What readers are told where one language is newer, seen in a built site."""

import re
from datetime import date

import pytest

from macros.export.worksheet_files import downloads
from macros.rules.load import load_curriculum
from macros.source.problems import CurriculumError
from macros.translations.accepting import accept
from macros.translations.building import compared
from macros.translations.comparing import compare
from macros.translations.lock import write_lock
from macros.translations.notices import Notices
from tests.conftest import mkdocs
from tests.test_errors import spoil

SPANISH_IDEAS = {"file": "docs/es/part-1/begin.md", "old": "- Porque sí", "new": "- Porque sí se puede"}
SHEET = {
    "file": "docs/data/worksheets/first-talk.yml",
    "old": "es: Primera conversación",
    "new": "es: La primera conversación",
}
NOTE = {"file": "docs/en/part-1/begin.md", "old": "**Do.**", "new": "**Please do.**"}
BOTH = [
    {"file": "docs/en/part-1/finish.md", "old": "about endings", "new": "about all endings"},
    {"file": "docs/es/part-1/finish.md", "old": "finales", "new": "todos los finales"},
]


def lock(folder) -> None:
    """A person compared all of it on November 22, 2026."""
    curriculum = load_curriculum(folder)
    made = set(curriculum.made_pages)
    pages = {
        locale: {path: page for path, page in found.items() if path not in made}
        for locale, found in curriculum.pages.items()
    }
    write_lock(accept(compare(pages, curriculum.files, []), [], ["docs"], date(2026, 11, 22)).entries, folder)


@pytest.fixture
def sample(sample):
    lock(sample)
    return sample


def told(site, path: str) -> list[str]:
    return re.findall(r'<p class="cp-twin".*?</p>', (site / path).read_text(encoding="utf-8"))


def test_no_release_is_built_and_each_page_of_a_draft_says_what_is_newer_elsewhere_and_when_both_were_compared(project):
    lock(project)
    spoil(project, [SPANISH_IDEAS, SHEET, NOTE, *BOTH])
    release = mkdocs(project, "build", TRANSLATIONS="fail")
    assert release.returncode == 1 and not (project / "site").exists()
    assert "docs/en/part-1/begin.md\n  1 text is not in step with the other language." in release.stderr
    result = mkdocs(project, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    site = project / "site"
    newer = (
        '<p class="cp-twin" data-pagefind-ignore>The Spanish text of this section is newer. '
        '<a href="{}" hreflang="es">Read it in Spanish.</a></p>'
    )
    page = (site / "part-1/begin/index.html").read_text(encoding="utf-8")
    assert told(site, "part-1/begin/index.html") == [newer.format("../../es/part-1/begin/#ideas")]
    assert page.index('<h2 id="ideas">') < page.index('class="cp-twin"') < page.index("Why begin")
    assert told(site, "worksheets/first-talk/index.html") == [newer.format("../../es/worksheets/first-talk/")]
    assert told(site, "es/part-1/begin/index.html") == told(site, "es/worksheets/first-talk/index.html") == []
    assert told(site, "es/part-1/facilitator-guide/index.html") and told(site, "part-1/facilitator-guide/index.html")
    assert told(site, "es/part-1/finish/index.html") == [
        '<p class="cp-twin" data-pagefind-ignore>Esta sección cambió en los dos idiomas y todavía nadie los ha '
        'comparado. <a href="../../../part-1/finish/" hreflang="en">Leer en inglés.</a></p>'
    ]
    for path, words in {
        "part-1/index.html": "Both languages were last compared on November 22, 2026.",
        "es/part-1/index.html": "Los dos idiomas se compararon por última vez el 22 de noviembre de 2026.",
    }.items():
        assert words in (site / path).read_text(encoding="utf-8") and told(site, path) == []


def test_the_foot_of_a_worksheet_on_paper_says_it_too(sample):
    spoil(sample, [SHEET])
    curriculum = load_curriculum(sample)
    lines = Notices(compared(curriculum, sample, "tell"), curriculum).sheets()
    assert lines == {
        ("en", "first-talk"): "The Spanish text of this worksheet is newer.",
        ("es", "first-talk"): "Los dos idiomas se compararon por última vez el 22 de noviembre de 2026.",
    }
    for download in downloads(curriculum, lines):
        assert download.is_word or set(download.booklet.standing) == {lines[download.booklet.locale, "first-talk"]}


def test_a_release_is_not_built_while_a_language_is_behind(sample):
    curriculum = load_curriculum(sample)
    assert compared(curriculum, sample, "fail").open == []
    spoil(sample, [SPANISH_IDEAS])
    with pytest.raises(CurriculumError) as caught:
        compared(load_curriculum(sample), sample, "fail")
    assert (
        str(caught.value)
        == """1 problem found. Nothing was built; the last good output stays.

docs/en/part-1/begin.md
  1 text is not in step with the other language.
  Fix: Run `python -m macros translations` to see it. A draft is built with TRANSLATIONS=tell."""
    )


def test_a_broken_lock_stops_every_build(sample):
    (sample / "docs/translations.lock").write_text("Some words.\n", encoding="utf-8")
    with pytest.raises(CurriculumError, match="this line is not as the tool wrote it"):
        compared(load_curriculum(sample), sample, "tell")


def test_a_release_is_not_built_without_a_lock_and_a_draft_tells_nothing_then(sample):
    (sample / "docs/translations.lock").unlink()
    curriculum = load_curriculum(sample)
    assert compared(curriculum, sample, "tell").open == []
    with pytest.raises(CurriculumError) as caught:
        compared(curriculum, sample, "fail")
    assert (
        str(caught.value) == """1 problem found. Nothing was built; the last good output stays.

docs/translations.lock
  there is no lock, so nobody can say what is behind.
  Fix: Bring it back from Git. For the first one, compare everything, and then run """
        """`python -m macros translations --accept docs`."""
    )


SHOWN_IN = {
    "docs/es/part-1/begin.md": ("description: Comenzar", "part-1/begin.md", 0),
    "docs/data/worksheets/first-talk.yml": ("es: Llamen.", "part-1/begin.md", 1),
    "docs/data/polls/ready.yml": ("es: Sí", "part-1/finish.md", 1),
    "docs/data/chat-prompts/hello.yml": ("es: Saluden.", "part-1/finish.md", 1),
    "docs/data/resources.yml": ("es: Encontrar herramientas.", "part-1/finish.md", 1),
    "docs/data/spectrum.yml": ("es: Voz", "part-1/finish.md", 1),
    "docs/data/glossary.yml": ("es: Alguien con quien trabajan.", "glossary.md", 1),
    "docs/data/sources.yml": ("es: diapositivas", "glossary.md", 1),
    "docs/data/sectors/media.yml": ("es: Hablan.", "sectors/media.md", 1),
}
"""For each kind of file: a text, the page whose readers see it, and how many notes they get when the Spanish is newer.

Nobody reads a page's description on it.
"""


@pytest.mark.parametrize("file", SHOWN_IN)
def test_where_the_words_of_a_data_file_are_newer_the_page_that_shows_them_says_so(sample, file):
    old, shown, count = SHOWN_IN[file]
    spoil(sample, [{"file": file, "old": old, "new": f"{old} nuevo"}])
    curriculum = load_curriculum(sample)
    notices = Notices(compared(curriculum, sample, "tell"), curriculum)
    told = {path: len(notices.notes(page, "../")) for path, page in curriculum.pages["en"].items()}
    assert told[shown] == count
    assert {path for path, notes in told.items() if notes} <= {
        shown,
        "worksheets/first-talk.md",
        "part-1/facilitator-guide.md",
    }
