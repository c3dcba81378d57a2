"""What authors write in Markdown, as plain shapes."""

from collections.abc import Callable, Mapping

from lxml import html

from macros.shapes.elements import Origin
from macros.shapes.reader import read_shapes
from macros.shapes.shape import Shape
from macros.source.markdown import to_html


def from_markdown(
    text: str, place: str, fill: Callable[[str], str] = str, given: Mapping[str, tuple[Shape, ...]] | None = None
) -> tuple[Shape, ...]:
    """The shapes of an author's text.

    Args:
        place: Named in errors.
        fill: Puts into its HTML what its macros show.
        given: What is there as shapes already, by the id of the `<section>` that stands for it there.

    Raises:
        UnreadableError: It holds an element that files cannot show.
    """
    tree = html.fragment_fromstring(fill(to_html(text)), create_parent="div")
    return read_shapes(tree, Origin(place, given or {}))
