"""A trainer's files: slides for PowerPoint, slides with notes, and the facilitator guide."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from macros.components.curriculum import Curriculum
from macros.components.guides import Guides
from macros.components.labels import SiteWords
from macros.components.series import model as series
from macros.components.series.model import Words as SeriesWords
from macros.components.series.schedule import clock, on_time
from macros.components.slide.deck import Decks, Slide
from macros.components.slide.model import Words as SlideWords
from macros.components.worksheet.model import Words as WorksheetWords
from macros.export.cache import code, make_missing
from macros.export.handout import Module, Part, Words
from macros.export.pdf.handout import guide_pdf, slides_pdf
from macros.export.powerpoint.deck import pptx
from macros.export.target import Target
from macros.shapes.shape import Shape
from macros.source.languages import LOCALES


@dataclass(frozen=True)
class Handout:
    """A file to make.

    Attributes:
        path: Below the language's folder: `files/guide-part-1.pdf`.
        content: The slides, or the shapes of the guide.
        part: The part it belongs to, in its language.
    """

    path: str
    content: tuple[Slide | Shape, ...]
    part: Part

    @property
    def target(self) -> Target:
        return Target(self.part.locale, self.path)

    def __hash__(self) -> int:
        return hash(self.target)


def handouts(curriculum: Curriculum, decks: Decks, guides: Guides) -> list[Handout]:
    """Every handout: the slides and the guide of each part in each language; the curriculum has names and labels."""
    files: list[Handout] = []
    for locale in LOCALES:
        for part in curriculum.parts:
            told = part_of(curriculum, part, locale)
            slides, guide = decks[locale, part.id], guides[locale, part.id]
            files += [
                Handout(f"files/slides-{part.id}.pptx", slides, told),
                Handout(f"files/slides-{part.id}.pdf", slides, told),
                Handout(f"files/guide-{part.id}.pdf", guide, told),
            ]
    return files


def make_handouts(wanted: Iterable[Handout], kept: Path, paper: str) -> dict[Target, Path]:
    """Every handout as a file in the folder `kept`; what is no longer needed there is deleted.

    Raises:
        SlideError: A slide holds more than any slide program could show.
        PrintingError: A PDF cannot be made.
    """
    names = {handout: key(handout, paper) + Path(handout.path).suffix for handout in wanted}
    return {handout.target: path for handout, path in make_missing(names, kept, _make_one, paper).items()}


def key(handout: Handout, paper: str) -> str:
    """The same key means the same bytes: what slides and pages say, code and libraries."""
    return sha256(repr((handout, paper, code())).encode()).hexdigest()[:24]


def part_of(curriculum: Curriculum, part: series.Part, locale: str) -> Part:
    """What the files say of a part besides the pages: names, clock times, labels."""
    words, paper, slide = curriculum.the(SeriesWords), curriculum.the(WorksheetWords), curriculum.the(SlideWords)
    modules: dict[str, Module] = {}
    for slot in on_time(part):
        minutes = words.minutes_short[locale].format(count=slot.minutes)
        times = f"{clock(slot.start)}–{clock(slot.end)} · {minutes}"
        title = curriculum.module_page(part, slot.module, locale).title
        modules[slot.module.id] = Module(title, times)
    labels = Words(
        page_of=paper.page_of[locale],
        contents=paper.contents[locale],
        slides_with_notes=words.slides_with_notes[locale],
        slide_number=words.slide_number[locale],
        paste=words.paste[locale],
        read_aloud=slide.read_aloud[locale],
        no_notes=slide.no_notes[locale],
        languages={each: words.language_names[each] for each in LOCALES},
    )
    return Part(locale, curriculum.the(SiteWords).name[locale], part.name[locale], part.title[locale], modules, labels)


def _make_one(handout: Handout, paper: str) -> bytes:
    slides = [each for each in handout.content if isinstance(each, Slide)]
    shapes = [each for each in handout.content if not isinstance(each, Slide)]
    if handout.path.endswith(".pptx"):
        return pptx(slides, handout.part)
    if "guide" in handout.path:
        return guide_pdf(shapes, handout.part, paper)
    return slides_pdf(slides, handout.part, paper)
