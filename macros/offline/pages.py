"""A page of the site as it stands in an offline copy.

Its addresses name files, and what works only on the web is gone.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from urllib.parse import quote, unquote, urlsplit

_TAG = re.compile(r"""<[a-zA-Z](?:[^"'<>]|"[^"]*"|'[^']*')*>""")
_ADDRESS = re.compile(r'(\s(?:href|src|data-href|data-src)=)"([^"]*)"')
_SCRIPT = re.compile(r"(<script\b[^>]*>)(.*?)(</script>)", re.DOTALL)

# matches: <!-- online --> a form <!-- /online -->   <link href="…" rel="alternate">
# does not match: <link href="assets/site.css" rel="stylesheet">
_WEB_ONLY = re.compile(
    r"""
    <!--[ ]online[ ]--> .*? <!--[ ]/online[ ]-->
    | <link[ ] [^>]* rel="?(?:canonical|alternate) [^>]* >
    | <meta[ ] [^>]* Content-Security-Policy [^>]* >
    """,
    re.DOTALL | re.VERBOSE,
)
"""A policy of the web has no meaning for files, whose origin browsers take for different from one file to the next."""
_OTHER_LANGUAGE = re.compile(r"<!-- other language -->.*?<!-- /other language -->", re.DOTALL)
_SEARCH = re.compile(r'data-pagefind="[^"]*"')


@dataclass(frozen=True)
class Copy:
    """One offline copy.

    Attributes:
        site: The finished site.
        locales: Its languages; the first one lies at its top.
        places: Each file of the site that it holds, with its path in the copy.
        address: Where the site is on the web.
    """

    site: Path
    locales: tuple[str, ...]
    places: dict[str, str]
    address: str

    def search_script(self, locale: str) -> str:
        """Where the search of a language is in the copy."""
        return f"assets/search-{locale}.js"

    def locale_of(self, path: str) -> str:
        return next((locale for locale in self.locales if path.startswith(f"{locale}/")), self.locales[0])


def offline_page(copy: Copy, path: str) -> bytes:
    """The page at a path of the site, for the copy."""
    text = _WEB_ONLY.sub("", (copy.site / path).read_text(encoding="utf-8"))
    if len(copy.locales) == 1:
        text = _OTHER_LANGUAGE.sub("", text)
    script = relpath(copy.search_script(copy.locale_of(path)), dirname(copy.places[path]) or ".")
    pieces = _SCRIPT.split(text)
    written: list[str] = []
    for start in range(0, len(pieces), 4):
        written.append(_with_files(copy, path, pieces[start]))
        if start + 3 < len(pieces):
            opening, inside, closing = pieces[start + 1 : start + 4]
            written += [_with_files(copy, path, opening), inside, closing]
    return _SEARCH.sub(f'data-index="{script}"', "".join(written)).encode()


def _with_files(copy: Copy, path: str, text: str) -> str:
    def to_file(attribute: re.Match[str]) -> str:
        return f'{attribute[1]}"{_to_file(copy, path, attribute[2])}"'

    return _TAG.sub(lambda tag: _ADDRESS.sub(to_file, tag[0]), text)


def _to_file(copy: Copy, path: str, address: str) -> str:
    """An address on a page, leading to a file of the copy; to the web if the copy does not have it."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return address
    home = urlsplit(copy.address).path.rstrip("/") + "/"
    below = parts.path.removeprefix(home) if parts.path.startswith("/") else join(dirname(path), parts.path)
    target = normpath(unquote(below).lstrip("/") or ".")
    if (copy.site / target).is_dir():
        target = normpath(join(target, "index.html"))
    rest = (f"?{parts.query}" if parts.query else "") + (f"#{parts.fragment}" if parts.fragment else "")
    if target in copy.places:
        return quote(relpath(copy.places[target], dirname(copy.places[path]) or ".")) + rest
    return copy.address.rstrip("/") + "/" + quote(target.removesuffix("index.html")) + rest
