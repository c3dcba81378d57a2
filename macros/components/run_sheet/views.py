"""The run sheet: what happens when, who does it, what to copy, and what to cut after a late start."""

from macros.components.context import Context
from macros.components.macro import Macro
from macros.components.run_sheet import shapes
from macros.components.run_sheet.page import PATH
from macros.components.run_sheet.rows import to_rows
from macros.components.series.guide import PATH as GUIDE
from macros.components.series.model import SESSION_MINUTES, Part, Series
from macros.components.series.model import Words as SeriesWords
from macros.components.series.schedule import START, clock


def run_sheet(context: Context, part_id: str) -> str:
    """The part in clock time for a start at 10:00 and for its late start, side by side.

    A script moves both to another hour.
    """
    part = context.curriculum.part(part_id)
    rows, own = to_rows(context, part), PATH.format(id=part.id)
    return context.html(
        "run_sheet/template.html",
        part=part,
        series=context.curriculum.the(SeriesWords),
        roles=context.curriculum.the(Series).roles,
        rows=rows,
        start=f"{START:%H:%M}",
        total=SESSION_MINUTES,
        late_total=sum(row.late.minutes for row in rows),
        end=clock(rows[-1].planned.end),
        late_end=clock(rows[-1].late.end),
        own_page="" if context.page.path == own else context.url(own),
        guide=context.url(GUIDE.format(id=part.id)),
    )


MACROS = {"run_sheet": Macro(run_sheet, (Part,), shapes=shapes.run_sheet)}
