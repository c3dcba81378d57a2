"""Which view shows which macro."""

from collections.abc import Callable

from macros.components.certificate.views import certificate
from macros.components.chat_prompt.views import chat_prompt
from macros.components.delivery.views import calendar_form, calendars, sessions
from macros.components.desk.views import desk
from macros.components.gallery import gallery
from macros.components.glossary.views import glossary, term
from macros.components.offline.views import offline_copies
from macros.components.poll.views import poll
from macros.components.resource.views import resources
from macros.components.run_sheet.views import run_sheet
from macros.components.sector.views import sectors
from macros.components.series.guide import facilitator_guide
from macros.components.series.views import agenda, objectives, roles
from macros.components.slide.views import deck
from macros.components.source.views import source, sources
from macros.components.spectrum.views import spectrum
from macros.components.worksheet.views import print_room, worksheet, worksheet_form

_ALL = (
    *(worksheet, worksheet_form, print_room, poll, chat_prompt, spectrum, sectors, resources, glossary, term, source, sources),
    *(objectives, agenda, run_sheet, facilitator_guide, deck, desk, roles),
    *(sessions, calendars, calendar_form, certificate, offline_copies, gallery),
)

VIEWS: dict[str, Callable[..., str]] = {view.__name__: view for view in _ALL}
"""Each takes the `Context` of its page, then the macro's arguments, and returns HTML (the facilitator guide and the gallery: Markdown)."""
