"""Where a file to download stands in the site."""

from typing import NamedTuple


class Target(NamedTuple):
    """Its language, and its path below that language's folder: `files/partner-map.pdf`."""

    locale: str
    path: str
