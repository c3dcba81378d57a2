"""The real curriculum as a site: built once for all workers of a run, and kept.

It is built anew when something that it is made from changes.
"""

import shutil
import subprocess
import sys
from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path
from sysconfig import get_path

from filelock import FileLock

MADE_FROM = ("docs", "macros", "mkdocs.yml")


def built_site(root: Path, environment: dict[str, str]) -> Path:
    """The folder of the finished site; whoever comes second waits for whoever builds it.

    Raises:
        AssertionError: The build failed; the error holds what MkDocs said.
    """
    kept = root / ".cache/tests"
    kept.mkdir(parents=True, exist_ok=True)
    site = kept / f"site-{key_of(root, environment)}"
    with FileLock(kept / "lock"):
        if not site.exists():
            for older in kept.glob("site-*"):
                shutil.rmtree(older)
            result = subprocess.run(
                [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)],
                cwd=root,
                env=environment,
                capture_output=True,
                text=True,
                check=False,
            )
            assert result.returncode == 0, result.stdout + result.stderr
    return site


def key_of(root: Path, environment: dict[str, str]) -> str:
    """A fingerprint of all that makes the site: words, code, libraries, and the one setting from outside."""
    files = sorted(
        path
        for name in MADE_FROM
        for path in ([root / name] if (root / name).is_file() else (root / name).rglob("*"))
        if path.is_file() and path.suffix != ".pyc"
    )
    made_from = sha256(environment["TRANSLATIONS"].encode())
    for path in files:
        made_from.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    ours = [get_path("purelib"), get_path("platlib")]  # not what a library that a test imports carries along
    installed = distributions(path=ours)
    for library in sorted({f"{found.name} {found.version}" for found in installed}):
        made_from.update(library.encode())
    return made_from.hexdigest()[:16]
