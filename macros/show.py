"""Which view shows which macro."""

from collections.abc import Callable

from macros.components.chat_prompt.views import chat_prompt
from macros.components.glossary.views import glossary, term
from macros.components.poll.views import poll
from macros.components.series.views import agenda, facilitator_guide, objectives, roles, run_sheet, sessions
from macros.components.source.views import source, sources
from macros.components.worksheet.views import worksheet, worksheets

VIEWS: dict[str, Callable[..., str]] = {
    view.__name__: view
    for view in (worksheet, worksheets, poll, chat_prompt, objectives, agenda, run_sheet, facilitator_guide, roles, sessions, glossary, term, source, sources)
}
"""Each takes the `Showing` of its page, then the macro's arguments, and returns HTML (the facilitator guide: Markdown)."""
