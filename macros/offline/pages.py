"""A page of the site as it stands in an offline copy.

Its addresses name files, and what works only on the web is gone.
"""

from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from urllib.parse import quote, unquote, urlsplit

from macros.postprocess.tokens import Page, Token, serialize

_ADDRESSES = {"href", "src", "data-href", "data-src"}
_SEARCH = "data-pagefind"


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


def offline_page(copy: Copy, path: str, page: Page) -> bytes:
    """A page of the site, which has this path there, for the copy."""
    page = _without("online", page)
    if len(copy.locales) == 1:
        page = _without("other language", page)
    return serialize([_with_files(copy, path, token) for token in page if not _is_of_the_web(token)]).encode()


def _without(mark: str, page: Page) -> Page:
    """A page without what stands between two comments, `mark` and `/mark`."""
    kept: list[Token] = []
    is_kept = True
    for token in page:
        if token.kind == "comment" and token.name in (mark, f"/{mark}"):
            is_kept = token.name != mark
        elif is_kept:
            kept.append(token)
    return kept


def _is_of_the_web(token: Token) -> bool:
    """Whether it says where the page or its twin is on the web."""
    return token.starts("link") and token.attributes.get("rel", "").startswith(("canonical", "alternate"))


def _with_files(copy: Copy, path: str, token: Token) -> Token:
    for name in _ADDRESSES & token.attributes.keys():
        if (address := _to_file(copy, path, token.attributes[name])) != token.attributes[name]:
            token = token.with_attribute(name, address)
    if _SEARCH in token.attributes:
        script = relpath(copy.search_script(copy.locale_of(path)), dirname(copy.places[path]) or ".")
        token = token.with_attribute(_SEARCH, script, called="data-index")
    return token


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
