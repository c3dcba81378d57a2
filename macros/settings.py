"""The settings of a site, under `extra:` in mkdocs.yml."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.export.pdf.engine import PAPERS
from macros.localized import LOCALES
from macros.problems import CurriculumError, Place, Problem, sentence, suggestion


@dataclass(frozen=True)
class Settings:
    """What whoever publishes the site decides.

    Attributes:
        paper: The paper of all PDFs, a key of `PAPERS`.
        exit: For each language, where "Exit site" leads.
    """

    paper: str
    exit: Mapping[str, str]


def check_settings(extra: Mapping) -> Settings:
    """The checked settings.

    Raises:
        CurriculumError: The paper is unknown, or an exit is missing or not secure: readers in danger leave by that door.
    """
    place, paper, exits = Place("mkdocs.yml"), extra.get("paper"), extra.get("exit") or {}
    problems = []
    if paper not in PAPERS:
        problems.append(Problem(place, f"extra.paper: there is no paper `{paper}`.", sentence(suggestion(str(paper), PAPERS))))
    for locale in LOCALES:
        if not str(exits.get(locale, "")).startswith("https://"):
            problems.append(Problem(place, f"extra.exit.{locale}: the exit has no secure destination.", "Write the address of a neutral page that begins with https://."))
    if problems:
        raise CurriculumError(problems)
    return Settings(paper, exits)
