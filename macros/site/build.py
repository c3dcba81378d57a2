"""What the site adds to MkDocs: the one file that knows it. `macros.site.hooks` calls these, once per language unless said otherwise."""

import copy
import logging
import os
import shutil
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import CountHandler, get_relative_url

from macros.components.block.markdown import for_participants
from macros.components.context import Context
from macros.components.views import MACROS
from macros.export.html.reader import UnreadableError
from macros.export.pdf.engine import PrintingError
from macros.export.pdf.form import DrawingError
from macros.export.powerpoint.fit import SlideError
from macros.postprocess.assets import PARTS, bundles, with_scripts
from macros.postprocess.languages import mark_names
from macros.postprocess.tables import as_cards
from macros.site.finish import add_files, make_publishable
from macros.site.nav import menu
from macros.site.prepare import Prepared, prepare
from macros.source.localized import in_locale
from macros.source.problems import CurriculumError

_prepared: Prepared
_final: Path | None = None
"""Where a finished build goes; while building, it is made beside that folder, so that a build that fails leaves it as it was."""


def begin(config, is_serving: bool) -> None:
    """Once per build: read and check everything before a single page is made.

    Raises:
        PluginError: With every problem of the curriculum.
    """
    global _prepared, _final
    os.environ.setdefault("SOURCE_DATE_EPOCH", "315532800")  # 1980: the same words give the same bytes on any day
    extra = {**config.extra, "translations": os.environ.get("TRANSLATIONS", config.extra.get("translations"))}
    try:
        _prepared = prepare(Path(config.docs_dir).parent, extra, config.site_url)
    except CurriculumError as error:
        raise PluginError(str(error)) from None
    except (PrintingError, DrawingError) as error:
        raise PluginError(
            f"A document cannot be made: {error}. Nothing was built; the last good output stays."
        ) from None
    if not is_serving:
        _final = Path(config.site_dir)
        config.site_dir = str(_final.with_name(f".{_final.name}-in-progress"))


def on_config(config):
    """The menu, the names and the words of this language."""
    words = in_locale(_prepared.curriculum.labels.site, _locale(config))
    config.site_name, config.site_description = words.name, words.description
    config.extra["words"] = {
        each: in_locale(_prepared.curriculum.labels.site, each) for each in _prepared.curriculum.pages
    }
    config.mdx_configs["toc"]["permalink_title"] = words.heading_link
    config.nav = menu(_prepared.curriculum, _locale(config))
    return config


def define_macros(env) -> None:
    """Give mkdocs-macros the views, each bound to the page that is being made."""
    shown: dict[str, Context] = {}

    def context() -> Context:
        file = env.page.file
        if file.src_uri not in shown:
            shown[file.src_uri] = Context(
                _prepared.curriculum,
                _page(file),
                lambda text: env.env.from_string(text).render(**env.variables) if "{" in text else text,
                _prepared.facts,
            )
        return shown[file.src_uri]

    for name, macro in MACROS.items():
        env.macro(lambda *arguments, view=macro.view: view(context(), *arguments), name)


def on_files(files: Files, config) -> Files:
    """The pages made from data, and the bundles instead of their parts; shared files once, not per language."""
    kept = [file for file in files if not file.src_uri.startswith(PARTS)]
    files = type(files)(
        config.plugins["i18n"], [file for file in kept if _is_first(config) or not file.src_uri.startswith("assets/")]
    )
    for path in _prepared.curriculum.made_pages:
        files.append(_made_file(path, config))
    if _is_first(config):
        for name, text in bundles(Path(config.docs_dir, "assets")).items():
            files.append(File.generated(config, f"assets/{name}", content=text))
    return files


def _made_file(path: str, config) -> File:
    """A page made from data, as static-i18n would have found it on disk, and known to its site map unless it is the trainer's own."""
    i18n, twins = config.plugins["i18n"], {}
    for locale, pages in _prepared.curriculum.pages.items():
        file = twins[locale] = File.generated(
            config,
            f"{locale}/{path}",
            content=pages[path].text,
            inclusion=InclusionLevel.NOT_IN_NAV
            if path in _prepared.curriculum.slide_pages
            else InclusionLevel.UNDEFINED,
        )
        file.dest_uri = file.dest_uri.removeprefix("en/")
        file.url = file._get_url(config.use_directory_urls)
        file.locale = file.localization = file.locale_alternate_of = locale
        file.norm_src_uri, file.alternates = path, twins
    made = twins[_locale(config)]
    if made.inclusion.is_in_nav():
        i18n.i18n_files_per_language[made.locale] = [*i18n.i18n_files_per_language[made.locale], made]
    return made


def on_page_markdown(page) -> str:
    """The page as participants read it."""
    source, twin = (
        _page(page.file),
        next(file for locale, file in page.file.alternates.items() if locale != page.file.locale),
    )
    page.meta["compared"] = _prepared.notices.compared(source)
    text = for_participants(source, _prepared.curriculum.labels)
    text = text.split("\n---\n", 1)[1] if text.startswith("---\n") else text
    return _prepared.notices.with_notes(source, text, get_relative_url(twin.url, page.file.url))


def on_page_content(html: str) -> str:
    """The page's own text as HTML, its tables dressed for narrow screens."""
    return as_cards(html)


def on_post_page(output: str, page) -> str:
    """The finished page, with what is in the other language marked, and the scripts of what it has."""
    return with_scripts(mark_names(output, _prepared.names[page.file.locale], page.file.locale), _prepared.scripts)


def on_pre_template(template, config):
    """The 404 page's language links lead to the home pages, not to the twins of the page that was made last."""
    config.extra["alternate"] = copy.deepcopy(config.plugins["i18n"].extra_alternate)
    return template


def on_post_template(output: str, template_name: str, config) -> str:
    """One 404 page for the whole site, which speaks both languages: hosts serve only the one at the root."""
    return output if template_name != "404.html" or _is_first(config) else ""


def finish(config) -> None:
    """Once per build, when every language is made: the finishing; then the new site takes the old one's place."""
    site = Path(config.site_dir)
    folders = {
        locale: "" if locale == config.plugins["i18n"].default_language else locale
        for locale in _prepared.curriculum.pages
    }
    try:
        add_files(
            site,
            folders,
            _prepared.files,
            _prepared.curriculum,
            Path(config.docs_dir).parent / ".cache/handouts",
            _prepared.settings.paper,
        )
    except (UnreadableError, SlideError, PrintingError) as error:
        raise PluginError(
            f"A file for trainers cannot be made: {error}. Nothing was built; the last good output stays."
        ) from None
    if _final:  # under `mkdocs serve` pages reload themselves by a script of their own, and nobody waits for zip files
        make_publishable(site, config.site_url)
    if _final and not _warnings():
        shutil.rmtree(_final, ignore_errors=True)
        site.rename(_final)


def give_up() -> None:
    """A build that failed leaves nothing behind."""
    if _final:
        shutil.rmtree(_final.with_name(f".{_final.name}-in-progress"), ignore_errors=True)


def _warnings() -> bool:
    """Whether a strict build is about to stop because something was warned of."""
    return any(
        handler.get_counts() for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler)
    )


def _page(file):
    locale, path = file.src_uri.split("/", 1)
    return _prepared.curriculum.pages[locale][path]


def _locale(config) -> str:
    i18n = config.plugins["i18n"]
    return i18n.current_language or i18n.default_language


def _is_first(config) -> bool:
    return _locale(config) == config.plugins["i18n"].default_language
