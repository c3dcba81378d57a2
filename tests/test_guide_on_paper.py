"""The facilitator guide on paper: made of what authors write, with all that is of use where nothing can be pressed."""

import pytest

from macros.components.guides import all_guides
from macros.components.on_page import on_paper
from macros.components.views import MACROS
from macros.rules.load import load_curriculum
from macros.shapes.shape import Box, Heading, Paragraph, Table, paragraph, words
from macros.source.languages import LOCALES
from macros.source.localized import Record

FILE = "docs/{locale}/part-1/facilitator-guide.md"


def guides_with(sample, text: str, instead_of: str = "{{ roles() }}") -> dict:
    """The sample's guides, by language, with a text of an author's in each."""
    for locale in LOCALES:
        page = sample / FILE.format(locale=locale)
        page.write_text(page.read_text(encoding="utf-8").replace(instead_of, text), encoding="utf-8")
    guides = all_guides(load_curriculum(sample))
    return {locale: guides[locale, "part-1"] for locale in LOCALES}


def before_the_run_sheet(guide) -> list:
    """What stands between the title and the list of roles of the run sheet, where the sample's author has `roles()`."""
    table = next(n for n, shape in enumerate(guide) if isinstance(shape, Table) and shape.feet)
    return [*guide[1 : table - 1]]


def test_what_a_session_uses_is_on_paper_as_in_its_module(sample):
    guide = guides_with(sample, '{{ poll("ready") }}\n\n{{ chat_prompt("hello") }}\n\n{{ worksheet("first-talk") }}')[
        "es"
    ]
    uses = before_the_run_sheet(guide)
    assert [shape.kind for shape in uses] == ["use"] * 3
    assert (
        " ".join(words(uses[:1])) == "Sondeo ¿Está listo su equipo? Elijan una respuesta. Sí No Prefiero no responder"
    )
    modules = guide[guide.index(next(s for s in guide if isinstance(s, Heading) and s.anchor == "modules")) :]
    assert [shape for shape in modules if isinstance(shape, Box) and shape.kind == "use"] == [uses[2], *uses[:2]]


def test_what_works_only_on_a_screen_is_not_on_paper(sample):
    calls = ('desk("part-1")', "print_room()", "calendars()", "calendar_form()", "offline_copies()")
    text = "\n\n".join(f"{{{{ {call} }}}}" for call in calls)
    for guide in guides_with(sample, text).values():
        assert before_the_run_sheet(guide) == []


def test_a_term_is_its_words_and_its_meaning_stays_on_the_page(sample):
    guide = guides_with(sample, 'A {{ term("partner") }}, a {{ term("partner", "mate") }}.')["en"]
    assert before_the_run_sheet(guide) == [paragraph("A partner, a mate.")]


def test_an_authors_block_is_a_box_and_notes_stay_with_their_modules(sample):
    slide = '/// slide | Look & see\n- **One** {{ term("partner") }}\n///'
    text = f"{slide}\n\nSo:\n\n/// facilitator\nNot here.\n///\n\nAfter."
    slide, between, after = before_the_run_sheet(guides_with(sample, text)["en"])
    assert isinstance(slide, Box) and slide.kind == "slide"
    assert slide.shapes[:2] == (paragraph("On the slide", "kind"), paragraph("Look & see", "title"))
    assert words(slide.shapes[2:]) == ["One", "partner"]
    assert (between, after) == (paragraph("So:"), paragraph("After."))


def test_no_mark_of_markdown_is_on_paper(sample):
    text = "## A { #a }\n\nSee [the end][end].\n\n{{ roles() }}\n\n[end]: finish.md\n\n"
    text += "| A | B |\n|---|:-:|\n| 1 | *2* |"
    heading, see, _, table = before_the_run_sheet(guides_with(sample, text)["en"])
    assert (heading.level, heading.anchor, words([heading])) == (2, "a", ["A"])
    assert isinstance(see, Paragraph) and words([see]) == ["See", "the", "end."]
    assert words([table]) == ["A", "B", "1", "2"]


@pytest.mark.parametrize("locale", LOCALES)
def test_files_can_show_every_macro(curriculum, locale):
    context = on_paper(curriculum, curriculum.pages[locale]["part-1/facilitator-guide.md"])
    for name, macro in MACROS.items():
        needed = [kind for kind in macro.arguments if issubclass(kind, Record)]
        for id in curriculum.all(needed[0]) if needed else [""]:
            call = f'{{{{ {name}("{id}") }}}}' if id else f"{{{{ {name}() }}}}"
            shown = words(context.to_shapes(call, "a page"))
            assert [word for word in shown if any(mark in word for mark in ("{{", "///", "<", "**"))] == [], call
