"""The run sheet in files, for a start at 10:00: paper does not move it to another hour."""

from macros.components.context import Context
from macros.components.run_sheet.model import Words
from macros.components.run_sheet.rows import Row, Step, to_rows
from macros.components.series.model import SESSION_MINUTES, Series
from macros.components.series.model import Words as SeriesWords
from macros.components.series.schedule import START, clock
from macros.shapes.runs import line
from macros.shapes.shape import Bullets, Cell, Paragraph, Run, Shape, Table, paragraph


def run_sheet(context: Context, part_id: str) -> tuple[Shape, ...]:
    """The names of the roles, and the part in clock time."""
    part, say = context.curriculum.part(part_id), context.say
    words, series = context.curriculum.the(Words), context.curriculum.the(SeriesWords)
    rows = to_rows(context, part)
    heads = (words.time, series.minutes, series.module, words.if_late.format(count=part.late_start))
    before, after = say(words.starting).split("{start}")
    left = say(series.minutes_short.format(count=sum(row.late.minutes for row in rows)))
    sums = (
        Cell((paragraph(clock(rows[-1].planned.end)),)),
        Cell((paragraph(str(SESSION_MINUTES)),)),
        Cell((paragraph(say(series.total)),), header=True),
        Cell((paragraph(f"{clock(rows[-1].late.end)} · {left}"),)),
    )
    crew = Bullets(tuple((paragraph(say(role.title)),) for role in context.curriculum.the(Series).roles))
    table = Table(
        line(Run(before), Run(f"{START:%H:%M}", bold=True), Run(after)).runs,
        tuple(Cell((paragraph(say(head)),), header=True) for head in heads),
        (*(_row(context, row) for row in rows), sums),
        feet=1,
    )
    return crew, table


def _row(context: Context, row: Row) -> tuple[Cell, ...]:
    steps = tuple((_step(context, step),) for step in row.steps)
    title = paragraph(row.title)
    return (
        Cell((paragraph(f"{row.when} +{row.since}"),)),
        Cell((paragraph(str(row.planned.minutes)),)),
        Cell((title, Bullets(steps)) if steps else (title,), header=True),
        Cell((_late(context, row),)),
    )


def _step(context: Context, step: Step) -> Paragraph:
    """What a module uses, and who does what then."""
    say = context.say
    use = [Run(f"{say(step.use.kind)}: {say(step.use.title)} ")] if step.use else []
    cues = [run for cue in step.cues for run in (Run(f"{say(cue.role)}:", bold=True), Run(f" {say(cue.does)} "))]
    return line(*use, *cues)


def _late(context: Context, row: Row) -> Paragraph:
    """When a module is after a late start, and what becomes of it."""
    words, minutes = context.curriculum.the(Words), context.curriculum.the(SeriesWords).minutes_short
    when = "–" if row.late.is_skipped else row.late_when
    if not row.how:
        return paragraph(when)
    left = f" ({context.say(minutes.format(count=row.late.minutes))})" if row.late.is_shortened else ""
    what = context.say(words.skip if row.late.is_skipped else words.shorten)
    return line(Run(f"{when} "), Run(f"{what}{left}.", bold=True), Run(f" {context.say(row.how)}"))
