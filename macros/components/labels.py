"""Every word that a template prints, in both languages, by the component that prints it: `docs/data/labels.yml`."""

from typing import Annotated, Any

from pydantic import create_model

from macros.components.component import Data
from macros.components.register import COMPONENTS
from macros.source.localized import Blanks, Label, Record


class SiteWords(Record):
    """What the frame around every page prints."""

    name: Label
    description: Label
    not_found: Label
    not_found_text: Label
    go_home: Label
    footer: Label
    search: Label
    search_hint: Label
    search_none: Label
    search_results: Annotated[Label, Blanks("count")]
    heading_link: Label
    menu: Label
    search_some: Annotated[Label, Blanks("count")]
    search_left_out: Annotated[Label, Blanks("words")]
    search_loading: Label
    search_failed: Label
    search_more: Label
    search_glossary: Label
    search_other: Label
    home: Label
    exit: Label
    exit_emergency: Label
    exit_twice: Label
    exit_once: Label
    exit_cancelled: Label
    exit_leaving: Label


class TranslationWords(Record):
    """What readers are told where one language is newer than the other."""

    behind: Label
    unconfirmed: Label
    read: Label
    sheet_behind: Label
    sheet_unconfirmed: Label
    compared: Annotated[Label, Blanks("date")]


class Groups(Record):
    """All the labels; a component's words are its own group."""

    site: SiteWords
    translation: TranslationWords


_GROUPS: dict[str, Any] = {name: (component.words, ...) for name, component in COMPONENTS.items() if component.words}

Labels: type[Groups] = create_model("Labels", __base__=Groups, __module__=__name__, __doc__=Groups.__doc__, **_GROUPS)
"""The two groups of the frame, and one for each component that has words."""

DATA = Data("labels.yml", Labels)
