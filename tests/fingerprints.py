"""Fingerprints of the source documents: each run of eight words, hashed.

So the documents themselves are not in the project.
To write them anew: `python -m tests.fingerprints DOCUMENT.txt ...`
"""

import re
import sys
from hashlib import blake2b
from pathlib import Path

RUN = 8
"""How many words in a row count as copied."""

FILE = Path(__file__).with_name("fingerprints.txt")


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text.casefold())


def runs(text: str) -> dict[str, str]:
    """The fingerprint of each run of eight words, with the words."""
    words = words_of(text)
    windows = (" ".join(words[n : n + RUN]) for n in range(len(words) - RUN + 1))
    return {blake2b(window.encode(), digest_size=6).hexdigest(): window for window in windows}


def write_fingerprints(documents: list[Path]) -> Path:
    """Write the sorted fingerprints of the documents, one a line."""
    found = {print_ for document in documents for print_ in runs(document.read_text(encoding="utf-8"))}
    FILE.write_text("\n".join(sorted(found)) + "\n", encoding="utf-8")
    return FILE


if __name__ == "__main__":
    print(write_fingerprints([Path(name) for name in sys.argv[1:]]))
