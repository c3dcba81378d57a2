"""Rules about the HTML that a page becomes, for that is what comes out, whatever our own reading of the page says.

It holds what Markdown makes and nothing else; it has the headings, links, images, tables and code that our own reading
found, which all other rules rely on; and no mark of Markdown is left in its words.
"""

from collections.abc import Iterator, Mapping
from functools import partial

from lxml import html
from lxml.html import HtmlElement

from macros.components.block.markdown import for_participants
from macros.components.block.model import BLOCKS
from macros.components.block.model import Words as BlockWords
from macros.components.calls import Calls
from macros.components.curriculum import Curriculum
from macros.components.placeholders import Placeholders
from macros.components.views import MACROS
from macros.rules.calls import is_shown
from macros.rules.images import poor_images
from macros.rules.leftovers import left_over_marks
from macros.rules.pages import wrong_blocks
from macros.rules.readings import HEADINGS, read_differently
from macros.source.localized import Label
from macros.source.markdown import to_html
from macros.source.page import Call, Page
from macros.source.problems import Problem, short

_NOTHING = frozenset[str]()

ALLOWED: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(["p", "ul", "li", "strong", "em", "blockquote", "hr", "br", "pre"], _NOTHING),
    **dict.fromkeys(["table", "thead", "tbody", "tr"], _NOTHING),
    **dict.fromkeys(["th", "td"], frozenset({"align"})),
    **dict.fromkeys(HEADINGS, frozenset({"id"})),
    "ol": frozenset({"start"}),
    "code": frozenset({"class"}),  # the language, as it stands after the opening fence
    "a": frozenset({"href", "title"}),
    "img": frozenset({"src", "alt", "title", "width", "height"}),
}
"""What the HTML of a page may hold, besides `lang` on anything."""

_BOXES = {
    "p": ("cp-box__kind", "cp-box__title"),
    **dict.fromkeys(["div", "aside"], tuple(f"cp-box cp-{name}" for name in BLOCKS)),
}
"""The classes of what the site makes around a block."""


NO_WORDS = BlockWords.model_construct(
    None,
    **{name: Label.model_construct(None, **dict.fromkeys(Label.model_fields, "…")) for name in BlockWords.model_fields},
)
"""What stands on a block's box does not matter here, and may be what is wrong."""


def odd_html(curriculum: Curriculum) -> Iterator[Problem]:
    """Each page that somebody wrote, as it comes out, its facilitator notes with it."""
    made = set(curriculum.made_pages)
    for pages in curriculum.pages.values():
        for page in pages.values():
            if page.path not in made and is_understood(page):
                yield from _odd_page(page, for_participants(page, NO_WORDS, {}, without=()), curriculum.assets)


def is_understood(page: Page) -> bool:
    """Whether its calls and blocks are what they seem to be; if not, others say so, and nothing else can be said."""
    return not page.problems and not any(wrong_blocks({page.locale: {page.path: page}}))


def _odd_page(page: Page, text: str, assets: frozenset[str]) -> Iterator[Problem]:
    places = Placeholders()
    written = to_html(with_places(page, text, places))
    tree = html.fragment_fromstring(written, create_parent="div")
    yield from _misplaced_calls(page, tree, places, set(places.stray(written)))
    yield from _strange_elements(page, tree)
    yield from poor_images(page, tree, assets)
    yield from read_differently(page, tree)
    yield from left_over_marks(page, tree)


def with_places(page: Page, text: str, places: Placeholders) -> str:
    """The text with a place for what each macro shows, in the order of the calls."""

    def hold(name: str, *arguments: str) -> str:
        return places.hold("", inline=name not in MACROS or MACROS[name].inline)

    names = {call.name for call in page.all(Call)}
    return Calls({name: partial(hold, name) for name in names}).expand(text)


def _misplaced_calls(page: Page, tree: HtmlElement, places: Placeholders, strays: set[int]) -> Iterator[Problem]:
    """A macro in words that are shown in other places too, or in code; and one that should stand alone and does not.

    Args:
        strays: Those that should stand alone.
    """
    attributes = (value for element in tree.iter() for value in element.attrib.values())
    texts = (element.text_content() for element in tree.iter("code", "pre", *HEADINGS))
    fixed = {number for text in (*attributes, *texts) for number in places.held_in(text)}
    calls = [call for call in page.all(Call) if is_shown(page, call)]
    for number in sorted(fixed | strays):
        call = calls[number]
        if number in fixed:
            yield Problem(
                page.at(call),
                f"the macro `{call.name}` stands in a heading, in code or in an address, which hold words only.",
                "Write the words themselves there, and call the macro in the text.",
            )
        elif call.name in MACROS and call.stands_alone:  # `calls.py` speaks of the others
            yield Problem(
                page.at(call),
                f"the macro `{call.name}` is read as a part of what stands around it.",
                "Put an empty line before and after it, outside of lists, quotations and code.",
            )


def _strange_elements(page: Page, tree: HtmlElement) -> Iterator[Problem]:
    """Something that Markdown does not make."""
    for element in tree.iterdescendants():
        name, told = element.tag, dict(element.attrib)
        if told.get("class") in _BOXES.get(name, ()):
            del told["class"]
        elif name not in ALLOWED:
            yield Problem(
                page.find(f"| {name}", f"<{name}"),
                f"pages hold only what Markdown makes, and here it makes `<{short(name)}>`.",
                "Remove it; what a page may hold stands in docs/en/contributing/editing.md.",
            )
            continue
        for attribute in sorted(told.keys() - ALLOWED.get(name, _NOTHING) - {"lang"}):
            mark = {"id": "#", "class": "."}.get(attribute, attribute)
            yield Problem(
                page.find(f"{attribute}=", f"{{ {mark}", f"{{{mark}", f"{{: {mark}", f"{{:{mark}"),
                f"in braces stands `{short(attribute)}`, which pages do not use here.",
                "Remove it. In braces stand an anchor after a heading, a language, or the size of an image.",
            )
