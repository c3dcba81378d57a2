"""Which files of the site go into which copy, and the zip files themselves."""

import re
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from macros.offline.index import search_script
from macros.offline.pages import Copy, offline_page
from macros.postprocess.pipeline import Pages
from macros.postprocess.tokens import Page, Token
from macros.source.languages import LOCALES

FOLDER = "offline"
_IN_ALL = {"training-both.zip": LOCALES} if len(LOCALES) > 1 else {}
COPIES = {f"training-{locale}.zip": (locale,) for locale in LOCALES} | _IN_ALL
"""Each copy with its languages. The names are neutral: shared computers show them. The first language opens first."""

# matches: pagefind/pagefind.js   assets/site.css.map   sitemap.xml.gz   _headers   404.html
# does not match: index.html   es/404.html   files/chat-part-1.txt   assets/site.css
_WEB_ONLY = re.compile(
    r"""
    (?: pagefind | search | offline ) /
    | assets/javascripts/ (?: lunr | workers ) /
    | .* \.map $
    | [^/]* \. (?: xml | xml\.gz | txt ) $
    | _\w+ $
    | 404\.html $
    | CNAME $
    """,
    re.VERBOSE,
)
_PACKED = {".pdf", ".docx", ".pptx", ".zip", ".png", ".jpg", ".webp"}
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def write_offline_copies(site: Path, pages: Pages, address: str) -> dict[str, int]:
    """Write `offline/*.zip` into the finished site.

    Args:
        pages: Every page of the site.
        address: Where the site is on the web: the way to whatever a copy leaves out.

    Returns:
        The size of each file in MB, rounded up.
    """
    (site / FOLDER).mkdir(exist_ok=True)
    copies = {name: _write_copy(site, name, locales, pages, address) for name, locales in COPIES.items()}
    return {name: -(-copy.stat().st_size // 1_000_000) for name, copy in copies.items()}


def with_sizes(page: Page, sizes: Mapping[str, int]) -> Page:
    """A page with the sizes of the copies where it offers them."""
    marks = {f"size of {name}": Token(str(size)) for name, size in sizes.items()}
    return [marks.get(token.name, token) if token.kind == "comment" else token for token in page]


def _write_copy(site: Path, name: str, locales: tuple[str, ...], pages: Pages, address: str) -> Path:
    """One copy; the language that opens first lies at its top."""
    copy = Copy(site, locales, _places(site, locales), address)
    contents = {
        place: offline_page(copy, path, pages[path]) if path in pages else (site / path).read_bytes()
        for path, place in copy.places.items()
    }
    contents |= {copy.search_script(locale): search_script(site, locale, copy.places).encode() for locale in locales}
    goal = site / FOLDER / name
    with ZipFile(goal, "w") as archive:
        for place in sorted(contents):
            entry = ZipInfo(place, _LONG_AGO)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            entry.compress_type = ZIP_STORED if Path(place).suffix in _PACKED else ZIP_DEFLATED
            archive.writestr(entry, contents[place])
    return goal


def _places(site: Path, locales: tuple[str, ...]) -> dict[str, str]:
    """Each file of the site that a copy holds, by its path in the site, with its path in the copy."""
    places: dict[str, str] = {}
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        locale = next((locale for locale in LOCALES if path.startswith(f"{locale}/")), LOCALES[0])
        is_shared = path.startswith("assets/")
        if file.is_file() and not _WEB_ONLY.match(path) and (is_shared or locale in locales):
            places[path] = path.removeprefix(f"{locales[0]}/")
    return places
