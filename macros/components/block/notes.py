"""The words of the facilitator notes by which they are known again, wherever they stand."""

import re
from collections.abc import Iterator, Mapping

from macros.components.block.markdown import for_participants
from macros.components.block.model import Words
from macros.components.curriculum import Curriculum
from macros.source.data_file import Value
from macros.source.page import Block

RUN = 8
"""So many words in a row are no coincidence."""

_WORD = re.compile(r"\w+")
_BETWEEN = re.compile(r"\{\{.*?\}\}|\]\([^)\n]*\)")
"""What is something else on a page than in Markdown: a macro, a link's address."""


def words_of(text: str) -> list[str]:
    """The words of a text, without what stands between them."""
    return _WORD.findall(text.casefold())


def runs_of(words: list[str], length: int = RUN, step: int = 1) -> Iterator[str]:
    """The runs of so many words, each so many words after the last one."""
    return (" ".join(words[n : n + length]) for n in range(0, len(words) - length + 1, step))


def note_runs(curriculum: Curriculum) -> Mapping[str, str]:
    """Each run of words that stands in facilitator notes and nowhere else, with the place of the notes."""
    every = [page for pages in curriculum.pages.values() for page in pages.values()]
    notes = {
        run: str(page.at(block))
        for page in every
        for block in page.all(Block)
        if block.name == "facilitator"
        for run in _runs(block.body)
    }
    blocks = curriculum.the(Words)
    for text in (for_participants(page, blocks, {}) for page in every):
        for run in _runs(text):
            notes.pop(run, None)
    for text in (text for file in curriculum.files.values() for text in _texts(file.value)):
        for run in _runs(text):
            notes.pop(run, None)
    return notes


def _runs(text: str) -> Iterator[str]:
    for piece in _BETWEEN.split(text):
        yield from runs_of(words_of(piece))


def _texts(value: Value) -> Iterator[str]:
    """Every text in a data file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, tuple)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)
