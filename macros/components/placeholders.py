"""What macros show takes its place on a page after the page's Markdown has been read.

So Markdown sees nothing of it, and nothing of it is taken for Markdown.
"""

import re

_BEGIN, _END = "\ue000", "\ue001"  # letters for private use, which `source/invisible.py` refuses in every text

_PLACE = re.compile(f"{_BEGIN}([0-9]+){_END}")
_PARAGRAPH = re.compile(rf"<p>\s*((?:{_BEGIN}[0-9]+{_END}\s*)+)</p>")


class Placeholders:
    """The HTML of a page's macros, and for each the letters that stand for it in the Markdown."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._inline: set[int] = set()

    def hold(self, html: str, inline: bool = False) -> str:
        """The letters that stand for a piece; `inline` if it is a part of a sentence."""
        if inline:
            self._inline.add(len(self._pieces))
        self._pieces.append(html)
        return f"{_BEGIN}{len(self._pieces) - 1}{_END}"

    def fill(self, html: str) -> str:
        """HTML with each piece in its place; of a paragraph that holds nothing but blocks, the blocks stay."""
        return _PLACE.sub(self._piece, _PARAGRAPH.sub(self._blocks, html))

    def held_in(self, text: str) -> list[int]:
        """The pieces whose place is in a text, counted from 0 as they were held."""
        return [number for number in map(int, _PLACE.findall(text)) if number < len(self._pieces)]

    def stray(self, html: str) -> list[int]:
        """The blocks that would not stand by themselves there, counted from 0 as they were held."""
        alone = _PARAGRAPH.sub(lambda paragraph: "" if self._blocks(paragraph) != paragraph[0] else paragraph[0], html)
        return [number for number in self.held_in(alone) if number not in self._inline]

    def _blocks(self, paragraph: re.Match[str]) -> str:
        numbers = {int(number) for number in _PLACE.findall(paragraph[1])}
        return paragraph[0] if numbers & self._inline else paragraph[1].strip()

    def _piece(self, place: re.Match[str]) -> str:
        return self._pieces[int(place[1])]
