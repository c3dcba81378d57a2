"""Facilitator notes are looked for in everything that goes to participants or onto a slide, as it is published."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from macros.components.block.notes import RUN, runs_of, words_of
from macros.postprocess.published_text import for_participants, texts_in

_HALF = RUN // 2
"""In every run stands one of so many words that begins at a multiple of it: only these are looked up."""


class LeakedNoteError(Exception):
    """Words of facilitator notes are about to reach people who should not have them."""


def refuse_leaked_notes(site: Path, notes: Mapping[str, str], code: str, memory: Path) -> None:
    """Nothing of the notes is in the finished site but where it belongs.

    Args:
        notes: Each run of words that stands in notes alone, and the place of the notes.
        code: What the search depends on besides.
        memory: Keeps the fingerprints of files in which none of these notes stood, for the next time.

    Raises:
        LeakedNoteError: The words stand in a file; the error names both places.
    """
    key = sha256(f"{code}{sorted(notes)}".encode()).hexdigest()
    known, *clean = [*memory.read_text(encoding="ascii", errors="replace").split(), ""] if memory.is_file() else [""]
    seen = set(clean) if known == key else set()
    halves = {half for run in notes for half in runs_of(run.split(), _HALF)}
    here: set[str] = set()
    for name, content in for_participants(site):
        fingerprint = sha256(content).hexdigest()
        for place, text in texts_in(name, content) if fingerprint not in (seen | here) else ():
            if leaked := _first(words_of(text), notes, halves):
                raise LeakedNoteError(f"{place}: here stand words of the notes at {notes[leaked]}: “{leaked}”")
        here.add(fingerprint)
    memory.parent.mkdir(parents=True, exist_ok=True)
    memory.write_text("\n".join([key, *sorted(here)]), encoding="ascii")


def _first(words: list[str], notes: Mapping[str, str], halves: set[str]) -> str:
    """The first run of a text that stands in notes; empty if there is none."""
    for n, half in enumerate(runs_of(words, _HALF, _HALF)):
        if half in halves:
            around = words[max(0, n * _HALF - _HALF) : n * _HALF + RUN]
            if leaked := next((run for run in runs_of(around) if run in notes), ""):
                return leaked
    return ""
