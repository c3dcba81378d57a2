"""The directory of sectors: a plain list, which a script can filter by issue."""

from macros.components.context import Context, alphabetical
from macros.components.macro import Macro
from macros.components.sector.model import IssueWords, Sector, Words
from macros.components.sector.page import PATH


def sectors(context: Context) -> str:
    """All sectors in alphabetical order, with why to talk to each and the issues it works on."""
    names = context.curriculum.the(Words).issue
    rows = [
        {
            "name": sector.name,
            "summary": sector.summary,
            "url": context.url(PATH.format(id=id)),
            "tags": " ".join(sector.issues),
            "issues": ", ".join(context.say(names.of(issue)) for issue in sector.issues),
        }
        for id, sector in sorted(
            context.curriculum.all(Sector).items(), key=lambda item: alphabetical(context.say(item[1].name))
        )
    ]
    issues = [{"id": name.replace("_", "-"), "name": names.of(name)} for name in IssueWords.model_fields]
    return context.html("sector/directory.html", rows=rows, issues=issues)


def example(context: Context, id: str, sector: Sector) -> str:
    """A sector in the gallery: the directory with nothing else in it."""
    return sectors(context.within(context.curriculum.with_record(id, sector, alone=True)))


MACROS = {"sectors": Macro(sectors)}
