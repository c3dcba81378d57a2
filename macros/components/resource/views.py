"""The list of resources, which a script can filter by sector."""

from macros.components.context import Context, alphabetical
from macros.components.macro import Macro
from macros.components.resource.model import Resource
from macros.components.sector.model import Sector
from macros.components.sector.page import PATH
from macros.components.series.model import Words as SeriesWords
from macros.components.source.model import Source


def resources(context: Context) -> str:
    """All resources: what each is for, who publishes it, in which languages, and where it is named."""
    curriculum = context.curriculum
    names = {id: context.say(sector.name) for id, sector in curriculum.all(Sector).items()}
    rows = [
        {
            "resource": resource,
            "languages": [
                {"id": locale, "name": curriculum.the(SeriesWords).language_names[locale]}
                for locale in resource.languages
            ],
            "sectors": [{"name": names[id], "url": context.url(PATH.format(id=id))} for id in resource.sectors],
            "tags": " ".join(resource.sectors) or " ".join(names),
            "source": curriculum.all(Source)[resource.source],
        }
        for resource in curriculum.all(Resource).values()
    ]
    choices = sorted(
        ({"id": id, "name": name} for id, name in names.items()), key=lambda choice: alphabetical(choice["name"])
    )
    return context.html("resource/list.html", rows=rows, choices=choices)


def example(context: Context, id: str, resource: Resource) -> str:
    """A resource in the gallery."""
    return resources(context.within(context.curriculum.with_record(id, resource, alone=True)))


MACROS = {"resources": Macro(resources)}
