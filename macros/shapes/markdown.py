"""What authors write in Markdown, as plain shapes."""

from functools import cache

from lxml import html
from markdown import Markdown

from macros.shapes.elements import Origin
from macros.shapes.reader import read_shapes
from macros.shapes.shape import Shape


def from_markdown(text: str, place: str) -> tuple[Shape, ...]:
    """The shapes of an author's text; `place` is named in errors.

    Raises:
        UnreadableError: It holds an element that files cannot show.
    """
    converted = _converter().reset().convert(text)
    return read_shapes(html.fragment_fromstring(converted, create_parent="div"), Origin(place))


@cache
def _converter() -> Markdown:
    return Markdown(extensions=["tables"])
