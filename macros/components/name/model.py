"""A name: a phrase that stays in its own language on the pages of the others."""

from macros.components.component import Data
from macros.source.localized import Phrases


class Names(Phrases):
    """Names of organisations, services and programmes, and expressions quoted in their language.

    `docs/data/names.yml`; each stands under the language that it is in.
    """


DATA = Data("names.yml", Names)
