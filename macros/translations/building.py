"""How the two languages stand when the site is built, and whether that stops the build."""

from collections import Counter
from pathlib import Path

from macros.components.curriculum import Curriculum
from macros.source.languages import LOCALES
from macros.source.problems import CurriculumError, Place, Problem
from macros.translations.comparing import compare
from macros.translations.lock import COMMAND, no_lock, read_lock
from macros.translations.pairs import Comparison


def compared(curriculum: Curriculum, root: Path, setting: str) -> Comparison:
    """The comparison of everything that people wrote; without a lock it knows nothing, and tells nothing.

    Args:
        setting: `fail` or `tell`, from mkdocs.yml.

    Raises:
        CurriculumError: The lock is broken; or one language is behind, and that is to fail.
    """
    if len(LOCALES) != 2:  # what is compared is a text and its one translation
        return Comparison((), (), is_new=True)
    made_pages = set(curriculum.made_pages)
    pages = {
        locale: {path: page for path, page in pages.items() if path not in made_pages}
        for locale, pages in curriculum.pages.items()
    }
    comparison = compare(pages, curriculum.files, read_lock(root))
    if setting == "fail" and comparison.is_new:
        raise CurriculumError([no_lock()])
    if setting == "fail" and comparison.open:
        counts = Counter(pair.file for pair in comparison.open)
        raise CurriculumError(_behind(file, count) for file, count in counts.items())
    return comparison if not comparison.is_new else Comparison((), (), is_new=True)


def _behind(file: str, count: int) -> Problem:
    texts, them = ("text is", "it") if count == 1 else ("texts are", "them")
    return Problem(
        Place(file),
        f"{count} {texts} not in step with the other language.",
        f"Run `{COMMAND}` to see {them}. A draft is built with TRANSLATIONS=tell.",
    )
