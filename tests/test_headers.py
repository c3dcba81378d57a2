"""What a browser may do on the pages, word by word: the policy inside each page, and the headers for each kind of host.

What is expected is written here a second time on purpose: whoever loosens the policy has to say so in two places.
"""

from base64 import b64encode
from hashlib import sha256

from lxml import html

from tests.markup import built_pages

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)

HOSTS = """/*
  Content-Security-Policy: {policy}; frame-ancestors 'none'
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Permissions-Policy: camera=(), geolocation=(), microphone=(), clipboard-write=(self)
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
  Strict-Transport-Security: max-age=31536000

/assets/javascripts/*
  Cache-Control: public, max-age=31536000, immutable

/pagefind/fragment/*
  Cache-Control: public, max-age=31536000, immutable

/pagefind/index/*
  Cache-Control: public, max-age=31536000, immutable
"""

NGINX = """add_header Content-Security-Policy "{policy}; frame-ancestors 'none'" always;
add_header Referrer-Policy "no-referrer" always;
add_header X-Content-Type-Options "nosniff" always;
add_header X-Frame-Options "DENY" always;
add_header Permissions-Policy "camera=(), geolocation=(), microphone=(), clipboard-write=(self)" always;
add_header Cross-Origin-Opener-Policy "same-origin" always;
add_header Cross-Origin-Resource-Policy "same-origin" always;
add_header Strict-Transport-Security "max-age=31536000" always;
add_header Cache-Control "no-cache" always;
"""


def policy(scripts: set[str]) -> str:
    return POLICY.format(scripts="".join(f" {script}" for script in sorted(scripts)))


def scripts_in(page: html.HtmlElement) -> set[str]:
    """The fingerprint of each script that stands in a page, as the standard makes it."""
    texts = page.xpath("//script[not(@src) and not(@type='application/json')]")
    return {f"'sha256-{b64encode(sha256(script.text.encode()).digest()).decode()}'" for script in texts}


def said(page: html.HtmlElement) -> str:
    """A page's policy, which stands before all that it governs, and once."""
    first, *others = page.xpath("//*[self::script or self::style or self::link or self::meta[@http-equiv]]")
    assert first.get("http-equiv") == "Content-Security-Policy" and not [
        other for other in others if other.get("http-equiv")
    ]
    return first.get("content")


def test_each_page_allows_its_own_scripts_and_files_of_the_site_and_nothing_else(site):
    assert [path for path, page in built_pages(site) if said(page) != policy(scripts_in(page))] == []


def test_every_kind_of_host_is_told_the_same_headers(site):
    everywhere = policy(set().union(*(scripts_in(page) for _, page in built_pages(site))))
    assert (site / "_headers").read_text(encoding="utf-8") == HOSTS.format(policy=everywhere)
    assert (site / "nginx-headers.conf").read_text(encoding="utf-8") == NGINX.format(policy=everywhere)
    assert max(map(len, HOSTS.format(policy=everywhere).splitlines())) < 2000, "Cloudflare Pages drops longer lines"
    assert all(list(site.glob(line[1:])) for line in HOSTS.splitlines() if line.startswith("/"))
    assert (site / ".nojekyll").read_bytes() == b""
