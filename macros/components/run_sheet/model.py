"""The run sheet of a part: its modules in clock time, who does what, and the plan for a late start.

It is made from the series.
"""

from typing import Annotated

from macros.source.localized import Blanks, Label, Record


class Words(Record):
    """What the run sheet prints."""

    title: Annotated[Label, Blanks("part")]
    description: Annotated[Label, Blanks("part")]
    start: Label
    late: Label
    starting: Annotated[Label, Blanks("start")]
    time: Label
    if_late: Annotated[Label, Blanks("count")]
    what_to_do: Label
    shorten: Label
    skip: Label
    instead_of: Annotated[Label, Blanks("minutes", "planned")]
    one_minute: Label
    many_minutes: Annotated[Label, Blanks("count")]
    begin_late: Annotated[Label, Blanks("start", "minutes")]
    ends_on_time: Annotated[Label, Blanks("end")]
    ends_early: Annotated[Label, Blanks("end", "minutes")]
    ends_over: Annotated[Label, Blanks("end", "minutes")]
    copy_button: Label
    copied: Label
    not_copied: Label
    print: Label
    own_page: Label
    guide: Annotated[Label, Blanks("part")]
