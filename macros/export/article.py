"""Read the article of a finished page into plain shapes, for the guide on paper.

What our own classes say of its elements is known here and nowhere else.
"""

from pathlib import Path

from lxml import html

from macros.shapes.elements import Origin, UnreadableError
from macros.shapes.reader import read_shapes
from macros.shapes.shape import Shape

ON_SCREEN_ONLY = frozenset(
    {
        "headerlink",
        "cp-meaning",
        "cp-files",
        "cp-filter",
        "cp-actions",
        "cp-status",
        "cp-private",
        "cp-screen",
        "cp-twin",
        "cp-run-sheet__links",
        "md-button",
    }
)
"""Classes of what is of no use on paper; the print styles in `docs/assets/css/` hide the same."""

_LOOKS = {
    "cp-box__kind": "kind",
    "cp-card__kind": "kind",
    "cp-box__title": "title",
    "cp-card__title": "title",
    "cp-help": "help",
}

_BOXES = {
    "cp-slide": "slide",
    "cp-facilitator": "facilitator",
    "cp-content-note": "content-note",
    "cp-questions": "questions",
    "cp-use": "use",
    "cp-objectives": "objectives",
    "cp-card": "use",
}


def read_article(site: Path, page: str) -> tuple[Shape, ...]:
    """What a finished page says, without the site around it and without what only works on a screen.

    Args:
        site: The site's folder.
        page: The page's path in it.

    Raises:
        UnreadableError: The page is missing, has no article, or holds an element that files cannot show.
    """
    try:
        tree = html.document_fromstring((site / page).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UnreadableError(f"{page}: the page is missing") from None
    article = tree.find(".//article")
    if article is None:
        raise UnreadableError(f"{page}: there is no article on the page")
    return read_shapes(article, of_page(page))


def of_page(page: str) -> Origin:
    """What our classes say on a finished page; `page` is named in errors."""
    return Origin(
        page,
        on_screen_only=ON_SCREEN_ONLY,
        spoken=frozenset({"cp-term"}),
        looks=_LOOKS,
        boxes=_BOXES,
        lettered=frozenset({"cp-answers"}),
        # the names of the roles, each with a line to write on: a list, where there is no line
        lists=frozenset({"cp-crew"}),
    )
