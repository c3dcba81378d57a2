"""What is done before the first page: the words are read and checked, and the files to download are made."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.components.curriculum import Curriculum
from macros.components.decks import all_decks
from macros.components.guides import Guides, all_guides
from macros.components.slide.deck import Decks
from macros.export import worksheet_files
from macros.export.meeting_files import small_files
from macros.export.powerpoint.sizes import full_slides
from macros.export.target import Target
from macros.postprocess.assets import on_demand
from macros.postprocess.languages import foreign_names
from macros.rules.load import load_curriculum
from macros.site.settings import Settings
from macros.source.problems import CurriculumError
from macros.translations.building import compared
from macros.translations.notices import Notices


@dataclass(frozen=True)
class Prepared:
    """All that a build knows before it makes a page.

    Attributes:
        curriculum: The words.
        settings: What whoever publishes the site decides.
        notices: What readers are told where one language is newer.
        decks, guides: The slides and the facilitator guide of each part in each language.
        files: Each file to download, by language and path: where it is kept, or what is in it.
        facts: The size and the pages of each of them.
        names: For the pages of each language, the names in the other one.
        scripts: The script of each class that has one.
    """

    curriculum: Curriculum
    settings: Settings
    notices: Notices
    decks: Decks
    guides: Guides
    files: Mapping[Target, Path | bytes]
    facts: Mapping[Target, worksheet_files.Facts]
    names: Mapping[str, re.Pattern[str]]
    scripts: Mapping[str, str]


def prepare(root: Path, kept: Path, settings: Settings) -> Prepared:
    """Read and check the words, and make what does not need the pages.

    Args:
        root: The project's folder.
        kept: The cache of files that take a while.
        settings: What whoever publishes the site decides.

    Raises:
        CurriculumError: With every problem of the words.
        UnreadableError: A slide or a guide holds something that files cannot show.
        PrintingError, DrawingError: A document cannot be made.
    """
    curriculum = load_curriculum(root)
    decks = all_decks(curriculum)
    if full := list(full_slides(slide for slides in decks.values() for slide in slides)):
        raise CurriculumError(full)
    small = small_files(curriculum, settings.zoom_columns)
    notices = Notices(compared(curriculum, root, settings.translations), curriculum)
    large = worksheet_files.make(curriculum, kept / "documents", settings.paper, notices.sheets())
    names = {locale: foreign_names(curriculum, locale) for locale in curriculum.pages}
    return Prepared(
        curriculum,
        settings,
        notices,
        decks,
        all_guides(curriculum),
        {**large, **small},
        worksheet_files.facts(large, small),
        names,
        on_demand(root / "docs"),
    )
