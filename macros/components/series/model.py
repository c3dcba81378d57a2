"""The series: its parts, their modules and minutes, the plan for a late start, the roles."""

from typing import Annotated, Literal

from pydantic import Field as Setting

from macros.components.component import Data
from macros.source.localized import Blanks, Entry, Id, Label, Localized, Record, Text, makes_sense

SESSION_MINUTES = 90
"""How long a part lasts. Source: the series was given in sessions from 10:00 to 11:30."""


class WhenLate(Record):
    """What becomes of a module when the session starts late."""

    minutes: Annotated[int, Setting(ge=0, le=SESSION_MINUTES)]
    """how many minutes are left for it; 0 skips it"""
    how: Localized
    """what to shorten, or where people find what was skipped"""


class Module(Record):
    """A stretch of the session with a page of its own, `docs/<language>/<part>/<id>.md`, whose heading is its title."""

    id: Id
    """the page's file name without `.md`"""
    minutes: Annotated[int, Setting(ge=1, le=SESSION_MINUTES)]
    """how long it takes, in minutes; the modules of a part add up to 90"""
    when_late: WhenLate | None = None
    """what to do with it when the session starts late; without it, the module is taught as planned"""

    @makes_sense
    def _shorter_when_late(self) -> None:
        if self.when_late and self.when_late.minutes >= self.minutes:
            what = f"takes {self.minutes} minutes, and {self.when_late.minutes} when late"
            raise ValueError(f"{what}|Give `when_late` fewer minutes, or remove it.")


class Part(Entry):
    """One 90-minute session of the series."""

    id: Id
    """the folder's name, such as `part-1`"""
    name: Localized
    """"Part 1" """
    title: Localized
    """the published title"""
    objectives: Annotated[tuple[Localized, ...], Setting(min_length=1)]
    """what people can do afterwards: each begins with a verb"""
    late_start: Annotated[int, Setting(ge=1, le=30)]
    """the late start that the late plan makes up for, in minutes"""
    modules: Annotated[tuple[Module, ...], Setting(min_length=1)]
    """the modules in teaching order"""

    @makes_sense
    def _fits_the_session(self) -> None:
        total = sum(module.minutes for module in self.modules)
        if total != SESSION_MINUTES:
            more = total - SESSION_MINUTES
            how = f"Take away {more}" if more > 0 else f"Add {-more}"
            what = f"has modules of {total} minutes in all; a session has {SESSION_MINUTES}"
            raise ValueError(f"{what}|{how} minutes among its modules.")
        late = sum(module.when_late.minutes if module.when_late else module.minutes for module in self.modules)
        left = SESSION_MINUTES - self.late_start
        if late > left:
            what = (
                f"has a late plan of {late} minutes, and {left} are left after a start {self.late_start} minutes late"
            )
            raise ValueError(f"{what}|Take away {late - left} more minutes in the modules' `when_late`.")


Moment = Literal["start", "poll", "chat-prompt", "worksheet", "end"]


class Cue(Record):
    """What a role does at certain moments; the run sheet says it there."""

    at: Moment
    """when: at the `start` or the `end` of the session, or at each `poll`, `chat-prompt` or `worksheet`"""
    does: Localized
    """what the person does then, in one short sentence"""


class Role(Record):
    """Somebody who makes the session work."""

    id: Id
    """the role in kebab-case, such as `facilitator`"""
    title: Localized
    """the role's name"""
    does: Localized
    """what the person does, in one or two sentences"""
    cues: tuple[Cue, ...] = ()
    """what the run sheet reminds this person of"""


class MenuEntry(Record):
    """An entry of the menu beside the parts: one page, or several under one heading."""

    title: Localized
    """its name in the menu"""
    pages: Annotated[tuple[Text, ...], Setting(min_length=1)]
    """its pages, from the language's folder: `glossary.md`; the first one opens when the heading is chosen"""


class Series(Record):
    """The whole series: `docs/data/series.yml`."""

    title: Localized
    """the series' published title"""
    roles: Annotated[tuple[Role, ...], Setting(min_length=1)]
    """who does what in a session"""
    parts: Annotated[tuple[Part, ...], Setting(min_length=1)]
    """the parts in order"""
    menu: tuple[MenuEntry, ...] = ()
    """the pages around the parts, in the order of the menu"""


DATA = Data("series.yml", Series, Part)


class Words(Record):
    """What the templates of the series print."""

    objectives_lead: Label
    module: Label
    minutes: Label
    minutes_short: Annotated[Label, Blanks("count")]
    total: Label
    uses: Label
    role: Label
    does: Label
    language_names: Label
    open_module: Label
    slides_with_notes: Annotated[Label, Blanks("part")]
    slide_number: Annotated[Label, Blanks("number")]
    paste: Label
