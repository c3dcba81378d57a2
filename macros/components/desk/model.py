"""The trainer's desk: what a part has ready for whoever leads it, in one place."""

from typing import Annotated

from macros.source.localized import Blanks, Label, Record


class Words(Record):
    """What the desk's template prints."""

    present: Annotated[Label, Blanks("part")]
    present_how: Label
    run_sheet: Label
    run_sheet_open: Label
    slides: Label
    powerpoint: Label
    slides_pdf: Label
    guide: Label
    guide_pdf: Label
    chat: Label
    chat_file: Label
    polls: Label
    zoom: Label
    moodle: Label
    google_forms: Label
    zoom_csv: Label
    worksheets: Label
    packet: Label
    packet_large: Label
    size: Annotated[Label, Blanks("size")]
