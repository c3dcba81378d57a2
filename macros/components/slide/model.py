"""Slides: what the people in a session see, one after the other, and what stands around them for the trainer."""

from macros.source.localized import Label, Record


class Words(Record):
    """What the presenter's pages print around the slides."""

    deck: Label
    deck_about: Label
    presenter: Label
    presenter_about: Label
    controls: Label
    previous: Label
    next: Label
    place: Label
    said: Label
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
    many_behind: Label
    one_ahead: Label
    many_ahead: Label
    settings: Label
    late: Label
    late_help: Label
    started_at: Label
    set_time: Label
    shorten: Label
    leave_out: Label
    notes: Label
    no_notes: Label
    read_aloud: Label
    next_slide: Label
    last_slide: Label
    copy_prompt: Label
    copy_in: Label
    copy_both: Label
    copied: Label
    not_copied: Label
    minutes: Label
