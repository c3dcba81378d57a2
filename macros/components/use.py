"""Something that a session uses: a worksheet, a poll or a chat prompt, as whoever leads the session meets it."""

from dataclasses import dataclass

from macros.shapes.shape import Box, Bullets, paragraph
from macros.source.localized import Localized, said
from macros.source.page import Call


@dataclass(frozen=True)
class Use:
    """What the agenda, the run sheet and the facilitator guide say of it.

    Attributes:
        moment: When a role may have something to do: `poll`, `chat-prompt`, `worksheet`.
        kind: What it is, such as Poll.
        title: Its short name.
        in_full: What the guide says of it: a poll's question, a prompt's words, a worksheet's name.
        link: Where it is, seen from the page.
        about: One sentence, if its title does not say enough.
        help: How people answer, or how long it takes.
        answers: What there is to choose from.
        to_paste: What goes into the meeting's chat.
    """

    moment: str
    kind: Localized
    title: Localized
    in_full: Localized
    link: str = ""
    about: Localized | str = ""
    help: Localized | str = ""
    answers: tuple[str, ...] = ()
    to_paste: str = ""

    def as_box(self, locale: str) -> Box:
        """What the facilitator guide says of it on paper."""
        lines = ((self.kind, "kind"), (self.in_full, "title"), (self.about, ""), (self.help, "help"))
        shown = tuple(paragraph(str(said(text, locale)), look) for text, look in lines if text)
        answers = tuple((paragraph(answer),) for answer in self.answers)
        return Box("use", (*shown, Bullets(answers, "A")) if answers else shown)


def anchor_of(call: Call) -> str:
    """Where something that a session uses stands on its page: `chat-prompt-why-me`."""
    return f"{call.name.replace('_', '-')}-{call.arguments[0]}"
