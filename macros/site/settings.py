"""The settings of a site in mkdocs.yml: its address, and what stands under `extra:`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from macros.export.pdf.engine import PAPERS
from macros.export.polls.zoom_csv import Column, check_columns
from macros.source.languages import LOCALES
from macros.source.problems import CurriculumError, Place, Problem, sentence, suggestion

_HOST = re.compile(r"localhost|[\d.]+|[^\W_][\w-]*(\.[\w-]+)+")


@dataclass(frozen=True)
class Settings:
    """What whoever publishes the site decides.

    Attributes:
        paper: The paper of all PDFs, a key of `PAPERS`.
        exit: For each language, where "Exit site" leads.
        zoom_columns: The columns of the staff's own Zoom template for polls; empty if they gave none.
        translations: What happens if one language is behind: `fail` stops the build, `tell` tells the readers.
    """

    paper: str
    exit: Mapping[str, str]
    zoom_columns: tuple[Column, ...] = ()
    translations: str = "tell"


def check_settings(
    extra: Mapping[str, Any], site_url: str | None, built: Sequence[str] = LOCALES, use_directory_urls: bool = True
) -> Settings:
    """The checked settings.

    Args:
        extra: What stands under `extra:`.
        site_url: The address that the site will have.
        built: The languages that static-i18n is told to build.
        use_directory_urls: Whether each page is a folder with an `index.html`.

    Raises:
        CurriculumError: The paper or a column of the Zoom template is unknown, the site has no whole address, or an
            exit is missing, not secure or no exit: readers in danger leave by that door. Or a page is no folder.
    """
    place, paper, exits = Place("mkdocs.yml"), extra.get("paper"), extra.get("exit")
    exits = exits if isinstance(exits, Mapping) else {}
    columns, problems = check_columns(extra["zoom_csv"]) if extra.get("zoom_csv") else ((), [])
    if paper not in PAPERS:
        problems.append(
            Problem(place, f"extra.paper: there is no paper `{paper}`.", sentence(suggestion(str(paper), PAPERS)))
        )
    if fault := _site_fault(str(site_url or "")):
        problems.append(
            Problem(
                place,
                f"site_url: {fault}.",
                "Write the whole address of the home page, such as https://example.org/collective-power/.",
            )
        )
    for locale in LOCALES:
        if fault := _exit_fault(str(exits.get(locale) or ""), str(site_url or "")):
            problems.append(
                Problem(
                    place,
                    f"extra.exit.{locale}: {fault}.",
                    "Write the address of a neutral page that begins with https://.",
                )
            )
    if not use_directory_urls:
        problems.append(
            Problem(
                place,
                "use_directory_urls: the site needs a folder for each page, and it is switched off.",
                "Take this line out, and do not build with `--no-directory-urls`. For copies that open from a folder, "
                "see offline/ in the finished site.",
            )
        )
    if tuple(built) != LOCALES:
        problems.append(
            Problem(
                place,
                f"plugins.i18n.languages: the site is built in {_listed(built)}, and written in {_listed(LOCALES)}.",
                "Name the languages here and in macros/source/languages.py, in the same order.",
            )
        )
    for stray in sorted(set(exits) - set(LOCALES), key=str):
        problems.append(
            Problem(place, f"extra.exit: there is no language `{stray}`.", f"Write one of: {', '.join(LOCALES)}.")
        )
    translations = extra.get("translations") or "tell"
    if translations not in ("fail", "tell"):
        problems.append(
            Problem(
                place,
                f"extra.translations: there is no `{translations}`.",
                "Write `fail`, to build nothing while one language is behind, or `tell`, to tell the readers.",
            )
        )
    if problems:
        raise CurriculumError(problems)
    return Settings(str(paper), exits, columns, translations)


def _listed(locales: Sequence[str]) -> str:
    return ", ".join(f"`{locale}`" for locale in locales) or "none"


def _site_fault(url: str) -> str | None:
    """Why an address cannot be the site's, in words.

    Addresses for search engines and the page for wrong addresses begin with it.
    """
    if not url:
        return "the site has no address"
    if not url.startswith(("https://", "http://")) or not _host(url):
        return f"`{url}` is not the address of a site"
    if urlsplit(url).query or urlsplit(url).fragment:
        return f"`{url}` holds more than an address"
    return None if url.endswith("/") else f"`{url}` does not end with a slash"


def _exit_fault(url: str, site_url: str) -> str | None:
    """Why an address cannot be an exit, in words."""
    if not url:
        return "the exit has no destination"
    if not url.startswith("https://"):
        return f"the exit leads to `{url}`, which is not secure"
    if not (host := _host(url)):
        return f"the exit leads to `{url}`, which is not a whole address"
    if urlsplit(url).username is not None:
        return f"the exit leads to `{url}`, which holds a user name"
    return "the exit leads to this site itself" if host == _host(site_url) else None


def _host(url: str) -> str:
    """The name of the computer that an address leads to; empty if it has none that could exist."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises if it is not a number
    except ValueError:
        return ""
    host = parts.hostname or ""
    return host if _HOST.fullmatch(host) and not re.search(r"[\s\\\"'<>]", url) else ""
