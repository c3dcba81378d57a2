"""The empty deck: 16:9, the site's colors, Verdana, and the three layouts that slides use.

It is the file `blank.pptx`, which `python -m macros.export.powerpoint.template` has written.
"""

from pathlib import Path

from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import NotesMaster, SlideLayout, SlideMaster

FILE = Path(__file__).with_name("blank.pptx")

WIDTH, HEIGHT, EDGE = 960, 540, 44
"""The slide and its margin, in points."""

TITLE_BOX = (EDGE, 26, WIDTH - 2 * EDGE, 100)
BODY_BOX = (EDGE, 138, WIDTH - 2 * EDGE, 350)
"""Where the title and the text stand: left, top, width, height in points."""

LAYOUTS = {"title": "Title Slide", "text": "Title and Content", "table": "Title Only"}
"""The layouts by what they are for.

These names are PowerPoint's own, and it shows them in the language of whoever opens the deck.
"""


def blank_deck(language: str) -> Deck:
    """A deck without slides; `language` is like `es-US`."""
    deck = Presentation(str(FILE))
    for part in (deck, deck.notes_master, deck.slide_master, *deck.slide_layouts):
        for element in part._element.iter():
            if element.get("lang"):
                element.set("lang", language)
    return deck


def placeholders_of(place: SlideMaster | SlideLayout | NotesMaster) -> list[BaseShape]:
    """By their numbers: the library's types say that nobody can loop over them."""
    return [place.placeholders[n] for n in range(len(place.placeholders))]
