"""The small files beside the pages, such as polls for a meeting tool.

They are made in a moment, so they are written anew with every build.
"""

from collections.abc import Mapping
from pathlib import Path

from macros.components.curriculum import Curriculum
from macros.components.poll.model import Words as PollWords
from macros.components.series.model import Part
from macros.export.calendar import calendars
from macros.export.polls.gift import gift
from macros.export.polls.google_forms import FormWords, google_forms
from macros.export.polls.question import questions
from macros.export.polls.zoom import zoom
from macros.export.polls.zoom_csv import Column, zoom_csv
from macros.export.run_file import run_file
from macros.export.target import Target
from macros.source.languages import LOCALES


def small_files(curriculum: Curriculum, zoom_columns: tuple[Column, ...] = ()) -> dict[Target, bytes]:
    """Each file's content.

    Args:
        zoom_columns: The header row of the staff's own Zoom template; without it, there is no CSV file.

    Raises:
        CurriculumError: A poll does not fit into that template.
    """
    files = calendars(curriculum)
    for locale in LOCALES:
        for part in curriculum.parts:
            for name, content in _for_meetings(curriculum, part, locale, zoom_columns).items():
                files[Target(locale, f"files/{name}")] = content
    return files


def _for_meetings(
    curriculum: Curriculum, part: Part, locale: str, zoom_columns: tuple[Column, ...]
) -> dict[str, bytes]:
    """A part's polls and prompts by file name. A part without polls has no files for them."""
    files = {f"chat-{part.id}.txt": _to_read(run_file(curriculum, part, locale))}
    if asked := questions(curriculum, part, locale):
        words = curriculum.the(PollWords)
        form = FormWords(
            words.form_title[locale].format(part=part.name[locale]),
            words.anonymous[locale],
            words.single[locale],
            words.multiple[locale],
            words.form_how[locale],
        )
        files[f"polls-{part.id}.zoom.json"] = zoom(asked).encode()
        files[f"polls-{part.id}.gift.txt"] = gift(asked, words.gift_how[locale]).encode()
        files[f"polls-{part.id}.google-forms.txt"] = _to_read(google_forms(asked, form))
        if zoom_columns:
            files[f"polls-{part.id}.zoom.csv"] = zoom_csv(asked, zoom_columns).encode()
    return files


def _to_read(text: str) -> bytes:
    """Text that people open and copy from.

    Every Notepad breaks its lines at CRLF; and the byte order mark tells Notepad, and a browser whose host names no
    encoding, that it is UTF-8, so that Spanish letters stay whole.
    """
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def lay_out(files: Mapping[Target, bytes | Path], site: Path, folders: Mapping[str, str]) -> None:
    """Lay files beside the finished pages; `folders` says where each language is: `es` in `es`, `en` at the top."""
    for (locale, path), content in files.items():
        goal = site / folders[locale] / path
        goal.parent.mkdir(parents=True, exist_ok=True)
        goal.write_bytes(content if isinstance(content, bytes) else content.read_bytes())
