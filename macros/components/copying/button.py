"""A copy button: hidden until a script shows it, with a place for its answer that screen readers read aloud."""

from markupsafe import Markup, escape

from macros.components.context import Context
from macros.source.localized import Localized


def copy_button(context: Context, label: Localized, text: str) -> Markup:
    """A button that copies a text of one or more lines."""
    lines = Markup("&#10;").join(escape(line) for line in text.split("\n"))
    return Markup(context.html("copying/button.html", label=label, text=lines))
