"""What a browser may do on the site's pages: a policy inside each page, and the headers for hosts that send some."""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

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

_INLINE = re.compile(r"<script(?![^>]*\b(?:src=|application/json))[^>]*>(.*?)</script>", re.DOTALL)
_META = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_CHARSET = re.compile(r'<meta charset="utf-8">', re.IGNORECASE)


def inline_scripts(html: str) -> set[str]:
    """The fingerprint of each script inside a page, as a policy names it."""
    return {f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in _INLINE.findall(html)}


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


def with_policy(html: str, source: str = ITSELF) -> str:
    """A page with its policy before anything that it governs; a policy it already had is replaced."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(inline_scripts(html), source)}">'
    return _CHARSET.sub(lambda charset: charset[0] + meta, _META.sub("", html), count=1)


def write_policies(site: Path) -> list[Path]:
    """Give every finished page its policy, and write what hosts read.

    That is `_headers` (Netlify, Cloudflare Pages), the same for nginx, and `.nojekyll` (GitHub Pages).
    """
    scripts: set[str] = set()
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        scripts |= inline_scripts(html)
        page.write_text(with_policy(html), encoding="utf-8")
    headers = {"Content-Security-Policy": f"{policy(scripts)}; frame-ancestors 'none'", **HEADERS}
    lines = ["/*", *(f"  {name}: {value}" for name, value in headers.items())]
    for path in UNCHANGING:
        lines += ["", path, "  Cache-Control: public, max-age=31536000, immutable"]
    for_nginx = [f'add_header {name} "{value}" always;\n' for name, value in headers.items()]
    for_nginx.append('add_header Cache-Control "no-cache" always;\n')
    written = {"_headers": "\n".join(lines) + "\n", "nginx-headers.conf": "".join(for_nginx), ".nojekyll": ""}
    for name, text in written.items():
        (site / name).write_text(text, encoding="utf-8")
    return [site / name for name in written]
