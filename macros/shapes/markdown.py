"""What authors write in Markdown, as plain shapes."""

from collections.abc import Callable

from lxml import html

from macros.shapes.elements import Origin
from macros.shapes.reader import read_shapes
from macros.shapes.shape import Shape
from macros.source.markdown import to_html


def from_markdown(text: str, place: str, fill: Callable[[str], str] = str) -> tuple[Shape, ...]:
    """The shapes of an author's text.

    Args:
        place: Named in errors.
        fill: Puts into its HTML what its macros show.

    Raises:
        UnreadableError: It holds an element that files cannot show.
    """
    return read_shapes(html.fragment_fromstring(fill(to_html(text)), create_parent="div"), Origin(place))
