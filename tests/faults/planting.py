"""A copy of the project to plant faults in, one after another, and to see which test notices."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from macros.postprocess.assets import BUNDLES, ON_DEMAND
from tests.faults import Fault
from tests.real_site import built_site, key_of

LEFT_OUT = (".git", ".venv", ".cache", ".pytest_cache", "__pycache__", "*.egg-info")
WITHOUT_SITE = ("-p", "tests.faults.without_site")
NOTHING_TO_RUN = 5


class PlantingError(Exception):
    """A fault cannot be planted, or its tests say nothing about it."""


class Copy:
    """A copy of the project that is good again after each planting.

    A site is there for the tests only if it is what the copy, with its fault, would build. It is built anew for faults
    of a `together`. A script or a style stands letter for letter in the site, so it is changed there too. For other
    code, what asks for the site is left out: held against a site of good code, the fault would be noticed by chance.

    Args:
        folder: Where it may stand.
        root: The project.
        site: The site that was built of it.
    """

    def __init__(self, folder: Path, root: Path, site: Path):
        self.project, self._tests, self._site = folder / "project", folder / "tests", folder / "site"
        shutil.copytree(root, self.project, ignore=shutil.ignore_patterns(*LEFT_OUT))
        self._kept = root / ".cache"
        shutil.copytree(site, self._site, copy_function=os.link)
        self._tests.mkdir()
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
        self.environment |= {
            "PYTHONPATH": str(self.project),
            "PYTHONDONTWRITEBYTECODE": "1",
            "TRANSLATIONS": "tell",
            "NO_MKDOCS_2_WARNING": "1",
        }

    def noticed(self, faults: Sequence[Fault]) -> list[str | None]:
        """For each of the faults, planted together, the first test that fails because of it; None if none does.

        Raises:
            PlantingError: A fault has no place, or its tests cannot run.
        """
        before = {fault.file: (self.project / fault.file).read_bytes() for fault in faults}
        if len(before) < len(faults):
            files = ", ".join(fault.file for fault in faults)
            raise PlantingError(f"two faults in one file cannot be planted together: {files}")
        try:
            for fault in faults:
                _plant(fault, self.project / fault.file)
            if faults[0].together:
                self._build()
                found = [self._first_failure(fault.noticed_by) for fault in faults]
            elif published(faults[0].file):
                found = [self._with_site(lambda: self._first_failure(faults[0].noticed_by), *faults)]
            else:
                found = [self._first_failure(faults[0].noticed_by, *WITHOUT_SITE)]
        finally:
            for file, content in before.items():
                (self.project / file).write_bytes(content)
        return found

    def fails_anyway(self, tests: Sequence[str]) -> str | None:
        """The first of these tests that fails in the good copy too, so that it says nothing about a fault."""
        return self._with_site(lambda: self._first_failure(sorted({*tests}))) if tests else None

    def _build(self) -> None:
        """Build the site as the copy stands now.

        Documents of good words and code are there already, so only those are made that a fault changes.
        """
        for kept in ("documents", "handouts"):
            shutil.rmtree(self.project / ".cache" / kept, ignore_errors=True)
            shutil.copytree(self._kept / kept, self.project / ".cache" / kept, copy_function=os.link)
        built_site(self.project, self.environment)

    def _with_site(self, run: Callable[[], str | None], *faults: Fault) -> str | None:
        """Run tests with the good site where they look for it, but for the scripts and styles of the faults."""
        taken = self.project / ".cache/tests" / f"site-{key_of(self.project, self.environment)}"
        taken.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(taken, ignore_errors=True)
        self._site.rename(taken)
        before = {}
        try:
            for fault in faults:
                for path in map(taken.joinpath, published(fault.file)):
                    before[path] = path.read_bytes()
                    path.unlink()  # it is the very file of the real site
                    path.write_bytes(before[path])
                    _plant(fault, path)
            return run()
        finally:
            for path, content in before.items():
                path.write_bytes(content)
            taken.rename(self._site)

    def _first_failure(self, tests: Sequence[str], *options: str) -> str | None:
        told = self._tests / "told"
        shutil.rmtree(told, ignore_errors=True)
        places = f"--override-ini=cache_dir={told}", f"--basetemp={self._tests / 'temporary'}"
        ended = subprocess.run(
            [sys.executable, "-m", "pytest", "-xq", "-n0", *options, *places, *tests],
            cwd=self.project,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if ended.returncode not in (0, 1):
            why = (
                "they all ask for the site, so the fault needs a `together`"
                if options and ended.returncode == NOTHING_TO_RUN
                else f"{ended.stdout}{ended.stderr}"
            )
            raise PlantingError(f"{', '.join(tests)} cannot run: {why}")
        failed = told / "v/cache/lastfailed"
        return next(iter(json.loads(failed.read_text(encoding="utf-8")))) if ended.returncode else None


def _plant(fault: Fault, path: Path) -> None:
    text = path.read_bytes().decode()
    if text.count(fault.old) != 1:
        raise PlantingError(f"{path}: this stands there {text.count(fault.old)} times and not once: {fault.old}")
    path.write_bytes(text.replace(fault.old, fault.new).encode())


def published(file: str) -> list[str]:
    """Where the site holds a script or a style of ours; nothing for other files."""
    if file.startswith(f"docs/{ON_DEMAND}/"):
        return [file.removeprefix("docs/")]
    bundles = [
        name
        for name, folders in BUNDLES.items()
        if file.startswith(tuple(f"docs/assets/{folder}/" for folder in folders))
    ]
    return [f"assets/{name}" for name in bundles if name.endswith(Path(file).suffix)]
