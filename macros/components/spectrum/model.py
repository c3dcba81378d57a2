"""The spectrum from marginalization to community ownership.

Six stances that an organization can take toward a community.
"""

from typing import Annotated

from pydantic import Field as Setting

from macros.components.component import Data
from macros.source.localized import Label, Localized, Record, makes_sense

Several = Annotated[tuple[Localized, ...], Setting(min_length=1)]


class Stance(Record):
    """One stance, with the five rows of the published table."""

    number: Annotated[int, Setting(ge=0, le=5)]
    """from 0 (marginalization) to 5 (community ownership)"""
    name: Localized
    """the stance's name"""
    goal: Localized
    """the goal of engaging the community"""
    message: Localized
    """what the community is told"""
    activities: Several
    """what is typically done"""
    resources: Several
    """how the money is shared"""


class Spectrum(Record):
    """The six stances: `docs/data/spectrum.yml`.

    Source: California Child Welfare Council, 2022, slide "The Spectrum of Community Engagement to Ownership".
    """

    stances: Annotated[tuple[Stance, ...], Setting(min_length=6, max_length=6)]
    """the stances from 0 to 5"""

    @makes_sense
    def _in_order(self) -> None:
        if [stance.number for stance in self.stances] != list(range(6)):
            raise ValueError("has stances that are not numbered 0 to 5 in order|Number the stances 0, 1, 2, 3, 4, 5.")


DATA = Data("spectrum.yml", Spectrum)

EXAMPLE = Stance


class Words(Record):
    """What the spectrum's template prints."""

    stance: Label
    goal: Label
    message: Label
    activities: Label
    resources: Label
