"""A trainer's files, made from the finished pages: slides for PowerPoint, slides with notes, and the facilitator guide."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from macros.components.curriculum import Curriculum
from macros.components.series import model as series
from macros.components.series.schedule import clock, on_time
from macros.export.cache import code, make_missing
from macros.export.handout import Part, Words
from macros.export.html.deck import read_deck
from macros.export.html.reader import read_article
from macros.export.pdf.handout import guide_pdf, slides_pdf
from macros.export.powerpoint.deck import pptx
from macros.source.localized import LOCALES, in_locale

SOURCES = {
    "slides-{part}.pptx": "{part}/present/index.html",
    "slides-{part}.pdf": "{part}/present/index.html",
    "guide-{part}.pdf": "{part}/facilitator-guide/index.html",
}
"""Each file below `files/`, and the page that it is made from."""


@dataclass(frozen=True)
class Handout:
    """A file to make.

    Attributes:
        path: Below the language's folder: `files/guide-part-1.pdf`.
        content: The slides, or the shapes of the guide.
        part: The part it belongs to, in its language.
    """

    path: str
    content: tuple
    part: Part

    def __hash__(self) -> int:
        return hash((self.path, self.part.locale))


def handouts(site: Path, folders: dict[str, str], curriculum: Curriculum) -> list[Handout]:
    """Every handout, read from the finished site; `folders` says where each language is: `es` in `es`, `en` at the top.

    Raises:
        UnreadableError: A page is missing, or holds something that files cannot show.
    """
    found, read = [], {}
    for locale in LOCALES:
        for part in curriculum.series.parts:
            told = part_of(curriculum, part, locale)
            for name, source in SOURCES.items():
                page = str(PurePosixPath(folders[locale], source.format(part=part.id)))
                if page not in read:
                    read[page] = read_article(site, page) if "guide" in name else read_deck(site, page, locale)
                found.append(Handout("files/" + name.format(part=part.id), read[page], told))
    return found


def make_handouts(
    site: Path, folders: dict[str, str], curriculum: Curriculum, kept: Path, paper: str
) -> dict[tuple[str, str], Path]:
    """Every handout as a file in the folder `kept`, by language and path; what is no longer needed there is deleted.

    Raises:
        UnreadableError: A page is missing, or holds something that files cannot show.
        SlideError: A slide holds more than any slide program could show.
        PrintingError: A PDF cannot be made.
    """
    wanted = {
        handout: kept / (key(handout, paper) + Path(handout.path).suffix)
        for handout in handouts(site, folders, curriculum)
    }
    make_missing(wanted, kept, _make_one, paper)
    return {(handout.part.locale, handout.path): path for handout, path in wanted.items()}


def key(handout: Handout, paper: str) -> str:
    """The same key means the same bytes: what the pages say, code and libraries."""
    return sha256(repr((handout, paper, code())).encode()).hexdigest()[:24]


def part_of(curriculum: Curriculum, part: series.Part, locale: str) -> Part:
    """What the files say of a part besides the pages: names, clock times, labels."""
    words, paper = in_locale(curriculum.labels.series, locale), in_locale(curriculum.labels.worksheet, locale)
    modules = {}
    for slot in on_time(part):
        times = f"{clock(slot.start)}–{clock(slot.end)} · {words.minutes_short.format(count=slot.minutes)}"
        modules[slot.module.id] = curriculum.module_page(part, slot.module, locale).title, times
    names = {each: curriculum.labels.series.language_names[each] for each in LOCALES}
    labels = Words(paper.page_of, paper.contents, words.slides_with_notes, words.slide_number, words.paste, names)
    return Part(locale, curriculum.labels.site.name[locale], part.name[locale], part.title[locale], modules, labels)


def _make_one(handout: Handout, paper: str) -> bytes:
    if handout.path.endswith(".pptx"):
        return pptx(handout.content, handout.part)
    if "guide" in handout.path:
        return guide_pdf(handout.content, handout.part, paper)
    return slides_pdf(handout.content, handout.part, paper)
