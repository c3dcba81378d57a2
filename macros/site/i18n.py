"""What static-i18n knows of a build, and the pages made from data as it would have found them on disk."""

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs_static_i18n.plugin import I18n

from macros.components.curriculum import Curriculum
from macros.components.pages import PAGES
from macros.source.languages import folder


def plugin_of(config: MkDocsConfig) -> I18n:
    return config.plugins["i18n"]


def built_locales(config: MkDocsConfig) -> list[str]:
    """The languages that are to be built, in the order of `mkdocs.yml`."""
    return [str(language.locale) for language in plugin_of(config).config.languages if language.build]


def locale_of(config: MkDocsConfig) -> str:
    """The language that is being built."""
    i18n = plugin_of(config)
    return str(i18n.current_language or i18n.default_language)


def is_first(config: MkDocsConfig) -> bool:
    """Whether the language being built is the one at the top of the site."""
    return not folder(locale_of(config))


def twins_of(file: File) -> dict[str, File]:
    """The file of a page in each language."""
    twins: dict[str, File] = vars(file)["alternates"]
    return twins


def made_files(curriculum: Curriculum, config: MkDocsConfig) -> Iterator[File]:
    """The pages made from data, in the language being built.

    The site map knows them unless they are the trainer's own.
    """
    i18n, here = plugin_of(config), locale_of(config)
    for component, paths in curriculum.pages_of.items():
        for path in paths:
            file = _file(curriculum, config, path, PAGES[component].is_public)[here]
            if PAGES[component].is_public:
                i18n.i18n_files_per_language[here] = [*i18n.i18n_files_per_language[here], file]
            yield file


def _file(curriculum: Curriculum, config: MkDocsConfig, path: str, is_public: bool) -> dict[str, File]:
    """A page made from data in each language, with all that static-i18n says of a file."""
    twins = {
        locale: File.generated(
            config,
            f"{locale}/{path}",
            content=pages[path].text,
            inclusion=InclusionLevel.UNDEFINED if is_public else InclusionLevel.NOT_IN_NAV,
        )
        for locale, pages in curriculum.pages.items()
    }
    for locale, file in twins.items():
        if not folder(locale):
            file.dest_uri = file.dest_uri.removeprefix(f"{locale}/")
        file.url = file._get_url(config.use_directory_urls)
        vars(file).update(
            locale=locale, localization=locale, locale_alternate_of=locale, norm_src_uri=path, alternates=twins
        )
    return twins
