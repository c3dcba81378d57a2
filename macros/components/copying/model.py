"""Copying: a button that puts words on the clipboard, ready to paste into a meeting's chat."""

from macros.source.localized import Label, Record


class Words(Record):
    """What a copy button says once it was pressed."""

    copied: Label
    not_copied: Label
