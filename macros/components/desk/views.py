"""The trainer's desk on a page: the way to the presenter, and every file for the session."""

from macros.components.context import Context
from macros.components.macro import Macro
from macros.components.run_sheet.page import PATH as RUN_SHEET
from macros.components.slide.page import PATHS

ROWS = {
    "slides": {"powerpoint": "slides-{part}.pptx", "slides_pdf": "slides-{part}.pdf"},
    "guide": {"guide_pdf": "guide-{part}.pdf"},
    "chat": {"chat_file": "chat-{part}.txt"},
    "polls": {
        "zoom": "polls-{part}.zoom.json",
        "moodle": "polls-{part}.gift.txt",
        "google_forms": "polls-{part}.google-forms.txt",
        "zoom_csv": "polls-{part}.zoom.csv",
    },
    "worksheets": {"packet": "{part}.pdf", "packet_large": "{part}-large-print.pdf"},
}
"""The files of a part, by the label of their row and their own label."""

MAYBE = {"zoom_csv"}
"""Files that are only there if the settings ask for them."""


def desk(context: Context, part_id: str) -> str:
    """The desk of one part."""
    part, words = context.curriculum.part(part_id), context.say(context.curriculum.labels.desk)
    rows = []
    for row, files in ROWS.items():
        found = [
            {"label": getattr(words, label), "optional": label in MAYBE, **context.file(pattern.format(part=part.id))}
            for label, pattern in files.items()
        ]
        rows.append(
            {"label": getattr(words, row), "files": [file for file in found if file["facts"] or not file["optional"]]}
        )
    return context.html(
        "desk/template.html",
        part=context.say(part),
        rows=rows,
        present=context.url(PATHS["deck"].format(id=part.id)),
        run_sheet=context.url(RUN_SHEET.format(id=part.id)),
    )


MACROS = {"desk": Macro(desk, ("part",))}
