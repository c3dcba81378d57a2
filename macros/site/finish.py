"""What is done when every page is made.

Files for trainers, downloads, the search index, and all that makes the folder a site to publish.
"""

from collections.abc import Mapping
from pathlib import Path

from macros.components.curriculum import Curriculum
from macros.export.meeting_files import lay_out
from macros.export.target import Target
from macros.export.trainer_files import make_handouts
from macros.offline import write_offline_copies
from macros.postprocess.css_purge import slim
from macros.postprocess.headers import write_policies
from macros.postprocess.search_index import write_search_index


def add_files(
    site: Path,
    folders: dict[str, str],
    files: Mapping[Target, Path | bytes],
    curriculum: Curriculum,
    kept: Path,
    paper: str,
) -> None:
    """Put into the site what its pages lead to.

    Files to download, the trainer's files made from its pages, and the search index.

    Args:
        folders: The folder of each language below `site`.
        files: Each file made so far, by language and path.
        kept: The cache of files that take a while.

    Raises:
        UnreadableError, SlideError, PrintingError: A trainer's file cannot be made.
    """
    lay_out({**files, **make_handouts(site, folders, curriculum, kept, paper)}, site, folders)
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
