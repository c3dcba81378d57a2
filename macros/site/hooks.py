"""The door for MkDocs. MkDocs imports its hooks once; this one forwards each event to a freshly imported `macros.site.build`,

so that `mkdocs serve` runs the code as it stands on disk.
"""

import importlib
import sys

from mkdocs.plugins import event_priority

is_serving = False


def on_startup(command, dirty):
    global is_serving
    is_serving = command == "serve"


@event_priority(100)  # before mkdocs-macros asks for its macros
def on_config(config):
    if not config.plugins["i18n"].building:
        for name in [name for name in sys.modules if name.startswith("macros.")]:
            vars(sys.modules["macros"]).pop(name.split(".")[1], None)
            del sys.modules[name]
        importlib.import_module("macros.site.build").begin(config, is_serving)
    return _site().on_config(config)


@event_priority(-200)  # after static-i18n (-100) has made the list of files for its language
def on_files(files, config):
    return _site().on_files(files, config)


@event_priority(100)  # before static-i18n and mkdocs-macros look at the text
def on_page_markdown(markdown, page, config, files):
    return _site().on_page_markdown(page)


def on_page_content(html, page, config, files):
    return _site().on_page_content(html)


def on_post_page(output, page, config):
    return _site().on_post_page(output, page)


def on_pre_template(template, template_name, config):
    return _site().on_pre_template(template, config)


def on_post_template(output, template_name, config):
    return _site().on_post_template(output, template_name, config)


@event_priority(-200)  # after static-i18n has built every language
def on_post_build(config):
    if not config.plugins["i18n"].building:
        _site().finish(config)


def on_build_error(error):
    if site := sys.modules.get("macros.site.build"):
        site.give_up()


def _site():
    return sys.modules["macros.site.build"]
