"""What is done when every page is made.

Files for trainers, downloads, the search index, and all that makes the folder a site to publish.
"""

import re
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from macros.export.meeting_files import lay_out
from macros.export.trainer_files import handouts, make_handouts
from macros.offline import with_sizes, write_offline_copies
from macros.postprocess.css_purge import slim, without_theme_styles
from macros.postprocess.headers import with_policy, write_headers
from macros.postprocess.pipeline import Pages, each, for_readers, read_pages, write_pages
from macros.postprocess.search_index import write_search_index
from macros.postprocess.theme_scripts import refuse_strangers, theme_scripts
from macros.postprocess.tokens import classes
from macros.site.prepare import Prepared


def finish_pages(
    site: Path, theme: Iterable[str], names: Mapping[str, re.Pattern[str]], scripts: Mapping[str, str]
) -> Pages:
    """Read the pages that MkDocs made, once and for all, and put them back as people read them.

    Args:
        theme: The folders of the theme's templates.
        names: For the pages of each language, the names in the other one.
        scripts: The script of each class that has one.

    Raises:
        StrangeScriptError: A page holds a script that is not the theme's.
    """
    made, known = read_pages(site), theme_scripts(map(Path, theme))
    for path, page in made.items():
        refuse_strangers(path, page, known)
    pages = each(made, partial(for_readers, names=names, scripts=scripts))
    write_pages(site, pages)
    return pages


def add_files(site: Path, folders: dict[str, str], prepared: Prepared, kept: Path) -> None:
    """Put into the site what its pages lead to.

    Files to download, the trainer's files, and the search index.

    Args:
        folders: The folder of each language below `site`.
        prepared: What was known and made before the first page.
        kept: The cache of files that take a while.

    Raises:
        SlideError, PrintingError: A trainer's file cannot be made.
    """
    wanted = handouts(prepared.curriculum, prepared.decks, prepared.guides)
    lay_out({**prepared.files, **make_handouts(wanted, kept, prepared.settings.paper)}, site, folders)
    write_search_index(site)


def make_publishable(site: Path, pages: Pages, address: str) -> None:
    """A lighter theme, the offline copies and the security policy.

    In this order: a copy is of the light site and has no policy, which would have no meaning there, for browsers take
    the origin of each file for another one. A policy names what is left.

    Args:
        pages: Every page as readers have it.
        address: Where the site is on the web.
    """
    slim(site, {name for page in pages.values() for name in classes(page)})
    light = each(pages, without_theme_styles)
    sizes = write_offline_copies(site, light, address)
    public = each(light, partial(with_sizes, sizes=sizes), with_policy)
    write_pages(site, public)
    write_headers(site, public.values())
