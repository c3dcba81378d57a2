"""The door for MkDocs. It imports its hooks once; this forwards each event to a freshly imported `macros.site.build`.

So `mkdocs serve` runs the code as it stands on disk.
"""

import importlib
import logging
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from jinja2 import Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from macros.source.report import report

if TYPE_CHECKING:
    from macros.site.build import Build


class _Command:
    """What MkDocs was asked to do: it tells it once, long before the first build."""

    is_serve = False


def on_startup(command: str, dirty: bool) -> None:
    _Command.is_serve = command == "serve"


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    importlib.import_module("macros.site.watching").watch_what_people_write(server)
    importlib.import_module("macros.site.serve").keep_last_good(server)
    return server


@event_priority(100)  # before mkdocs-macros asks for its macros
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    if not _is_between_languages(config):
        for name in [name for name in sys.modules if name.startswith("macros.")]:
            vars(sys.modules["macros"]).pop(name.split(".")[1], None)
            del sys.modules[name]
        module = importlib.import_module("macros.site.build")
        vars(sys.modules["macros"])["build"] = module.Build(config, _Command.is_serve)
    return _build().on_config(config)


@event_priority(-200)  # after static-i18n (-100) has made the list of files for its language
def on_files(files: Files, config: MkDocsConfig) -> Files:
    return _build().on_files(files, config)


@event_priority(100)  # before static-i18n and mkdocs-macros look at the text
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    return _build().on_page_markdown(page)


@event_priority(-200)  # after every plugin has looked at it
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    return _build().on_page_content(html, page)


def on_pre_template(template: Template, template_name: str, config: MkDocsConfig) -> Template:
    return _build().on_pre_template(template, config)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    return _build().on_post_template(output, template_name, config)


@event_priority(-200)  # after static-i18n has built every language
def on_post_build(config: MkDocsConfig) -> None:
    if not _is_between_languages(config):
        _build().finish(config)


def on_build_error(error: Exception) -> None:
    if vars(sys.modules["macros"]).get("build"):
        _build().give_up(error)
    if not isinstance(error, MkDocsException):
        logging.getLogger("mkdocs").error(report(error))
        raise Abort("Nothing was built; the last good output stays.")


def _is_between_languages(config: MkDocsConfig) -> bool:
    """Whether static-i18n has begun its languages: it sends every event once for each of them."""
    return "i18n" in config.plugins and bool(vars(config.plugins["i18n"])["building"])


def _build() -> "Build":
    """The build that is going on; `macros` holds it, for mkdocs-macros needs it too."""
    build: Build = sys.modules["macros"].build
    return build
