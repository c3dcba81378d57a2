"""What a browser may do on the site's pages: a policy inside each page, and the headers for hosts that send some."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from macros.postprocess.theme_scripts import inline_scripts
from macros.postprocess.tokens import Page, Token, start_tag

ITSELF = "'self'"
"""Only files of the site. A copy that is opened from a folder may say `'self' file:`."""

HEADERS = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), clipboard-write=(self)",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}
"""Sent with every file, besides the policy.

A browser obeys the last one on https only, for a year, for this host name alone.
"""

UNCHANGING = ("/assets/javascripts/*", "/pagefind/fragment/*", "/pagefind/index/*")
"""Files whose names change with their content: a browser keeps them for a year and never asks again."""

_POLICY = "Content-Security-Policy"


def fingerprints(page: Page) -> set[str]:
    """The fingerprint of each script inside a page, as a policy names it.

    All are the theme's, for a page with another one gets no further than to `theme_scripts.refuse_strangers`.
    """
    return {f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in inline_scripts(page)}


def policy(scripts: Iterable[str], source: str = ITSELF) -> str:
    """Allow what the site needs and nothing else.

    That is its own files, and the scripts with these fingerprints inside its pages.
    Pagefind is WebAssembly, and the theme's icons are `data:` pictures in its style sheet.
    """
    return "; ".join(
        [
            "default-src 'none'",
            " ".join(["script-src", source, "'wasm-unsafe-eval'", *sorted(scripts)]),
            *(f"{kind}-src {source}" for kind in ("style", "font", "connect", "worker")),
            f"img-src {source} data:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def with_policy(page: Page, source: str = ITSELF) -> Page:
    """A page with its policy before anything that it governs."""
    meta = start_tag("meta", {"http-equiv": _POLICY, "content": policy(fingerprints(page), source)})
    governed: list[Token] = []
    for token in page:
        governed.append(token)
        if token.starts("meta") and "charset" in token.attributes:
            governed.append(meta)
    return governed


def write_headers(site: Path, pages: Iterable[Page]) -> None:
    """Write what hosts read, with a policy that allows the scripts of all pages.

    That is `_headers` (Netlify, Cloudflare Pages), the same for nginx, and `.nojekyll` (GitHub Pages).
    """
    scripts = {script for page in pages for script in fingerprints(page)}
    headers = {_POLICY: f"{policy(scripts)}; frame-ancestors 'none'", **HEADERS}
    lines = ["/*", *(f"  {name}: {value}" for name, value in headers.items())]
    for path in UNCHANGING:
        lines += ["", path, "  Cache-Control: public, max-age=31536000, immutable"]
    for_nginx = [f'add_header {name} "{value}" always;\n' for name, value in headers.items()]
    for_nginx.append('add_header Cache-Control "no-cache" always;\n')
    written = {"_headers": "\n".join(lines) + "\n", "nginx-headers.conf": "".join(for_nginx), ".nojekyll": ""}
    for name, text in written.items():
        (site / name).write_text(text, encoding="utf-8")
