"""A copy of the project to plant faults in, one after another, and to see which test notices."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from macros.bundles import BUNDLES, ON_DEMAND
from tests.faults import Fault
from tests.real_site import built_site, key_of

LEFT_OUT = (".git", ".venv", ".cache", ".pytest_cache", "__pycache__", "*.egg-info", "site", "build")


class PlantingError(Exception):
    """A fault cannot be planted, or its tests say nothing about it."""


class Copy:
    """A copy of the project that is good again after each planting.

    Args:
        folder: Where it may stand.
        root: The project.
        site: The site that was built of it; None if no test asks for one.
    """

    def __init__(self, folder: Path, root: Path, site: Path | None = None):
        self.project, self._tests, self._site = folder / "project", folder / "tests", folder / "site"
        shutil.copytree(root, self.project, ignore=shutil.ignore_patterns(*LEFT_OUT))
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
        self.environment |= {"PYTHONPATH": str(self.project), "PYTHONDONTWRITEBYTECODE": "1", "TRANSLATIONS": "tell", "NO_MKDOCS_2_WARNING": "1"}
        for kept in ("documents", "handouts"):  # so that a build makes only what a fault changes
            if (root / ".cache" / kept).exists():
                shutil.copytree(root / ".cache" / kept, self.project / ".cache" / kept, copy_function=os.link)
        if site:
            shutil.copytree(site, self._site, copy_function=os.link)
        self._good: set[str] = set()

    def noticed(self, faults: Sequence[Fault]) -> list[str | None]:
        """For each of the faults, planted together, the first test that fails because of it; None if none does.

        Raises:
            PlantingError: A fault has no place, its tests cannot run, or the one that noticed fails without it too.
        """
        before = {fault.file: (self.project / fault.file).read_bytes() for fault in faults}
        if len(before) < len(faults):
            raise PlantingError(f"two faults in one file cannot be planted together: {', '.join(sorted(fault.file for fault in faults))}")
        try:
            for fault in faults:
                _plant(fault, self.project / fault.file)
            with_site = self._built() if faults[0].together else self._laid(faults)
            found = [with_site(fault.noticed_by) for fault in faults]
        finally:
            for file, content in before.items():
                (self.project / file).write_bytes(content)
        for test in sorted({*found} - {None} - self._good):
            if self._laid(())([test]):
                raise PlantingError(f"{test} fails without a fault too")
            self._good.add(test)
        return found

    def _built(self):
        """Run tests on a site that is built as the copy stands now."""
        built_site(self.project, self.environment)
        return self._first_failure

    def _laid(self, faults: Iterable[Fault]):
        """Run tests on the good site as if it were built of the copy; a script or a style is changed in it as in its source, which it holds letter for letter."""

        def run(tests: Sequence[str]) -> str | None:
            if not self._site.exists():
                return self._first_failure(tests)
            taken = self.project / ".cache/tests" / f"site-{key_of(self.project, self.environment)}"
            taken.parent.mkdir(parents=True, exist_ok=True)
            self._site.rename(taken)
            whole = {}
            try:
                for fault in faults:
                    for path in map(taken.joinpath, _published(fault.file)):
                        whole[path] = path.read_bytes()
                        path.unlink()  # it may be the very file of the real site
                        path.write_bytes(whole[path])
                        _plant(fault, path)
                return self._first_failure(tests)
            finally:
                for path, content in whole.items():
                    path.write_bytes(content)
                taken.rename(self._site)

        return run

    def _first_failure(self, tests: Sequence[str]) -> str | None:
        told = self._tests / "told"
        shutil.rmtree(told, ignore_errors=True)
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-o", f"cache_dir={told}", f"--basetemp={self._tests / 'temporary'}", *tests]
        ended = subprocess.run(command, cwd=self.project, env=self.environment, capture_output=True, text=True)
        if ended.returncode not in (0, 1):
            raise PlantingError(f"the tests cannot run: {ended.stdout}{ended.stderr}")
        failed = told / "v/cache/lastfailed"
        return next(iter(json.loads(failed.read_text(encoding="utf-8")))) if ended.returncode else None


def _plant(fault: Fault, path: Path) -> None:
    text = path.read_bytes().decode()
    if text.count(fault.old) != 1:
        raise PlantingError(f"{path}: this stands there {text.count(fault.old)} times and not once: {fault.old}")
    path.write_bytes(text.replace(fault.old, fault.new).encode())


def _published(file: str) -> list[str]:
    """Where the site holds a script or a style of ours; nothing for other files."""
    if file.startswith(f"docs/{ON_DEMAND}/"):
        return [file.removeprefix("docs/")]
    bundles = [name for name, folders in BUNDLES.items() if file.startswith(tuple(f"docs/assets/{folder}/" for folder in folders))]
    return [f"assets/{name}" for name in bundles if name.endswith(Path(file).suffix)]
