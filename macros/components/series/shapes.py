"""The series in files: objectives, and the facilitator guide's modules."""

from collections.abc import Iterator

from macros.components.block.shapes import as_box
from macros.components.context import Context
from macros.components.run_sheet.model import Words as RunSheetWords
from macros.components.series.guide import Taught, taught_modules
from macros.components.series.model import Part, Words
from macros.components.series.schedule import clock
from macros.components.use import Use
from macros.shapes.runs import line
from macros.shapes.shape import Box, Bullets, Paragraph, Run, Shape, paragraph


def objectives(context: Context, part_id: str) -> tuple[Shape, ...]:
    """What people can do after the part."""
    lead = paragraph(context.say(context.curriculum.the(Words).objectives_lead))
    entries = tuple((paragraph(context.say(each)),) for each in context.curriculum.part(part_id).objectives)
    return (Box("objectives", (lead, Bullets(entries, "1"))),)


def facilitator_guide(context: Context, part_id: str) -> tuple[Shape, ...]:
    """Each module of the part, as on the page.

    Raises:
        UnreadableError: A block holds an element that files cannot show.
    """
    part = context.curriculum.part(part_id)
    return tuple(shape for taught in taught_modules(context, part) for shape in _module(context, part, taught))


def _module(context: Context, part: Part, taught: Taught) -> Iterator[Shape]:
    yield from context.to_shapes(taught.heading, taught.page.file)
    slot, minutes = taught.slot, context.curriculum.the(Words).minutes_short
    times = f"{clock(slot.start)}–{clock(slot.end)}"
    yield line(Run(times, bold=True), Run(f" · {context.say(minutes.format(count=slot.minutes))}"))
    if taught.how:
        yield _late(context, part, taught, context.say(taught.how))
    for thing in taught.things:
        yield thing.as_box(context.locale) if isinstance(thing, Use) else as_box(context, taught.page, thing)


def _late(context: Context, part: Part, taught: Taught, how: str) -> Paragraph:
    """What becomes of a module after a late start."""
    words, minutes = context.curriculum.the(RunSheetWords), context.curriculum.the(Words).minutes_short
    late = context.say(words.if_late.format(count=part.late_start))
    left = context.say(minutes.format(count=taught.late.minutes))
    what = context.say(words.skip) if taught.late.is_skipped else f"{context.say(words.shorten)} ({left})"
    return line(Run(f"{late}:", bold=True), Run(f" {what}. {how}"))
