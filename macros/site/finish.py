"""What is done when every page is made.

Files for trainers, downloads, the search index, and all that makes the folder a site to publish.
"""

from pathlib import Path

from macros.export.meeting_files import lay_out
from macros.export.trainer_files import handouts, make_handouts
from macros.offline import write_offline_copies
from macros.postprocess.css_purge import slim
from macros.postprocess.headers import write_policies
from macros.postprocess.search_index import write_search_index
from macros.site.prepare import Prepared


def add_files(site: Path, folders: dict[str, str], prepared: Prepared, kept: Path) -> None:
    """Put into the site what its pages lead to.

    Files to download, the trainer's files, and the search index.

    Args:
        folders: The folder of each language below `site`.
        prepared: What was known and made before the first page.
        kept: The cache of files that take a while.

    Raises:
        UnreadableError, SlideError, PrintingError: A trainer's file cannot be made.
    """
    wanted = handouts(site, folders, prepared.curriculum, prepared.decks)
    lay_out({**prepared.files, **make_handouts(wanted, kept, prepared.settings.paper)}, site, folders)
    write_search_index(site)


def make_publishable(site: Path, address: str) -> None:
    """A lighter theme, the offline copies and the security policy.

    In this order, for a copy is of the light site, and a policy names what is left.

    Args:
        address: Where the site is on the web.
    """
    slim(site)
    write_offline_copies(site, address)
    write_policies(site)
