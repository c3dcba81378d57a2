"""A macro: what authors write between double braces, and the view that shows it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from macros.components.component import kind_of
from macros.components.context import Context
from macros.components.curriculum import Curriculum
from macros.components.use import Use, anchor_of
from macros.shapes.shape import Shape
from macros.source.localized import Record
from macros.source.page import Call


@dataclass(frozen=True)
class Macro:
    """A macro that pages may call. Each component's `views.py` says its own, by name, in `MACROS`.

    A macro that has the name of its component shows one record of it, and every record must be shown somewhere.

    Attributes:
        view: Takes the `Context` of its page, then the macro's arguments, and returns HTML.
        arguments: For each argument, what it is an id of, or `str` for free text.
        optional: How many of the last arguments may be left out.
        inline: Stands in the middle of a sentence; the others stand alone on their line.
        is_markdown: What the view returns is Markdown instead, for its headings belong to the contents of the page.
        only_on: The names of the pages that may call it, if not all may: what shows the notes is for whoever leads.
        use: What a session does with the record that the macro shows, if whoever leads it has something to do then.
        shapes: Takes the same as the view, and returns what a file says; needed where the view's HTML does not say it,
            as where it leads to files, or is Markdown.
        anchors: Takes the curriculum and the macro's arguments, and returns what links can lead to.
    """

    view: Callable[..., str]
    arguments: tuple[type[Record] | type[str], ...] = ()
    optional: int = 0
    inline: bool = False
    is_markdown: bool = False
    only_on: tuple[str, ...] = ()
    use: Callable[[Context, str], Use] | None = None
    shapes: Callable[..., tuple[Shape, ...]] | None = None
    anchors: Callable[..., Iterable[str]] | None = None

    def on_paper(self, context: Context, *arguments: str) -> tuple[Shape, ...] | None:
        """What a file says; None if that is all that the HTML of the view says."""
        if self.shapes:
            return self.shapes(context, *arguments)
        return (self.use(context, arguments[0]).as_box(context.locale),) if self.use else None

    def anchors_of(self, curriculum: Curriculum, call: Call) -> set[str]:
        """What links can lead to where the macro is called: for something that a session uses, `poll-hardest-step`."""
        if self.anchors and self.takes(len(call.arguments)):
            return set(self.anchors(curriculum, *call.arguments))
        return {anchor_of(call)} if self.use and call.arguments else set()

    def shown(self, context: Context, *arguments: str) -> str:
        """What it leaves in the Markdown of a page."""
        text = self.view(context, *arguments)
        return text if self.is_markdown else context.placeholders.hold(text, self.inline)

    def takes(self, count: int) -> bool:
        """Whether it can be called with so many arguments."""
        return len(self.arguments) - self.optional <= count <= len(self.arguments)

    def example(self, name: str) -> str:
        """How a call is written: `{{ poll("id of the poll") }}`."""
        needed = self.arguments[: len(self.arguments) - self.optional]
        texts = (f"id of the {kind_of(kind)}" if issubclass(kind, Record) else "words" for kind in needed)
        written = ", ".join(f'"{text}"' for text in texts)
        return f"{{{{ {name}({written}) }}}}"


def on_screen_only(context: Context, *arguments: str) -> tuple[Shape, ...]:
    """What a macro says on paper that is of use only on a screen: forms, and files to download."""
    return ()
