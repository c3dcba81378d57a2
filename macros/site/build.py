"""One build of the site: what it adds to each event of MkDocs, once per language unless said otherwise."""

import copy
import gc
import logging
import os
from functools import partial
from html import escape
from pathlib import Path, PurePath

from jinja2 import Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage
from mkdocs.utils import CountHandler, get_relative_url
from mkdocs_macros.errors import format_error
from mkdocs_macros.plugin import MacrosPlugin
from mkdocs_static_i18n.folder import I18nFiles

from macros.components.block.markdown import for_participants
from macros.components.block.model import Words as BlockWords
from macros.components.block.notes import note_runs
from macros.components.calls import Calls
from macros.components.context import Context
from macros.components.labels import SiteWords
from macros.components.macro import Macro
from macros.components.on_page import on_page
from macros.components.views import MACROS
from macros.export.cache import code
from macros.export.target import Target
from macros.export.worksheet_files import Facts
from macros.postprocess.assets import PARTS, bundles
from macros.postprocess.leaked_notes import refuse_leaked_notes
from macros.site.failures import told_in_words
from macros.site.finish import add_files, finish_pages, make_publishable
from macros.site.i18n import built_locales, is_first, locale_of, made_files, plugin_of, twins_of
from macros.site.mkdocs_yml import check_config
from macros.site.nav import menu
from macros.site.prepare import prepare
from macros.site.settings import check_settings
from macros.site.theme_search import without_index
from macros.site.workplace import Workplace
from macros.source.escape import as_text
from macros.source.languages import folder
from macros.source.markdown import EXTENSIONS
from macros.source.page import Page
from macros.source.tree import is_meant


class Build:
    """Everything is read and checked before a single page is made.

    It is made elsewhere than where it is published, so that a build that fails leaves that place as it was.

    Raises:
        PluginError: With every problem of the curriculum.
    """

    def __init__(self, config: MkDocsConfig, is_serving: bool):
        os.environ.setdefault("SOURCE_DATE_EPOCH", "315532800")  # 1980: the same words give the same bytes on any day
        extra = {**config.extra, "translations": os.environ.get("TRANSLATIONS", config.extra.get("translations"))}
        root, self._published = Path(config.docs_dir).parent, None if is_serving else config.site_dir
        with told_in_words("A document cannot be made"):
            check_config(config)
            settings = check_settings(extra, config.site_url, built_locales(config))
            self._workplace = Workplace(root, None if is_serving else Path(config.site_dir))
            try:
                self._prepared = prepare(root, self._workplace.kept, settings)
            except BaseException:
                self._workplace.leave()
                raise
        self._curriculum = self._prepared.curriculum
        self._contexts: dict[str, Context] = {}
        without_index(config)
        if self._published:
            gc.disable()  # the build needs all that it made until its end: to look for waste is a tenth of its time
            config.site_dir = str(self._workplace.site)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """The menu, the names and the words of this language."""
        words, locale = self._curriculum.the(SiteWords), locale_of(config)
        config.site_name, config.site_description = escape(words.name[locale]), escape(words.description[locale])
        config.extra["words"] = {
            each: {name: escape(getattr(words, name)[each]) for name in SiteWords.model_fields}
            for each in self._curriculum.pages
        }
        config.extra["folders"] = {each: folder(each) for each in self._curriculum.pages}
        links = {"permalink": True, "permalink_title": words.heading_link[locale]}
        config.markdown_extensions = list(EXTENSIONS)
        config.mdx_configs = {**EXTENSIONS, "toc": {**EXTENSIONS["toc"], **links}}
        config.nav = menu(self._curriculum, locale)
        return config

    def define_macros(self, env: MacrosPlugin) -> None:
        """Give mkdocs-macros the views, each bound to the page that is being made."""
        self._plugin = env
        for kind in format_error.registry:  # mkdocs-macros would print where our code stands, and end the process
            format_error.register(kind, _raise_again)

        def shown(macro: Macro, *arguments: str) -> str:
            return macro.shown(self._contexts[env.page.file.src_uri], *arguments)

        env.macros.update({name: partial(shown, macro) for name, macro in MACROS.items()})

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """The pages made from data, and the bundles instead of their parts; shared files once, not per language.

        What editors leave beside our files is not published.
        From here on, mkdocs-macros runs our macros and nothing else.
        """
        vars(self._plugin)["_env"] = Calls({name: self._plugin.macros[name] for name in MACROS})
        shared = [file for file in files if not file.src_uri.startswith(PARTS) and is_meant(PurePath(file.src_uri))]
        kept = [file for file in shared if is_first(config) or not file.src_uri.startswith("assets/")]
        all_files: Files = I18nFiles(plugin_of(config), kept)
        for file in made_files(self._curriculum, config):
            all_files.append(file)
        if is_first(config):
            for name, text in bundles(Path(config.docs_dir, "assets")).items():
                all_files.append(File.generated(config, f"assets/{name}", content=text))
        return all_files

    def on_page_markdown(self, page: SitePage) -> str:
        """The page as participants read it: Markdown in which placeholders will stand for what macros show.

        What it says of itself goes into the theme's HTML, where it is text.
        """
        source, notices = self._source(page.file), self._prepared.notices
        context = on_page(self._curriculum, source, self._facts, self._prepared.decks)
        self._contexts[page.file.src_uri] = context
        page.meta.update({name: as_text(value) for name, value in page.meta.items() if isinstance(value, str)})
        others = (file for locale, file in twins_of(page.file).items() if locale != source.locale)
        twin = next(others, page.file)
        page.meta["compared"] = notices.compared(source)
        notes = notices.notes(source, get_relative_url(twin.url, page.file.url))
        held = {line: context.placeholders.hold(note) for line, note in notes.items()}
        return for_participants(source, self._curriculum.the(BlockWords), held)

    def on_page_content(self, html: str, page: SitePage) -> str:
        """The page's HTML with what its macros show."""
        return self._contexts.pop(page.file.src_uri).placeholders.fill(html)

    def on_pre_template(self, template: Template, config: MkDocsConfig) -> Template:
        """The 404 page's language links lead to the home pages, not to the twins of the page that was made last."""
        config.extra["alternate"] = copy.deepcopy(plugin_of(config).extra_alternate)
        return template

    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str:
        """One 404 page for the whole site, which speaks both languages: hosts serve only the one at the root."""
        return output if template_name != "404.html" or is_first(config) else ""

    def finish(self, config: MkDocsConfig) -> None:
        """Once per build, when every language is made: the finishing; then the new site is published."""
        site = Path(config.site_dir)
        folders = {locale: folder(locale).rstrip("/") for locale in self._curriculum.pages}
        with told_in_words("A file for trainers cannot be made"):
            pages = finish_pages(site, config.theme.dirs, self._prepared.names, self._prepared.scripts)
            add_files(site, folders, self._prepared, self._workplace.kept / "handouts")
            if self._published:  # `mkdocs serve` reloads pages by a script of its own, and nobody waits for zip files
                make_publishable(site, pages, config.site_url or "")
                memory = self._workplace.kept / "without-notes"
                refuse_leaked_notes(site, note_runs(self._curriculum), code(), memory)
                if not _warnings():
                    self._workplace.publish()
                config.site_dir = self._published  # `mkdocs gh-deploy` looks there
        self._workplace.leave()

    def give_up(self, error: Exception) -> None:
        """A build that failed leaves nothing behind, and says why."""
        self._workplace.leave()
        if isinstance(error, OSError):
            with told_in_words(""):
                raise error

    def _facts(self, locale: str, path: str) -> Facts | None:
        return self._prepared.facts.get(Target(locale, path))

    def _source(self, file: File) -> Page:
        """The page as its author wrote it."""
        locale, path = file.src_uri.split("/", 1)
        return self._curriculum.pages[locale][path]


def _raise_again(error: Exception, markdown: str, page: SitePage) -> str:
    """A macro that fails ends the build, as any other fault does."""
    raise error


def _warnings() -> bool:
    """Whether a strict build is about to stop because something was warned of."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
