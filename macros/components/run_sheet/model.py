"""The run sheet of a part: its modules in clock time, who does what, and the plan for a late start.

It is made from the series.
"""

from macros.source.localized import Label, Record


class Words(Record):
    """What the run sheet prints."""

    title: Label
    description: Label
    start: Label
    late: Label
    starting: Label
    time: Label
    if_late: Label
    what_to_do: Label
    shorten: Label
    skip: Label
    instead_of: Label
    one_minute: Label
    many_minutes: Label
    begin_late: Label
    ends_on_time: Label
    ends_early: Label
    ends_over: Label
    copy_button: Label
    copied: Label
    not_copied: Label
    print: Label
    own_page: Label
    guide: Label
