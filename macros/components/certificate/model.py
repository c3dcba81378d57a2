"""A certificate of attendance: a form of a few fields, and the paper that it fills in.

It keeps nothing and has no data file.
"""

from typing import Annotated

from macros.source.localized import Blanks, Label, Record


class Words(Record):
    """What the certificate and its form print."""

    form_lead: Label
    not_stored: Label
    name: Label
    part: Label
    part_empty: Label
    part_entry: Annotated[Label, Blanks("name", "title")]
    series: Annotated[Label, Blanks("count")]
    date: Label
    hours: Label
    facilitator: Label
    organisation: Label
    print: Label
    clear: Label
    cleared: Label
    preview: Label
    heading: Label
    this_says: Label
    took_part: Label
    signature: Label
