"""What lies in a folder: plain files, in order, and not what editors and systems leave beside them."""

import os
import re
from pathlib import Path, PurePath

_LEFT_BEHIND = re.compile(
    r"""
      .*~ | \#.*\# | \.\#.*                                              # Emacs
    | \..*\.(?: sw[a-z] | un~ ) | 4913                                   # Vim
    | .*___jb_(?: tmp | old )___ | \..*\.kate-swp | \..*\.crswap         # JetBrains, Kate, browsers
    | \.(?: idea | vscode | vs | fleet | zed | obsidian | history )      # folders of editors
    | ~\$.* | \.~lock\..*\#                                              # Word, LibreOffice
    | \.DS_Store | \.localized | \.Apple(?: Double | Desktop ) | \._.*   # macOS
    | \.Spotlight-V100 | \.Trashes | \.fseventsd | \.TemporaryItems | \.DocumentRevisions-V100 | Icon\r
    | (?: eh )? thumbs.*\.db(?: :.* )? | desktop\.ini | \$RECYCLE\.BIN   # Windows
    | \.directory | \.Trash(?: -.* )? | \.nfs.* | \.fuse_hidden.* | \.goutputstream-.*  # Linux
    | \.(?: git.* | hg | hgignore | svn | keep | editorconfig )          # version control
    | @eaDir | \.sync(?: thing.* )? | \.stfolder | \.stversions | \.dropbox.*  # folders that several computers share
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def is_left_behind(name: str) -> bool:
    """Whether a file or folder of this name is no work of people: an editor or a system lays it beside theirs."""
    return bool(_LEFT_BEHIND.fullmatch(name))


def is_meant(path: PurePath) -> bool:
    """Whether a path leads through nothing that editors and systems leave."""
    return not any(map(is_left_behind, path.parts))


def files_below(folder: Path, ending: str = "") -> list[Path]:
    """Every plain file below a folder whose name ends so, in order; none that is hidden.

    What else there may be, such as links that lead nowhere, `macros/rules/strays.py` tells.
    """
    found: list[Path] = []
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if _is_open(name)]
        paths = (Path(here, name) for name in names if name.endswith(ending) and _is_open(name))
        found += (path for path in paths if path.is_file())
    return sorted(found)


def is_text(name: str) -> bool:
    """Whether a name can be written: on some disks it may be any bytes."""
    return not any("\ud800" <= letter <= "\udfff" for letter in name)


def _is_open(name: str) -> bool:
    return not name.startswith(".") and not is_left_behind(name) and is_text(name)
