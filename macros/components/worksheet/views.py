"""A worksheet on a page: a form to fill in there, which also prints well."""

from macros.showing import Showing


def worksheet(showing: Showing, id: str) -> str:
    """The worksheet as HTML: what it is for, its fields as form controls, what to do next."""
    return showing.html("worksheet/template.html", id=id, worksheet=showing.say(showing.curriculum.worksheets[id]))


def worksheets(showing: Showing) -> str:
    """All worksheets in teaching order, each with a link to its place in its module."""
    curriculum, parts = showing.curriculum, []
    for part in curriculum.series.parts:
        rows = []
        for module in part.modules:
            page = curriculum.module_page(part, module, showing.locale)
            for id in page.calls("worksheet"):
                rows.append({"worksheet": showing.say(curriculum.worksheets[id]), "module": page.title, "url": showing.url(page.path, f"worksheet-{id}")})
        parts.append({"id": part.id, "title": f"{showing.say(part.name)}. {showing.say(part.title)}", "rows": rows})
    return showing.html("worksheet/list.html", parts=parts)
