"""Small deliberate faults, a file a room.

Each says what goes wrong for people, the change of code that does it, and the tests that must notice:

    - says: The Spanish calendar overwrites the English one in a shared calendar
      file: macros/export/calendar.py
      old: "{id}/{locale}/{number}"       # stands in the file once
      new: "{id}/{number}"
      noticed_by: [tests/test_calendar.py]
      together: pages                     # only if the site must be built with it; faults of one name share a build

A fault is of use if a test notices it that asks what people get. What a fault of the same build could hide has a build
of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Fault:
    """A small change for the worse.

    Attributes:
        room: The file of this folder that holds it.
        says: What goes wrong, for people.
        file: From the project's folder.
        old, new: What stands in the file at exactly one place, and what is planted there.
        noticed_by: Files or single tests, as pytest takes them; at least one test of them must fail.
        together: The name of the build that the site is made anew in; without one, the site is as good as before, but
            for its scripts and styles.
    """

    room: str
    says: str
    file: str
    old: str
    new: str
    noticed_by: tuple[str, ...]
    together: str = ""


def table() -> list[Fault]:
    """All faults in the order of files and lines."""
    return [
        Fault(path.stem, **{**entry, "noticed_by": tuple(entry["noticed_by"])})
        for path in sorted(HERE.glob("*.yml"))
        for entry in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    ]


def plantings(faults: list[Fault]) -> Iterator[tuple[Fault, ...]]:
    """What is planted at one time: each fault alone, but those of one build together."""
    yield from ((fault,) for fault in faults if not fault.together)
    for name in dict.fromkeys(fault.together for fault in faults if fault.together):
        yield tuple(fault for fault in faults if fault.together == name)
