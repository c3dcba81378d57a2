"""The list of resources, which a script can filter by sector."""

from macros.components.context import Context, alphabetical
from macros.components.macro import Macro
from macros.components.sector.page import PATH


def resources(context: Context) -> str:
    """All resources: what each is for, who publishes it, in which languages, and where it is named."""
    curriculum = context.curriculum
    names = {id: context.say(sector.name) for id, sector in curriculum.sectors.items()}
    rows = []
    for resource in curriculum.resources.resources:
        rows.append(
            {
                "resource": context.say(resource),
                "languages": [
                    {"id": locale, "name": curriculum.labels.series.language_names[locale]}
                    for locale in resource.languages
                ],
                "sectors": [{"name": names[id], "url": context.url(PATH.format(id=id))} for id in resource.sectors],
                "tags": " ".join(resource.sectors) or " ".join(names),
                "source": curriculum.sources[resource.source].title,
            }
        )
    choices = sorted(
        ({"id": id, "name": name} for id, name in names.items()), key=lambda choice: alphabetical(choice["name"])
    )
    return context.html("resource/list.html", rows=rows, choices=choices)


MACROS = {"resources": Macro(resources)}
