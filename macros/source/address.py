"""Addresses on the web."""

import re
from urllib.parse import urlsplit

_HOST = re.compile(r"localhost|[\d.]+|[^\W_][\w-]*(\.[\w-]+)+")


def host_of(url: str) -> str:
    """The name of the computer that an address leads to; empty if it has none that could exist."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises if it is not a number
    except ValueError:
        return ""
    host = parts.hostname or ""
    return host if _HOST.fullmatch(host) and not re.search(r"[\s\\\"'<>]", url) else ""
