"""The notes under a slide.

Where the session stands, what to paste into the meeting, and the facilitator's notes for the module.
"""

from pptx.slide import Slide as Page
from pptx.text.text import TextFrame

from macros.components.poll.chat import lettered
from macros.components.slide.deck import Slide
from macros.export.handout import Part, notes_of
from macros.export.powerpoint.fit import SlideError
from macros.export.powerpoint.text import add_paragraph, set_size, write
from macros.shapes.shape import Run
from macros.source.languages import LANGUAGES

SIZE, SIZE_WITH_POLL = 10, 8
"""Small enough for the longest notes on one printed page of notes, in points; a poll's answers take a line each."""


def write_notes(page: Page, slide: Slide, part: Part) -> None:
    """Fill in a slide's notes.

    A module's notes stand with each of its slides: whoever presents sees only those of the slide shown.
    """
    frame = page.notes_slide.notes_text_frame
    if frame is None:
        raise SlideError("there is no place for notes")
    set_size(frame, SIZE_WITH_POLL if slide.kind == "poll" else SIZE)
    module = part.modules[slide.module.id]
    add_paragraph(frame, (Run(module.title, bold=True), Run(f" · {module.time}")), part.language)
    _write_what_to_paste(frame, slide, part)
    write(frame, notes_of(slide, part.words), part.language)


def _write_what_to_paste(frame: TextFrame, slide: Slide, part: Part) -> None:
    """A poll with its letters, or a chat prompt in both languages, as plain text to copy."""
    if slide.answers or slide.prompts:
        add_paragraph(frame, (Run(part.words.paste, bold=True),), part.language)
    if slide.kind == "poll":
        add_paragraph(frame, (Run(slide.title),), part.language)
        for answer in lettered(slide.answers):
            add_paragraph(frame, (Run(answer),), part.language)
    for locale, prompt in slide.prompts.items():
        add_paragraph(
            frame, (Run(part.words.languages[locale] + ":", bold=True), Run(f" {prompt}")), LANGUAGES[locale].region
        )
