"""The directory of sectors: a plain list, which a script can filter by issue."""

from macros.components.context import Context, alphabetical
from macros.components.macro import Macro
from macros.components.sector.model import IssueWords
from macros.components.sector.page import PATH


def sectors(context: Context) -> str:
    """All sectors in alphabetical order, with why to talk to each and the issues it works on."""
    names: IssueWords = context.curriculum.labels.sector.issue
    rows = [
        {
            "name": context.say(sector.name),
            "summary": context.say(sector.summary),
            "url": context.url(PATH.format(id=id)),
            "tags": " ".join(sector.issues),
            "issues": ", ".join(context.say(names[issue]) for issue in sector.issues),
        }
        for id, sector in context.curriculum.sectors.items()
    ]
    issues = [
        {"id": name.replace("_", "-"), "name": context.say(getattr(names, name))} for name in IssueWords.model_fields
    ]
    return context.html(
        "sector/directory.html", rows=sorted(rows, key=lambda row: alphabetical(row["name"])), issues=issues
    )


MACROS = {"sectors": Macro(sectors)}
