"""A fault of ours: one sentence for whoever met it, and a file for whoever can mend it."""

import platform
import tempfile
import traceback
from importlib.metadata import version
from pathlib import Path

LIBRARIES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "mkdocs-macros-plugin", "pydantic", "typst", "pikepdf")


def report(error: BaseException) -> str:
    """Write down where it happened, and say in a sentence where that is written.

    The file holds the way through the code and the versions of what it is made of, and none of the words of the pages.
    """
    kind = type(error).__name__
    said = f"Something went wrong ({kind}) that is no mistake of yours."
    way = "\n".join(f"{at.filename}:{at.lineno} in {at.name}" for at in traceback.extract_tb(error.__traceback__))
    versions = "\n".join(f"{name} {version(name)}" for name in LIBRARIES)
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="replace", prefix="collective-power-", suffix=".txt", delete=False
        ) as file:
            file.write(f"{kind}\n{way}\nPython {platform.python_version()}, {platform.system()}\n{versions}\n")
    except OSError:
        return f"{said} No file with the details could be written."
    return f"{said} Please send the file {Path(file.name)} to whoever looks after the site."
