"""The trainer's desk on a page: the way to the presenter, and every file for the session."""

from macros.components.context import Context
from macros.components.desk.model import Words
from macros.components.macro import Macro, on_screen_only
from macros.components.run_sheet.page import PATH as RUN_SHEET
from macros.components.series.model import Part
from macros.components.slide.page import PATHS
from macros.source.localized import Localized


def desk(context: Context, part_id: str) -> str:
    """The desk of one part. A file that only the settings ask for has no line unless it was made."""
    part, rows = context.curriculum.part(part_id), []
    for label, files in _rows(context.curriculum.the(Words), part.id):
        offered = [(name, context.file(file), is_sure) for name, file, is_sure in files]
        rows.append(
            {
                "label": label,
                "files": [{"label": name, "it": file} for name, file, is_sure in offered if file.facts or is_sure],
            }
        )
    return context.html(
        "desk/template.html",
        part=part,
        rows=rows,
        present=context.url(PATHS["deck"].format(id=part.id)),
        run_sheet=context.url(RUN_SHEET.format(id=part.id)),
    )


def _rows(words: Words, part: str) -> list[tuple[Localized, list[tuple[Localized, str, bool]]]]:
    """Each row's label and files: a file's label, its name, and whether it is always made."""
    return [
        (
            words.slides,
            [(words.powerpoint, f"slides-{part}.pptx", True), (words.slides_pdf, f"slides-{part}.pdf", True)],
        ),
        (words.guide, [(words.guide_pdf, f"guide-{part}.pdf", True)]),
        (words.chat, [(words.chat_file, f"chat-{part}.txt", True)]),
        (
            words.polls,
            [
                (words.zoom, f"polls-{part}.zoom.json", True),
                (words.moodle, f"polls-{part}.gift.txt", True),
                (words.google_forms, f"polls-{part}.google-forms.txt", True),
                (words.zoom_csv, f"polls-{part}.zoom.csv", False),
            ],
        ),
        (
            words.worksheets,
            [(words.packet, f"{part}.pdf", True), (words.packet_large, f"{part}-large-print.pdf", True)],
        ),
    ]


MACROS = {"desk": Macro(desk, (Part,), shapes=on_screen_only)}
