"""What the site needs of `mkdocs.yml` besides the settings that are for whoever publishes it."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from macros.site.i18n import built_locales
from macros.site.settings import check_settings
from macros.source.problems import CurriculumError, Place, Problem

PLUGINS: Mapping[str, Mapping[str, Any]] = {
    "search": {},
    "i18n": {"docs_structure": "folder", "fallback_to_default": True, "reconfigure_search": False},
    "macros": {"module_name": "macros", "on_undefined": "strict", "on_error_fail": True, "render_by_default": True},
}
"""Each plugin, with the settings that nobody may change."""

_BUILT_IN = {"toc", "tables", "fenced_code"}
"""The extensions of Markdown that MkDocs names by itself."""

_PLACE = Place("mkdocs.yml")
_FIX = "Bring back what stood here: the site cannot be built without it."


def check_config(config: MkDocsConfig) -> None:
    """See that everything is there that the site is built with.

    Raises:
        CurriculumError: With all that is missing or changed.
    """
    if problems := list(_missing(config)):
        raise CurriculumError(problems)


def _missing(config: MkDocsConfig) -> Iterator[Problem]:
    plugins = {name.rpartition("/")[2]: plugin for name, plugin in config.plugins.items()}
    for name, settings in PLUGINS.items():
        if name not in plugins:
            yield Problem(_PLACE, f"plugins: `{name}` is missing.", _FIX)
            continue
        yield from _changed(f"plugins.{name}", plugins[name].config, settings)
    for name in config.markdown_extensions:
        if name not in _BUILT_IN:
            yield Problem(
                _PLACE,
                f"markdown_extensions: `{name}` would not be used, for checks and slides have to read pages alike.",
                "Remove it. What Markdown is here stands in macros/source/markdown.py, for developers.",
            )
    if config.theme.name != "material":
        yield Problem(_PLACE, "theme.name: is not `material`.", "Write `name: material`.")
    if not any(Path(folder).parts[-2:] == ("macros", "theme") for folder in config.theme.dirs):
        yield Problem(_PLACE, "theme.custom_dir: is not `macros/theme`.", "Write `custom_dir: macros/theme`.")
    if Path(config.docs_dir).name != "docs":
        yield Problem(_PLACE, "docs_dir: is not `docs`.", "Write `docs_dir: docs`.")
    if not config.use_directory_urls:
        yield Problem(
            _PLACE,
            "use_directory_urls: the site needs a folder for each page, and it is switched off.",
            "Take this line out, and do not build with `--no-directory-urls`. For copies that open from a folder, "
            "see offline/ in the finished site.",
        )


def _changed(name: str, given: Mapping[str, Any], settings: Mapping[str, Any]) -> Iterator[Problem]:
    for key, value in settings.items():
        if given.get(key) != value:
            written = str(value).lower() if isinstance(value, bool) else str(value)
            yield Problem(_PLACE, f"{name}.{key}: is not `{written}`.".lstrip("."), f"Write `{key}: {written}`.")


def problems_of(file: Path) -> list[Problem]:
    """What a build would say of the settings, before it looks at any page.

    Args:
        file: `mkdocs.yml`.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        config = load_config(str(file))
        check_config(config)
        check_settings(config.extra, config.site_url, built_locales(config))
    except CurriculumError as error:
        return error.problems
    except (ConfigurationError, Abort):
        return [Problem(_PLACE, "MkDocs cannot read it; why, stands above.", "Mend it there, or bring back the file.")]
    return []
