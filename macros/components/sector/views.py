"""The directory of sectors: a plain list, which a script can filter by issue."""

from macros.components.context import Showing, alphabetical
from macros.components.sector.model import IssueWords
from macros.components.sector.page import PATH


def sectors(showing: Showing) -> str:
    """All sectors in alphabetical order, with why to talk to each and the issues it works on."""
    names: IssueWords = showing.curriculum.labels.sector.issue
    rows = [
        {
            "name": showing.say(sector.name),
            "summary": showing.say(sector.summary),
            "url": showing.url(PATH.format(id=id)),
            "tags": " ".join(sector.issues),
            "issues": ", ".join(showing.say(names[issue]) for issue in sector.issues),
        }
        for id, sector in showing.curriculum.sectors.items()
    ]
    issues = [{"id": name.replace("_", "-"), "name": showing.say(getattr(names, name))} for name in IssueWords.model_fields]
    return showing.html("sector/directory.html", rows=sorted(rows, key=lambda row: alphabetical(row["name"])), issues=issues)
