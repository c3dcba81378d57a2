"""The offline copies that a page offers: the whole site in one file, for a USB stick."""

from macros.source.localized import Label, Record


class Words(Record):
    """What the list of copies prints."""

    one: Label
    both: Label
    megabytes: Label
