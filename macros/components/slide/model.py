"""Slides: what the people in a session see, one after the other, and what stands around them for the trainer."""

from typing import Annotated

from macros.source.localized import Blanks, Label, Record


class Words(Record):
    """What the presenter's pages print around the slides."""

    deck: Annotated[Label, Blanks("part")]
    deck_about: Annotated[Label, Blanks("part")]
    presenter: Annotated[Label, Blanks("part")]
    presenter_about: Annotated[Label, Blanks("part")]
    controls: Label
    previous: Label
    next: Label
    place: Annotated[Label, Blanks("number", "total")]
    said: Annotated[Label, Blanks("number", "total", "title", "plan")]
    full_screen: Label
    leave_full_screen: Label
    notes_here: Label
    hide_notes: Label
    open_presenter: Label
    open_slides: Label
    blocked: Label
    joined: Label
    alone: Label
    clock: Label
    now: Label
    elapsed: Label
    this_slide: Label
    this_module: Label
    plan: Label
    ends: Label
    start: Label
    pause: Label
    go_on: Label
    reset: Label
    not_started: Label
    starts_soon: Label
    on_plan: Label
    one_behind: Label
    many_behind: Annotated[Label, Blanks("count")]
    one_ahead: Label
    many_ahead: Annotated[Label, Blanks("count")]
    settings: Label
    late: Annotated[Label, Blanks("minutes")]
    late_help: Label
    started_at: Label
    set_time: Label
    shorten: Annotated[Label, Blanks("minutes", "how")]
    leave_out: Annotated[Label, Blanks("how")]
    notes: Label
    no_notes: Label
    read_aloud: Label
    next_slide: Label
    last_slide: Label
    copy_prompt: Label
    copy_in: Annotated[Label, Blanks("language")]
    copy_both: Label
    copied: Label
    not_copied: Label
    minutes: Annotated[Label, Blanks("count")]
